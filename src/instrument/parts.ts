import type { InstrumentType } from '../directive/header'
import { remembered } from '../text/words'
import { issuerOf as knownIssuer, partyLevelOf } from './issuers'
import { repairSymbol } from './repair'
import { isYear, type SymbolTokens, tokensOf } from './tokens'
import { typeOfCode } from './types'

/**
 * How a symbol is built. `legal`: with a year (`91/2017/NĐ-CP`). `administrative`: typed, no year (`60/QĐ-UBND`).
 * `dispatch`: the issuer stands where the type would (`298/SGDĐT-TCHC`). `party`: `29-NQ/TW`. `consolidated`: VBHN.
 */
export type SymbolFamily = 'legal' | 'administrative' | 'dispatch' | 'party' | 'consolidated'

/** What a symbol is made of; null where it has no such part. */
export interface SymbolParts {
  family: SymbolFamily
  number: number
  /** `c` of `30c/NQ-CP`. */
  suffix: string | null
  /** 12 of `66.12/2026/NQ-CP`. */
  part: number | null
  year: number | null
  /** `NĐ`; null where the issuer stands first. */
  typeCode: string | null
  /**
   * The type that the symbol alone tells; null for `89/2015/QH13`, which may be a law or a resolution, and for
   * `01/2012/UBTVQH13`, which is an ordinance as `351/2017/UBTVQH14` is a resolution.
   */
  type: InstrumentType | null
  /** Who issued it, `BGDĐT`; of a joint instrument all of them, `BGDĐT-BNV`. */
  issuerCode: string
  /** Who drafted it: `TCHC` of `298/SGDĐT-TCHC`. */
  unit: string | null
  /** The Quốc hội's term: 13 of `89/2015/QH13`. */
  term: number | null
  /** The level of the Party committee: `TW` of `34-CT/TW` and `36-HD/VPTW`, `TU`. */
  level: string | null
}

const NUMBER = /^(?<number>\d+)(?:\.(?<part>\d+))?(?<suffix>[a-zđ])?$/u
/** Codes of types that several bodies issue together: `TTLT`, `TTLB`, `KHLN`, `CTrPH`. */
const JOINT = /(?:LT|LB|LN|LS|PH)$/u
const TERM = /^(?<body>QH|UBTVQH|HĐNN)(?<term>[1-9]\d?)$/u
const NUMBERED_UNIT = /^(?<body>\p{Lu}{2,})(?<unit>\d{1,2})$/u

/** Whose codes they are, the code of the type apart. */
const issuerOf = (
  codes: readonly string[],
  isJoint: boolean,
): Pick<SymbolParts, 'issuerCode' | 'unit' | 'term'> => {
  const [first = '', ...others] = codes
  if (isJoint) return { issuerCode: codes.join('-'), unit: null, term: null }
  const term = TERM.exec(first)?.groups
  const unit = others.join('-') || null
  // `UB.VX`: the unit stands behind a full stop.
  const [body = '', ...units] = first.split('.')
  if (units.length > 0 && knownIssuer(body) !== null)
    return { issuerCode: body, unit: [...units, ...others].join('-'), term: null }
  if (term) return { issuerCode: term.body!, unit, term: Number(term.term) }
  const numbered = others.length === 0 ? NUMBERED_UNIT.exec(first)?.groups : undefined
  return numbered
    ? { issuerCode: numbered.body!, unit: numbered.unit!, term: null }
    : { issuerCode: first, unit, term: null }
}

const familyOf = (
  year: string | null,
  typeCode: string | null,
  isParty: boolean,
  isOfAssembly: boolean,
): SymbolFamily => {
  if (typeCode === 'VBHN') return 'consolidated'
  if (isParty) return 'party'
  if (year !== null || isOfAssembly) return 'legal'
  return typeCode === null ? 'dispatch' : 'administrative'
}

/** `76/NQQ-CP`: a known body behind a code that nobody knows is no unit that drafted a công văn. */
const isTypeUnknown = ([first = '', ...others]: readonly string[]): boolean =>
  knownIssuer(first) === null && others.some((code) => knownIssuer(code) !== null)

/** The code of the type and those of the issuer; `27-BYT/TT` is the old way round. */
const typed = (codes: SymbolTokens['codes']): { typeCode: string | null; rest: string[] } => {
  const texts = codes.map(({ text }) => text)
  const [first = '', second = ''] = texts
  if (texts.length > 1 && typeOfCode(first) !== null) return { typeCode: first, rest: texts.slice(1) }
  const isTurned = texts.length === 2 && codes[0]!.separator === '-' && typeOfCode(second) !== null
  return isTurned ? { typeCode: second, rest: [first] } : { typeCode: null, rest: texts }
}

/**
 * Takes a số, ký hiệu apart, repaired first: `91/2017/NĐ-CP` gives number 91, year 2017, type code `NĐ`, issuer `CP`. Null
 * for what is no symbol, also for a number alone (`05`). NĐ 30/2020/NĐ-CP Điều 15, Luật 80/2015/QH13 Điều 10, Hướng dẫn
 * 36-HD/VPTW.
 */
export const symbolParts = remembered((symbol: string): Readonly<SymbolParts> | null => {
  const tokens = tokensOf(repairSymbol(symbol).symbol)
  const number = tokens && NUMBER.exec(tokens.number)?.groups
  if (!tokens || !number) return null
  const year = isYear(tokens.codes[0]?.text) ? tokens.codes[0]!.text : null
  const codes = year === null ? tokens.codes : tokens.codes.slice(1)
  const { typeCode, rest } = typed(codes)
  if (rest.length === 0 || !/^[\p{Lu}§]/u.test(rest[0]!)) return null
  // `12/34/BTC`: a year of other than four digits is one only before a type.
  if (year !== null && year.length !== 4 && typeCode === null) return null
  const isParty = typeCode === codes[0]!.text && year === null && codes[0]!.separator === '-'
  const issuer = issuerOf(rest, typeCode !== null && JOINT.test(typeCode))
  // `43/QH14`: of a law, its year left out; a công văn of the Quốc hội names its unit.
  const isOfAssembly = typeCode === null && issuer.term !== null && issuer.unit === null
  const family = familyOf(year, typeCode, isParty, isOfAssembly)
  const untyped = family === 'dispatch' && !isTypeUnknown(rest) ? 'dispatch' : null
  return {
    family,
    number: Number(number.number),
    suffix: number.suffix ?? null,
    part: number.part === undefined ? null : Number(number.part),
    year: year === null ? null : Number(year),
    typeCode,
    type: typeCode === null ? untyped : typeOfCode(typeCode),
    ...issuer,
    level: isParty ? partyLevelOf(issuer.issuerCode) : null,
  }
})
