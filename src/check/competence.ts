import type { Instrument } from '../directive/citation'
import { issuerOf } from '../instrument/issuers'
import type { SymbolParts } from '../instrument/parts'
import { classOf } from './bodies'
import data from './competence.json'
import type { Severity } from './finding'

interface CodeRule {
  type: string
  only?: string[]
  never?: string[]
  from: string
  until?: string
  legal?: boolean
  severity: string
}

const byType = data.byType as Readonly<Record<string, string>>

/** The day of issue; a year alone gives its first, which accuses less of what only some may issue since a day. */
const dayOf = ({ issued }: Pick<Instrument, 'issued'>, year: number | null): string | null =>
  issued ?? (year === null ? null : `${year}-01-01`)

const jointTooLate = ({ type, issuerCode }: Readonly<SymbolParts>, day: string): boolean =>
  type === 'joint-circular' &&
  day > data.jointUntil &&
  !issuerCode.split('-').some((code) => data.courts.includes(code))

/** Why a body cannot issue an instrument of that type, and how grave that is; null where it may. */
export const incompetent = (
  instrument: Instrument,
  parts: Readonly<SymbolParts> | null,
): { severity: Severity; who: string } | null => {
  const { type, issuer } = instrument
  if (parts === null) {
    const only = byType[type]
    const kind = issuer === null ? null : classOf(issuer)
    return only && kind && kind !== only ? { severity: 'error', who: issuer! } : null
  }
  const day = dayOf(instrument, parts.year)
  if (day === null || parts.family === 'party' || parts.family === 'dispatch') return null
  if (jointTooLate(parts, day)) return { severity: 'error', who: parts.issuerCode }
  const known = issuerOf(parts.issuerCode) !== null && !data.courts.includes(parts.issuerCode)
  const broken = (data.byCode as CodeRule[]).find(
    (rule) =>
      rule.type === parts.typeCode &&
      (parts.type === null || parts.type === type) &&
      day >= rule.from &&
      (rule.until === undefined || (instrument.issued ?? `${parts.year}-12-31`) <= rule.until) &&
      (!rule.legal || parts.family === 'legal') &&
      // What nobody knows may be a unit, a court or a treaty's office, whose forms are their own.
      (rule.severity === 'error' || known) &&
      (rule.only ? !rule.only.includes(parts.issuerCode) : isAmong(rule.never!, parts.issuerCode)),
  )
  return broken ? { severity: broken.severity as Severity, who: parts.issuerCode } : null
}

const isAmong = (codes: readonly string[], code: string): boolean =>
  codes.includes('*') || codes.includes(code) || (codes.includes('@place') && issuerOf(code)?.place === true)
