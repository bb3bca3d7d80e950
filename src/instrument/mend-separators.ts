import { issuerOf, partyLevelOf } from './issuers'
import data from './repairs.json'
import { FULL_YEAR, isYear, type SymbolTokens } from './tokens'
import { typeOfCode } from './types'

/** The organisations of the Mặt trận write as the State does and as the Party does: `367-QĐ/TWĐTN-VP`, `221/QĐ-MTTW-BTT`. */
const writesBoth = (code: string): boolean => data.bothStyles.codes.some((known) => code.startsWith(known))
const TERMED = /^(?:QH|UBTVQH)\d{1,2}$/u

/** How the separators of a symbol should be, one before each of its codes; null where that is not sure. */
const rightOnes = ({ codes }: SymbolTokens): string[] | null => {
  const texts = codes.map(({ text }) => text)
  if (isYear(texts[0])) {
    if (texts.length === 2 && TERMED.test(texts[1]!)) return ['/', '/']
    const isTyped = typeOfCode(texts[1] ?? '') !== null
    return isTyped && texts.length > 2 ? texts.map((_, index) => (index < 2 ? '/' : '-')) : null
  }
  const [type = '', issuer = '', ...units] = texts
  // `12/QĐ-UBND/2020`: what a year behind the codes is meant to be is not sure.
  if (units.some((unit) => FULL_YEAR.test(unit))) return null
  if (typeOfCode(type) === null || issuer === '' || writesBoth(issuer)) return null
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
