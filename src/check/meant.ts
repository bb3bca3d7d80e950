import { symbolKey } from '../instrument/key'
import { type SymbolParts, symbolParts } from '../instrument/parts'
import { titleKey } from '../registry/query'
import type { Registry } from '../registry/registry'
import { issuedOf, type RegistryRow } from '../registry/row'
import { classOf, wordsKey } from './bodies'
import type { Cited } from './cited'
import { isOfPlace } from './known'
import { indexOf } from './registry-index'
import { isOtherTitle, isSameTitle, likeness } from './titles'
import { NAMED, provedIssue } from './words'

/** The instrument that a wrong symbol must mean. */
export interface Meant {
  row: RegistryRow
  /** The part of the symbol that is wrong. */
  part: 'year' | 'family' | 'level' | 'term' | 'code' | 'number'
  /** Whether nothing else can be meant. */
  sure: boolean
}

type Other = [part: Meant['part'], symbol: string]

const tailOf = (symbol: string): string => symbolKey(symbol).replace(/^\d+/u, '')

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

const isOfBody = (row: RegistryRow, issuer: string | null): boolean => {
  if (issuer === null || row.issuer === null) return false
  const kind = classOf(issuer)
  return kind === null ? wordsKey(issuer) === wordsKey(row.issuer.name) : kind === classOf(row.issuer.name)
}

/** Whether a row of another symbol is what the citation's day, and else its title and issuer, mean. */
const fits = (row: RegistryRow, part: Meant['part'], { citation, rows }: Cited): Meant | null => {
  const { type, issued, issuer, title } = citation.instrument
  if (row.type !== type) return null
  const isTitled = isSameTitle(title, row.title)
  if (issued === null) return isTitled && rows.length === 0 ? { row, part, sure: false } : null
  if (provedIssue(row)?.day !== issued) return null
  if (part !== 'level') return { row, part, sure: isTitled || part === 'year' || part === 'term' }
  const isOfIt = isOfBody(row, issuer)
  return isTitled || isOfIt || issuer === null ? { row, part, sure: isTitled || isOfIt } : null
}

const inOrder = (symbol: string): string => symbolKey(symbol).split('-').sort().join('-')

/** What has the cited number, type and day, and the cited body or title, but another code: `12/2019/TT-BGDĐT` for `TT-BNV`. */
const otherCode = ({ citation, parts, rows }: Cited, registry: Registry): Meant | null => {
  const { type, issued, issuer, title } = citation.instrument
  if (issued === null || parts === null) return null
  const row = indexOf(registry)
    .byDay.get(`${type} ${issued}`)
    ?.find(
      (each) =>
        each.symbol !== null &&
        !rows.includes(each) &&
        symbolParts(each.symbol)?.number === parts.number &&
        isOfPlace(each, issuer, parts.issuerCode) &&
        (isOfBody(each, issuer) || isSameTitle(title, each.title)),
    )
  // The same bodies in another order are a matter of form.
  return row
    ? { row, part: 'code', sure: inOrder(row.symbol!) !== inOrder(citation.instrument.normalizedSymbol!) }
    : null
}

/** What was issued on the cited day, of the same type, body and place, but under another number. */
const othersOfDay = ({ citation, parts, rows }: Cited, registry: Registry): RegistryRow[] => {
  const { type, issued, issuer, normalizedSymbol } = citation.instrument
  if (issued === null || parts === null) return []
  const tail = tailOf(normalizedSymbol!)
  return (indexOf(registry).byDay.get(`${type} ${issued}`) ?? []).filter(
    (row) =>
      row.symbol !== null &&
      tailOf(row.symbol) === tail &&
      !rows.includes(row) &&
      isOfPlace(row, issuer, parts.issuerCode),
  )
}

