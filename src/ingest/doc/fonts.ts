import { fromWindows1252 } from '../encodings/windows-1252'
import type { Bytes } from './bytes'
import type { Fib } from './fib'

/** A name begins after so many bytes that tell of its font (`[MS-DOC]` 2.9.87; of Word 6 and 95 after six). */
const BEFORE_NAME = 40
const BEFORE_OLD_NAME = 6

/** The names of a document's fonts, by their numbers. */
export const readFonts = ({ fonts: { at, length }, isOld }: Fib, table: Bytes): string[] => {
  const names: string[] = []
  const last = Math.min(at + length, table.length)
  for (let entry = at + (isOld ? 2 : 4); entry < last; ) {
    const size = table.u8(entry) + 1
    const end = Math.min(entry + size, last)
    names.push(
      isOld
        ? untilZero(fromWindows1252(table.bytes.subarray(entry + BEFORE_OLD_NAME, end)))
        : untilZero(table.utf16(entry + BEFORE_NAME, Math.max(0, (end - entry - BEFORE_NAME) >> 1))),
    )
    entry += size
  }
  return names
}

const untilZero = (name: string): string => {
  const zero = name.indexOf('\0')
  return zero < 0 ? name : name.slice(0, zero)
}
