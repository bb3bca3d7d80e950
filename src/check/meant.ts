import type { InstrumentType } from '../directive/header'
import { symbolKey } from '../instrument/key'
import type { SymbolParts } from '../instrument/parts'
import { titleKey } from '../registry/query'
import type { Registry } from '../registry/registry'
import { issuedOf, type RegistryRow } from '../registry/row'
import { classOf } from './bodies'
import type { Cited } from './context'
import { indexOf } from './registry-index'
import { isOtherTitle, isSameTitle } from './titles'
import { provedIssue } from './words'

/** The instrument that a wrong symbol must mean. */
export interface Meant {
  row: RegistryRow
  /** The part of the symbol that is wrong. */
  part: 'year' | 'family' | 'level' | 'term' | 'number'
  /** Whether nothing else can be meant. */
  sure: boolean
}

type Other = [part: Meant['part'], symbol: string]

const TERMED = /(?<body>QH|UBTVQH)(?<term>\d{1,2})$/u

/** The symbols that differ in one part other than the number: `06/QĐ-TTg` for `06/2022/QĐ-TTg`. */
const neighbours = (
  symbol: string,
  { year, level, family, term }: Readonly<SymbolParts>,
  issued: string | null,
): Other[] => {
  const others: Other[] = []
  const issuedYear = issued?.slice(0, 4)
  if (year !== null) {
    if (issuedYear && issuedYear !== String(year))
      others.push(['year', symbol.replace(`/${year}/`, `/${issuedYear}/`)])
    others.push(['family', symbol.replace(`/${year}/`, '/')])
  } else if (family === 'administrative' && issuedYear)
    others.push(['family', symbol.replace('/', `/${issuedYear}/`)])
  if (level === 'TU' || level === 'TW')
    others.push(['level', symbol.replace(/T[UW]$/u, level === 'TU' ? 'TW' : 'TU')])
  if (term !== null)
    for (const other of [term - 2, term - 1, term + 1, term + 2])
      others.push(['term', symbol.replace(TERMED, `$<body>${other}`)])
  return others
}

/** Whether a row of another symbol is what the citation's day, and else its title and issuer, mean. */
const fits = (row: RegistryRow, part: Meant['part'], { citation, rows }: Cited): Meant | null => {
  const { type, issued, issuer, title } = citation.instrument
  if (row.type !== type) return null
  const isTitled = isSameTitle(title, row.title)
  if (issued === null) return isTitled && rows.length === 0 ? { row, part, sure: false } : null
  if (provedIssue(row)?.day !== issued) return null
  if (part !== 'level') return { row, part, sure: isTitled || part === 'year' || part === 'term' }
  const isOfIt = issuer !== null && row.issuer !== null && classOf(issuer) === classOf(row.issuer.name)
  return isTitled || isOfIt || issuer === null ? { row, part, sure: isTitled || isOfIt } : null
}

/** What was issued on the cited day under the cited title by the cited kind of body, but with another number. */
const otherNumber = (cited: Cited, registry: Registry): Meant | null => {
  const { type, issued, title, normalizedSymbol } = cited.citation.instrument
  const index = indexOf(registry)
  const slip = index.bySlip.get(symbolKey(normalizedSymbol!))
  if (slip?.type === type && (issued === null || provedIssue(slip)?.day === issued))
    return { row: slip, part: 'number', sure: false }
  if (issued === null || title === null) return null
  const ofDay = (index.byDay.get(`${type} ${issued}`) ?? []).filter(
    (row) => row.symbol?.replace(/^\d+/u, '') === normalizedSymbol!.replace(/^\d+/u, ''),
  )
  const exact = ofDay.filter((row) => row.title !== null && titleKey(row.title) === titleKey(title))
  const isOfDay = cited.rows.some((row) => issuedOf(row) === issued)
  // Of its own day already, only the very words of another's title accuse it.
  const same =
    exact.length > 0 || (isOfDay && !isOtherwiseTitled(cited))
      ? exact
      : ofDay.filter((row) => isSameTitle(title, row.title))
  const [row] = same
  if (!row || same.length > 1 || cited.rows.includes(row)) return null
  return { row, part: 'number', sure: isOfDay ? isOtherwiseTitled(cited) : cited.rows.length > 0 }
}

const NAMED: ReadonlySet<InstrumentType> = new Set(['law', 'code', 'ordinance'])

/** Whether all that bears the cited symbol is surely something else than the cited title says. */
const isOtherwiseTitled = ({ citation, rows }: Cited): boolean => {
  const { title, type } = citation.instrument
  return (
    title !== null &&
    rows.every((row) =>
      NAMED.has(type) && row.type === type
        ? row.title !== null && titleKey(row.title) !== titleKey(title)
        : isOtherTitle(title, row.title),
    )
  )
}

/**
 * The instrument that a citation must mean where what the registry has under its symbol is of another day, or nothing is:
 * the day, title and issuer say which. Null where the symbol may be right.
 */
const find = (cited: Cited, registry: Registry): Meant | null => {
  const { citation, parts, rows } = cited
  const { normalizedSymbol, issued, title } = citation.instrument
  if (normalizedSymbol === null || parts === null) return null
  if (issued !== null && rows.some((row) => issuedOf(row) === issued)) return otherNumber(cited, registry)
  if (rows.some((row) => isSameTitle(title, row.title))) return null
  for (const [part, symbol] of neighbours(normalizedSymbol, parts, issued))
    for (const row of registry.find({ symbol })) {
      const meant = fits(row, part, cited)
      if (meant) return meant
    }
  return otherNumber(cited, registry)
}

const known = new WeakMap<Cited, { meant: Meant | null }>()

export const meantBy = (cited: Cited, registry: Registry): Meant | null => {
  let answer = known.get(cited)
  if (!answer) {
    answer = { meant: find(cited, registry) }
    known.set(cited, answer)
  }
  return answer.meant
}

/** Whether another rule says already what is wrong with its day or symbol: the proved day is another, or another is meant. */
export const isExplained = (cited: Cited, registry: Registry): boolean => {
  const { citation, row, sure } = cited
  const proved = row !== null && sure ? provedIssue(row)?.day : undefined
  return (proved !== undefined && proved !== citation.instrument.issued) || meantBy(cited, registry) !== null
}