/** The one of them that bears the cited title, more nearly than what has the cited number. */
const otherNumber = (cited: Cited, registry: Registry): Meant | null => {
  const { rows, citation } = cited
  const { issued, title } = citation.instrument
  if (title === null) return null
  const own = Math.max(0, ...rows.map((row) => likeness(title, row.title)))
  const others = othersOfDay(cited, registry).filter((row) => likeness(title, row.title) > own)
  const exact = others.filter((row) => row.title !== null && titleKey(row.title) === titleKey(title))
  const isOfDay = rows.some((row) => issuedOf(row) === issued)
  const isOtherwise = isOtherwiseTitled(cited)
  // Of its own day already, only the very words of another's title accuse it.
  const titled =
    exact.length > 0 || (isOfDay && !isOtherwise)
      ? exact
      : others.filter((row) => isSameTitle(title, row.title))
  const [row] = titled
  if (!row || titled.length > 1) return null
  return { row, part: 'number', sure: isOfDay ? isOtherwise : rows.length > 0 }
}

/** The law of the cited name and day, where the number is another's: of a law that amends it (`39/2013/QH13`). */
const namedOtherwise = ({ citation, rows }: Cited, registry: Registry): Meant | null => {
  const { type, title, issued } = citation.instrument
  if (!NAMED.has(type) || title === null || issued === null) return null
  const row = registry.byName(type, title).find((each) => provedIssue(each)?.day === issued)
  return row?.symbol && !rows.includes(row) ? { row, part: 'number', sure: true } : null
}

/** A wrong symbol that goes about for a row's own. */
const slipKnown = ({ citation }: Cited, registry: Registry): Meant | null => {
  const { type, issued, normalizedSymbol } = citation.instrument
  const row = indexOf(registry).bySlip.get(symbolKey(normalizedSymbol!))
  return row?.type === type && (issued === null || provedIssue(row)?.day === issued)
    ? { row, part: 'number', sure: false }
    : null
}

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
  const named = namedOtherwise(cited, registry)
  if (named) return named
  if (issued !== null && rows.some((row) => issuedOf(row) === issued))
    return slipKnown(cited, registry) ?? otherNumber(cited, registry)
  if (rows.some((row) => isSameTitle(title, row.title))) return otherNumber(cited, registry)
  for (const [part, symbol] of neighbours(normalizedSymbol, parts, issued))
    for (const row of registry.find({ symbol })) {
      const meant = fits(row, part, cited)
      if (meant) return meant
    }
  return slipKnown(cited, registry) ?? otherCode(cited, registry) ?? otherNumber(cited, registry)
}

const meant = new WeakMap<Cited, { answer: Meant | null }>()

export const meantBy = (cited: Cited, registry: Registry): Meant | null => {
  const known = meant.get(cited) ?? { answer: find(cited, registry) }
  meant.set(cited, known)
  return known.answer
}

const findRivals = (cited: Cited, registry: Registry): RegistryRow[] => {
  const { citation, row, sure } = cited
  const { issued, title } = citation.instrument
  const own = row !== null && sure ? provedIssue(row)?.day : undefined
  if (row === null || own === undefined || own === issued || meantBy(cited, registry)) return []
  const like = isSameTitle(title, row.title) ? likeness(title, row.title) : 0
  return othersOfDay(cited, registry).filter((rival) => likeness(title, rival.title) >= like)
}

const rivals = new WeakMap<Cited, RegistryRow[]>()

/**
 * What was issued on the cited day under another number, where the cited number is of another day: number and day are of
 * two instruments, and either may be the slip. None where the title tells.
 */
export const rivalsOf = (cited: Cited, registry: Registry): RegistryRow[] => {
  const known = rivals.get(cited) ?? findRivals(cited, registry)
  rivals.set(cited, known)
  return known
}

/** Whether it means another instrument than that of its symbol, or may. */
export const isContested = (cited: Cited, registry: Registry): boolean =>
  meantBy(cited, registry) !== null || rivalsOf(cited, registry).length > 0

/** Whether another rule says already what is wrong with its day or symbol: the proved day is another, or another is meant. */
export const isExplained = (cited: Cited, registry: Registry): boolean => {
  const { citation, row, sure } = cited
  const proved = row !== null && sure ? provedIssue(row)?.day : undefined
  return (proved !== undefined && proved !== citation.instrument.issued) || meantBy(cited, registry) !== null
}
