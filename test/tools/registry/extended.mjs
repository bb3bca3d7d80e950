import { contradictsIssuer, contradictsType } from './contradictions.mjs'
import { typeOf } from './curated.mjs'
import { issuerName } from './issuers.mjs'
import { titleOf } from './titles.mjs'

/** Quốc hội's terms and the years of their laws: Luật 80/2015/QH13 Điều 10; a year between two terms may be of both. */
const TERMS = {
  10: [1997, 2002],
  11: [2002, 2007],
  12: [2007, 2011],
  13: [2011, 2016],
  14: [2016, 2021],
  15: [2021, 2026],
}

const isOfTerm = (term, year) => !TERMS[term] || (year >= TERMS[term][0] && year <= TERMS[term][1])

/** `Nghị quyết số: 24/2021/QH15` as `24/2021/QH15`. */
const bare = (symbol) => symbol.replace(/^.*:\s*/u, '')

const isDay = (day) => new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day) ?? false

const MARK = /^.*ItemID=(?<item>\d+)$/u

/**
 * A row of the long list as `{ row }`, or why it is left out as `{ reason }`. `symbolParts` and `repairSymbol` are the
 * library's.
 */
export const extendedRow = (row, library) => {
  const { symbolParts, repairSymbol, identify } = library
  const said = typeOf(row.type)
  const { symbol } = repairSymbol(bare(row.symbol), said)
  const parts = symbolParts(symbol)
  if (!parts || /[-/]$/u.test(symbol)) return { reason: 'symbol is cut off or none' }
  if (parts.family === 'consolidated') return { reason: 'consolidated text' }
  if (contradictsType(said, parts)) return { reason: 'type is not that of the symbol' }
  if (!isDay(row.issued)) return { reason: 'no such day' }
  const year = Number(row.issued.slice(0, 4))
  if (parts.year !== null && parts.year !== year) return { reason: 'year is not that of the symbol' }
  if (parts.term !== null && !isOfTerm(parts.term, year))
    return { reason: 'year is not of the term of Quốc hội' }
  const named = issuerName(row.issuer)
  const isOther = named !== null && contradictsIssuer(named, parts, library)
  const issuer = isOther ? null : named
  const { id, missing } = identify({ type: said, symbol, issued: row.issued, issuer, title: null })
  if (missing.length > 0) return { reason: 'who issued it is not known' }
  return {
    row: {
      id,
      type: said,
      symbol,
      issuer,
      title: titleOf(row.title, said),
      issued: row.issued,
      effective: row.effective,
      item: Number(MARK.exec(row.source)?.groups.item ?? 0),
      isClean: symbol === row.symbol,
      isOther,
    },
  }
}

/** One row an id: of several the one whose symbol needed no repair; none where they give different days. */
export const oneEach = (rows) => {
  const byId = new Map()
  for (const row of rows) byId.set(row.id, [...(byId.get(row.id) ?? []), row])
  const kept = []
  let dropped = 0
  for (const same of byId.values()) {
    const clean = same.filter(({ isClean }) => isClean)
    const from = clean.length > 0 ? clean : same
    if (new Set(from.map(({ issued }) => issued)).size === 1)
      kept.push(from.find(({ effective }) => effective) ?? from[0])
    else dropped += same.length
  }
  return { kept, dropped }
}
