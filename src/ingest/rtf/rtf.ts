import type { Message } from '../../directive/message'
import { append } from '../../text/append'
import type { Block, Reading } from '../blocks'
import { ChithiError } from '../error'
import { LIMITS, type Limits } from '../limits'
import { writeBlocks } from '../write-blocks'
import { RtfReader } from './reader'
import { ascii } from './tokens'

const BEGINNING = /^(?<before>(?:\xef\xbb\xbf)?\s{0,16})\{\\rtf/u

/**
 * The text of a document in Rich Text Format (`.rtf`, RTF 1.9.1) as its reader sees it: paragraphs with the numbers and
 * bullets that were drawn before them, tables, text boxes, notes; tracked changes as accepted, text in the codes of a font
 * (`.VnTime`) or of a code page (Windows-1258) in Unicode. `{\listtext 1.\tab}Tổ chức` gives `1. Tổ chức`.
 *
 * Throws a `ChithiError` (`damaged`, `too-large`); of a file that breaks off it gives what stands before, and a message.
 */
export const readRtf = (bytes: Uint8Array, limits: Limits = LIMITS): Reading => {
  const start = BEGINNING.exec(ascii(bytes.subarray(0, 32)))?.groups?.before
  if (start === undefined)
    throw new ChithiError('damaged', 'found no {\\rtf at the start, expected a document in RTF', null)
  const reader = new RtfReader(bytes.subarray(start.length), limits)
  const blocks = reader.read()
  for (const [index, note] of reader.notes.entries()) append(blocks, noteBlocks(note, index + 1))
  return { ...writeBlocks(blocks), messages: messagesOf(reader) }
}

const noteBlocks = (blocks: Block[], number: number): Block[] => {
  const first = blocks[0]
  if (first?.kind === 'paragraph') first.label = `[${number}] ${first.label}`
  return blocks
}

const messagesOf = ({
  changes,
  pictures,
  unnumbered,
  isCut,
  written: { unknownPages },
}: RtfReader): Message[] => {
  const messages: Message[] = []
  const note = (rule: string, severity: Message['severity'], reason: string) =>
    messages.push({ rule: `rtf/${rule}`, severity, reason, span: null })
  if (isCut)
    note(
      'truncated',
      'warning',
      'Unexpected end in the midst of a group, expected all to be closed; the rest is lost',
    )
  if (unknownPages.size > 0)
    note(
      'code-page',
      'warning',
      `Unexpected code pages ${[...unknownPages].join(', ')}, expected one that is known; read as Windows-1252`,
    )
  if (unnumbered > 0)
    note(
      'automatic-numbers',
      'warning',
      `Unexpected ${unnumbered} paragraphs of lists without the number that was drawn, expected \\listtext before them; not counted`,
    )
  if (changes > 0)
    note(
      'tracked-changes',
      'info',
      `Unexpected ${changes} tracked changes, expected a final text; read as accepted`,
    )
  if (pictures > 0)
    note('picture', 'info', `Unexpected ${pictures} pictures, expected text; what they show is not read`)
  return messages
}
