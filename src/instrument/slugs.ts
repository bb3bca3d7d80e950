import { instrumentLexicon } from '../lexicon/instruments'
import { placeLexicon } from '../lexicon/places'
import { ISSUER_CODES } from './issuers'
import type { SymbolParts } from './parts'
import { repairSymbol } from './repair'
import { exactSlugs } from './slug'
import { tokensOf } from './tokens'
import { TYPE_CODES } from './types'

const codeSlug = exactSlugs([...TYPE_CODES, ...ISSUER_CODES])
/** Of a place with its kind: provinces are plain. */
export const placeSlug = exactSlugs(placeLexicon.provinces)
/** Of the title of an instrument: names of laws are plain. */
export const nameSlug = exactSlugs(Object.values(instrumentLexicon.lawNames).flat())
/** Of a body's name. */
export const bodySlug = exactSlugs([])

const TERMED_CODE = /^(?<code>\D+)(?<term>\d{1,2})$/u

const oneCode = (text: string): string => {
  const termed = TERMED_CODE.exec(text)?.groups
  const code = codeSlug((termed?.code ?? text).replaceAll('&', ''))
  return termed ? code + termed.term : code
}

/** `5/CT-UBND` as `05-ct-ubnd`: the number in two digits, as NĐ 30/2020/NĐ-CP Phụ lục I writes it. */
export const symbolSlug = (symbol: string, { number, part, suffix }: SymbolParts): string => {
  const codes = tokensOf(repairSymbol(symbol).symbol)?.codes ?? []
  const letter = suffix === 'đ' ? 'dd' : (suffix ?? '')
  const first = String(number).padStart(2, '0') + (part === null ? '' : `.${part}`) + letter
  return [first, ...codes.map(({ text }) => oneCode(text))].join('-')
}
