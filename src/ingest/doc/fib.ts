import { ChithiError } from '../error'
import type { Bytes } from './bytes'

/** A stretch of a stream. */
export interface Stretch {
  at: number
  length: number
}

/** The lengths of the parts that follow each other in the text of a document, in characters (`[MS-DOC]` 2.3). */
export interface Stories {
  main: number
  footnotes: number
  headers: number
  macros: number
  comments: number
  endnotes: number
  boxes: number
  headerBoxes: number
}

/** The beginning of a Word document: what lies where (`[MS-DOC]` 2.5; of Word 6 and 95 the same things elsewhere). */
export interface Fib {
  /** Word 6 or 95: text of one byte a character, no stream of tables. */
  isOld: boolean
  tableStream: '0Table' | '1Table'
  /** Where the text begins and ends if no pieces are listed. */
  text: Stretch
  stories: Stories
  styles: Stretch
  fonts: Stretch
  characters: Stretch
  paragraphs: Stretch
  sections: Stretch
  pieces: Stretch
  footnoteMarks: Stretch
  footnoteTexts: Stretch
  endnoteMarks: Stretch
  endnoteTexts: Stretch
  shapes: Stretch
  boxes: Stretch
  lists: Stretch
  overrides: Stretch
}

const WORD_97 = 0xa5ec
const WORDS_BEFORE = new Set([0xa5dc, 0xa697, 0xa698, 0xa699])
const IS_COMPLEX = 0x0004
const IS_ENCRYPTED = 0x0100
const IS_IN_TABLE_1 = 0x0200

const NONE: Stretch = { at: 0, length: 0 }

/**
 * Reads it from the head of the stream WordDocument.
 *
 * Throws a `ChithiError` (`encrypted`, `damaged`).
 */
export const readFib = (head: Bytes): Fib => {
  const kind = head.u16(0)
  const isOld = WORDS_BEFORE.has(kind) || (kind === WORD_97 && head.u16(2) < 0x69)
  if (!isOld && kind !== WORD_97)
    throw new ChithiError(
      'damaged',
      `found a document of kind ${kind.toString(16)}, expected one of Word 6 or newer`,
      null,
    )
  const flags = head.u16(10)
  if (flags & IS_ENCRYPTED)
    throw new ChithiError(
      'encrypted',
      'found a Word document that a password locks, expected an open one: save it without the password',
      null,
    )
  return isOld ? readOld(head, flags) : readNew(head, flags)
}

const readNew = (head: Bytes, flags: number): Fib => {
  const longs = 32 + 2 + head.u16(32) * 2 + 2
  const table = longs + head.u16(longs - 2) * 4 + 2
  const count = head.u16(table - 2)
  const stretch = (index: number): Stretch => (index < count ? stretchAt(head, table + index * 8) : NONE)
  return {
    isOld: false,
    tableStream: flags & IS_IN_TABLE_1 ? '1Table' : '0Table',
    text: textOf(head),
    stories: readStories(head, longs + 12),
    styles: stretch(1),
    footnoteMarks: stretch(2),
    footnoteTexts: stretch(3),
    sections: stretch(6),
    characters: stretch(12),
    paragraphs: stretch(13),
    fonts: stretch(15),
    pieces: stretch(33),
    shapes: stretch(40),
    endnoteMarks: stretch(46),
    endnoteTexts: stretch(47),
    boxes: stretch(56),
    lists: stretch(73),
    overrides: stretch(74),
  }
}

const readOld = (head: Bytes, flags: number): Fib => ({
  isOld: true,
  tableStream: '0Table',
  text: textOf(head),
  stories: readStories(head, 0x34),
  styles: stretchAt(head, 0x60),
  footnoteMarks: stretchAt(head, 0x68),
  footnoteTexts: stretchAt(head, 0x70),
  sections: stretchAt(head, 0x88),
  characters: stretchAt(head, 0xb8),
  paragraphs: stretchAt(head, 0xc0),
  fonts: stretchAt(head, 0xd0),
  pieces: flags & IS_COMPLEX ? stretchAt(head, 0x160) : NONE,
  endnoteMarks: stretchAt(head, 0x1d2),
  endnoteTexts: stretchAt(head, 0x1da),
  shapes: NONE,
  boxes: NONE,
  lists: NONE,
  overrides: NONE,
})

const textOf = (head: Bytes): Stretch => {
  const at = head.u32(0x18)
  return { at, length: Math.max(0, head.u32(0x1c) - at) }
}

const readStories = (head: Bytes, at: number): Stories => {
  const length = (index: number): number => {
    const count = head.i32(at + index * 4)
    if (count >= 0) return count
    throw new ChithiError('damaged', `found a text of ${count} characters, expected none or more`, null)
  }
  return {
    main: length(0),
    footnotes: length(1),
    headers: length(2),
    macros: length(3),
    comments: length(4),
    endnotes: length(5),
    boxes: length(6),
    headerBoxes: length(7),
  }
}

const stretchAt = (head: Bytes, at: number): Stretch => ({ at: head.u32(at), length: head.u32(at + 4) })
