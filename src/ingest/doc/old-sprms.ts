import { SPRM, type Sprm } from './sprms'

/** Codes of Word 6 and 95 by the bytes of their values; of all others it is one. */
const CODES_OF_LENGTH: Readonly<Record<number, readonly number[]>> = {
  0: [0, 52, 83],
  2: [
    2, 16, 17, 18, 19, 21, 22, 26, 27, 28, 30, 31, 32, 33, 34, 38, 39, 40, 41, 42, 43, 45, 46, 47, 48, 49, 69,
    72, 80, 93, 96, 97, 99, 101, 107, 109, 110, 121, 122, 123, 124, 140, 141, 145, 148, 149, 150, 151, 154,
    155, 156, 157, 160, 161, 164, 165, 166, 167, 168, 169, 170, 171, 182, 183, 184, 189, 195, 197, 198,
  ],
  3: [73, 95, 136, 137],
  4: [20, 70, 192, 194, 196, 200],
  5: [193, 199],
  12: [120, 187],
}
const LENGTHS: ReadonlyMap<number, number> = new Map(
  Object.entries(CODES_OF_LENGTH).flatMap(([length, codes]) => codes.map((code) => [code, Number(length)])),
)
/** Of these the first byte of the value says how long it is; of those of tables two bytes do. */
const COUNTED = new Set([3, 12, 15, 23, 68, 74, 81, 82, 103, 105, 106, 108, 191])
const COUNTED_IN_TWO = new Set([188, 190])
const CHANGE_TABS = 23

/** What the codes are in Word 97, those that are read. */
const NEW_CODES: ReadonlyMap<number, number> = new Map([
  [2, SPRM.style],
  [12, SPRM.oldNumber],
  [24, SPRM.inTable],
  [25, SPRM.rowEnd],
  [65, SPRM.deleted],
  [66, SPRM.inserted],
  [74, SPRM.symbol],
  [80, SPRM.characterStyle],
  [83, SPRM.plain],
  [91, SPRM.capitals],
  [92, SPRM.hidden],
  [93, SPRM.font],
  [104, SPRM.raised],
  [117, SPRM.special],
  [190, SPRM.cells],
])

/** The changes of Word 6 and 95, under the codes of Word 97; one that reaches over the end is the last. */
export function* oldSprmsOf(bytes: Uint8Array): Generator<Sprm> {
  for (let at = 0; at < bytes.length; ) {
    const code = bytes[at++]!
    let length = LENGTHS.get(code) ?? 1
    if (COUNTED_IN_TWO.has(code)) {
      length = (bytes[at] ?? 0) + (bytes[at + 1] ?? 0) * 256 - 1
      at += 2
    } else if (code === CHANGE_TABS && bytes[at] === 255) {
      const deleted = (bytes[at + 1] ?? 0) * 4
      length = 2 + deleted + (bytes[at + 2 + deleted] ?? 0) * 3
      at++
    } else if (COUNTED.has(code)) length = bytes[at++] ?? 0
    if (length < 0 || at + length > bytes.length) return
    yield { code: NEW_CODES.get(code) ?? 0, bytes, at, length }
    at += length
  }
}

/** What a piece of fast-saved text changes in few bits: one of these codes and a byte (`[MS-DOC]` 2.9.214). */
export const shortChange = (prm: number, isOld: boolean): Uint8Array => {
  const code = (prm >> 1) & 0x7f
  if (code === 0) return new Uint8Array(0)
  if (isOld) return Uint8Array.of(code, prm >> 8)
  const known = SHORT_ONLY.get(code) ?? NEW_CODES.get(code) ?? 0
  return Uint8Array.of(known & 0xff, known >> 8, prm >> 8)
}

/** Codes that only short changes of Word 97 have. */
const SHORT_ONLY: ReadonlyMap<number, number> = new Map([[12, SPRM.level]])
