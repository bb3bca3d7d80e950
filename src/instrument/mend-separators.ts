import { alternatives } from '../text/alternatives'
import { issuerOf, partyLevelOf } from './issuers'
import { isYear, type SymbolTokens } from './tokens'
import { TYPE_CODES, typeOfCode } from './types'

const TYPE = alternatives(TYPE_CODES.filter((code) => code.length > 1))
const BEHIND_YEAR = /^(?<number>\d{1,5}(?:\.\d{1,3})?[a-zđ]?[/-](?:19|20)\d{2})(?=\p{Lu})/u
const BEHIND_NUMBER = new RegExp(`^(?<number>\\d{1,4}[a-zđ]?)(?=(?:${TYPE})(?<next>[-/])\\p{Lu})`, 'u')
const GLUED = new RegExp(`^(?<before>.*[/-])(?<type>${TYPE})(?<issuer>[\\p{L}&]{2,40})$`, 'u')
/** Issuers of whom a type glued to them cannot be part of another name, as `CTCP` is. */
const SURE = new Set(['UBND', 'HĐND', 'TTg'])

/** Puts in the separators that are missing where it is sure where: `91/2017NĐ-CP`, `60QĐ-UBND`, `18/KHUBND`. */
export const withMissingSeparators = (text: string): string => {
  const whole = text
    .replace(BEHIND_YEAR, '$<number>/')
    .replace(BEHIND_NUMBER, (_, number: string, next: string) => number + (next === '/' ? '-' : '/'))
  const glued = GLUED.exec(whole)?.groups
  if (!glued) return whole
  const { before, type, issuer } = glued as { before: string; type: string; issuer: string }
  const code = type + issuer
  if (typeOfCode(code) || issuerOf(code) || !issuerOf(issuer)) return whole
  const isNormative = /^[^/]*\/(?:19|20)\d{2}\/$/u.test(before)
  return isNormative || (SURE.has(issuer) && /^\d[^/]*\/$/u.test(before))
    ? `${before}${type}-${issuer}`
    : whole
}

/** How the separators of a symbol should be, one before each of its codes; null where that is not sure. */
const rightOnes = ({ codes }: SymbolTokens): string[] | null => {
  const texts = codes.map(({ text }) => text)
  if (isYear(texts[0])) {
    const isTyped = typeOfCode(texts[1] ?? '') !== null
    return isTyped && texts.length > 2 ? texts.map((_, index) => (index < 2 ? '/' : '-')) : null
  }
  const [type = '', issuer = '', ...units] = texts
  if (typeOfCode(type) === null || issuer === '') return null
  if (partyLevelOf(issuer) !== null)
    return ['-', '/', ...units.map((_, index) => codes[index + 2]!.separator)]
  const isState = issuerOf(issuer) !== null || codes[0]!.separator === '/'
  return isState ? texts.map((_, index) => (index === 0 ? '/' : '-')) : null
}

/** Sets slashes and hyphens right: the State writes `số/loại-cơ quan`, the Party `số-LOẠI/CẤP`. */
export const mendSeparators = (tokens: SymbolTokens): void => {
  for (const code of tokens.codes) code.separator = code.separator.charAt(0)
  const right = rightOnes(tokens)
  if (right) for (const [index, code] of tokens.codes.entries()) code.separator = right[index]!
}
