import { wordEnd } from '../../text/words'
import { readWrittenOut } from './headed'
import type { Mention } from './mention'
import { isInSymbol, writtenOut } from './short-forms'

/** `UBND tỉnh`, `HĐND`, `SXD` at `at`. */
export const readAbbreviation = (text: string, at: number): Mention[] | null => {
  const end = wordEnd(text, at)
  const name = writtenOut(text.slice(at, end))
  if (name === null || isInSymbol(text, at, end)) return null
  return [readWrittenOut(text, end, name)]
}
