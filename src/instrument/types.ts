import type { InstrumentType } from '../directive/header'
import data from './codes.json'

const types = data.types.words as Readonly<Record<string, InstrumentType>>

/** The codes of types as symbols have them (`NĐ`, `TTLT`). */
export const TYPE_CODES: readonly string[] = Object.keys(types)

/** Codes that mix capitals and small letters (`TTg`, `CTr`). */
export const MIXED_CODES: readonly string[] = data.mixedCase.codes

/** The type that a code stands for; null for a code of something else. */
export const typeOfCode = (code: string): InstrumentType | null =>
  Object.hasOwn(types, code) ? types[code]! : null
