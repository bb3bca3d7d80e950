import { issuerOf } from './issuers'
import { isYear, type SymbolTokens } from './tokens'
import { TYPE_CODES, typeOfCode } from './types'

const BEGINS_WITH_YEAR = /^(?:19|20)\d{2}(?=\p{Lu})/u
const LONG_TYPES = TYPE_CODES.filter((code) => code.length > 1)
/** Issuers of whom a type glued to them cannot be part of another name, as `CTCP` is. */
const SURE = new Set(['UBND', 'HĐND', 'TTg'])

/** Cuts a code in two where a known type and a known issuer are glued together; null where that is not sure. */
const unglued = (code: string, isNormative: boolean): [string, string] | null => {
  if (typeOfCode(code) !== null || issuerOf(code) !== null) return null
  for (const type of LONG_TYPES) {
    if (!code.startsWith(type)) continue
    const issuer = code.slice(type.length)
    if (SURE.has(issuer) || (isNormative && issuerOf(issuer) !== null)) return [type, issuer]
  }
  return null
}

/** Puts in the separators that are missing where it is sure where: `91/2017NĐ-CP`, `60QĐ-UBND`, `18/KHUBND`. */
export const mendMissing = ({ codes }: SymbolTokens): void => {
  const [first] = codes
  if (!first) return
  const year = BEGINS_WITH_YEAR.exec(first.text)?.[0]
  if (year)
    codes.splice(0, 1, { ...first, text: year }, { separator: '/', text: first.text.slice(year.length) })
  if (first.separator === '' && typeOfCode(first.text) !== null)
    first.separator = codes[1]?.separator === '/' ? '-' : '/'
  const isNormative = isYear(codes[0]!.text)
  const at = isNormative ? 1 : 0
  const parts = at === codes.length - 1 ? unglued(codes[at]!.text, isNormative) : null
  if (parts) codes.splice(at, 1, { separator: '/', text: parts[0] }, { separator: '-', text: parts[1] })
}
