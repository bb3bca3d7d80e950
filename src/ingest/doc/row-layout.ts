import { SPRM, type Sprm, type SprmReader } from './sprms'

/** How the cells of a row lie. */
export interface RowLayout {
  /** Where its cells begin, and the last ends, in twentieths of a point. */
  edges: number[]
  /** Cells that the one above is merged over; what cells merged beside each other hold is shown in the first. */
  covered: Set<number>
}

/** More than any row of Word has: 63 ([MS-DOC] 2.9.327). */
const MOST_CELLS = 64
const CELL = 20
const GOES_DOWN = 0x20
const STARTS_DOWN = 0x40

/** How the changes at the end of a row say that its cells lie; null where they do not. */
export const rowLayoutOf = (
  changes: readonly Uint8Array[],
  sprms: SprmReader,
  isOld: boolean,
): RowLayout | null => {
  let layout: RowLayout | null = null
  for (const list of changes)
    for (const sprm of sprms(list)) {
      const { code, bytes, at } = sprm
      if (code === SPRM.cells) layout = cellsOf(sprm, isOld)
      else if (code === SPRM.mergeDown && bytes[at + 1] === GOES_ON) layout?.covered.add(bytes[at]!)
      else if (code === SPRM.mergeDown) layout?.covered.delete(bytes[at]!)
    }
  return layout
}

const GOES_ON = 1

const cellsOf = ({ bytes, at, length }: Sprm, isOld: boolean): RowLayout => {
  const count = Math.min(bytes[at]!, MOST_CELLS)
  const edges = Array.from({ length: count + 1 }, (_, index) => i16(bytes, at + 1 + index * 2))
  const covered = new Set<number>()
  const flags = at + 1 + (bytes[at]! + 1) * 2
  // Word 6 and 95 merge no cells down.
  for (let i = 0; i < count && !isOld; i++) {
    const place = flags + i * CELL
    const flag = place < at + length ? bytes[place]! : 0
    if ((flag & GOES_DOWN) !== 0 && (flag & STARTS_DOWN) === 0) covered.add(i)
  }
  return { edges, covered }
}

const i16 = (bytes: Uint8Array, at: number): number =>
  (((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)) << 16) >> 16
