import { fromWindows1252 } from '../encodings/windows-1252'
import { ChithiError } from '../error'
import type { Bytes } from './bytes'
import type { Fib } from './fib'

/** A stretch of the text as it lies in the stream WordDocument. */
export interface Piece {
  /** Characters of the text before it, and before the next. */
  start: number
  end: number
  /** Its first byte. */
  at: number
  /** Bytes of a character: 1 in windows-1252, 2 in UTF-16. */
  width: 1 | 2
  /** What fast saving changed in its looks: properties as sprms. */
  changes: Uint8Array
}

const NOTHING = new Uint8Array(0)
const CHANGES = 1
const PIECES = 2
const IS_NARROW = 0x4000_0000

/**
 * The pieces that make up the text, in its order (`[MS-DOC]` 2.4.1): a document that was saved fast has them in any
 * order in its stream. `prm` unfolds what a piece changes in few bits.
 *
 * Throws a `ChithiError` (`damaged`).
 */
export const readPieces = (
  fib: Fib,
  table: Bytes,
  document: Bytes,
  short: (prm: number) => Uint8Array,
): Piece[] => {
  const pieces = fib.pieces.length === 0 ? [wholeOf(fib)] : readClx(fib, table, short)
  const end = pieces.at(-1)?.end ?? 0
  // Every character takes a byte at least; a text that is longer names the same bytes again and again.
  if (end > document.length)
    throw new ChithiError(
      'damaged',
      `found a text of ${end} characters in ${document.length} bytes, expected fewer`,
      null,
    )
  return pieces
}

const wholeOf = ({ text }: Fib): Piece => ({
  start: 0,
  end: text.length,
  at: text.at,
  width: 1,
  changes: NOTHING,
})

const readClx = ({ pieces, isOld }: Fib, table: Bytes, short: (prm: number) => Uint8Array): Piece[] => {
  const changes: Uint8Array[] = []
  const last = pieces.at + pieces.length
  for (let at = pieces.at; at < last; ) {
    const kind = table.u8(at)
    if (kind === CHANGES) {
      const length = table.u16(at + 1)
      changes.push(table.slice(at + 3, length))
      at += 3 + length
    } else if (kind === PIECES) return readTable(at + 5, table.u32(at + 1))
    else break
  }
  throw new ChithiError('damaged', 'found no list of the pieces of the text, expected one', null)

  function readTable(at: number, length: number): Piece[] {
    const count = Math.floor((length - 4) / 12)
    const read: Piece[] = []
    let start = count > 0 ? table.i32(at) : 0
    for (let i = 0; i < count; i++) {
      const end = table.i32(at + (i + 1) * 4)
      if (end < start || start < 0)
        throw new ChithiError('damaged', `found a piece of text that ends before it begins`, null)
      const entry = at + (count + 1) * 4 + i * 8
      const prm = table.u16(entry + 6)
      read.push({
        start,
        end,
        ...placeOf(table.u32(entry + 2), isOld),
        changes: prm & 1 ? (changes[prm >> 1] ?? NOTHING) : short(prm),
      })
      start = end
    }
    return read
  }
}

/** A bit tells narrow text, whose place is counted in halves ([MS-DOC] 2.9.73). */
const placeOf = (fc: number, isOld: boolean): Pick<Piece, 'at' | 'width'> => {
  if (isOld) return { at: fc, width: 1 }
  const at = fc & 0x3fff_ffff
  return fc & IS_NARROW ? { at: at >>> 1, width: 1 } : { at, width: 2 }
}

/** The whole text, as far as the stream holds it. */
export const textOfPieces = (pieces: readonly Piece[], document: Bytes): string =>
  pieces
    .map(({ start, end, at, width }) => {
      const length = end - start
      return width === 2 ? document.utf16(at, length) : fromWindows1252(document.slice(at, length))
    })
    .join('')
