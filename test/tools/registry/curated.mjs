import { ENDS, FACTS, TYPES as OTHER_TYPES, PARTLY, SLIPS, UNPROVED_ENDS, USES } from './notes.mjs'
import { sourceOf, strengthOf } from './sources.mjs'
import { periodEndOf, titleOf } from './titles.mjs'

/** Nothing in the list is newer. */
export const AS_OF = '2026-04'

/** The first words of the list's type, as the contract names it. */
const TYPES = [
  ['Thông tư liên tịch', 'joint-circular'],
  ['Thông tư', 'circular'],
  ['Nghị định', 'decree'],
  ['Nghị quyết', 'resolution'],
  ['Quy định', 'regulation'],
  ['Quyết định', 'decision'],
  ['Chỉ thị', 'directive'],
  ['Kết luận', 'conclusion'],
  ['Kế hoạch', 'plan'],
  ['Chương trình', 'programme'],
  ['Hướng dẫn', 'guidance'],
  ['Công văn', 'dispatch'],
  ['Thông báo', 'notice'],
  ['Pháp lệnh', 'ordinance'],
  ['Lệnh', 'order'],
  ['Bộ luật', 'code'],
  ['Luật', 'law'],
]

export const typeOf = (words) => {
  const found = TYPES.find(([prefix]) => words.startsWith(prefix))
  if (!found)
    throw new Error(`${words}: expected a type that begins with one of ${TYPES.map(([p]) => p).join(', ')}`)
  return found[1]
}

const proofOf = ({ source, sourceStrength, verified }) => {
  const strength = strengthOf(sourceStrength)
  return { source: sourceOf(source, strength), strength, verified }
}

/** A value that nobody proved: never the ground of an error. */
const claimProof = ({ unverifiedClaim, sourceStrength }) =>
  /secondary/u.test(unverifiedClaim.basis ?? (sourceStrength === 'secondary' ? 'secondary' : ''))
    ? { source: 'lists by others', strength: 'secondary', verified: false }
    : { source: 'not proved', strength: 'unproved', verified: false }

const isDay = (text) => /^\d{4}-\d\d-\d\d$/u.test(text)

const dayFacts = (row) =>
  ['issued', 'effective', 'expired'].flatMap((field) => {
    const stated = row[field]
    const claim = row.unverifiedClaim?.[field]
    const proof = claim && claimProof(row)
    return [
      ...(stated ? [{ field, value: stated, ...proofOf(row), asOf: AS_OF }] : []),
      ...(claim && claim !== stated && isDay(claim) ? [{ field, value: claim, ...proof, asOf: AS_OF }] : []),
      ...(claim && /^\d{4}$/u.test(claim)
        ? [{ field, notBefore: `${claim}-01-01`, notAfter: `${claim}-12-31`, ...proof, asOf: AS_OF }]
        : []),
    ]
  })

/** Until when somebody has looked, by the list's own word or by its source; null where it does not say. */
const asOfOf = ({ statusAsOf, source }) => {
  const said = statusAsOf?.match(/^\d{4}(?:-\d{2})?/u)[0]
  if (said) return said > AS_OF ? AS_OF : said
  if (/vbpl\.vn page crawl/u.test(source)) return AS_OF
  return /MOJ dump, 2024/u.test(source) ? '2024' : null
}

/**
 * How well it is known that one replaced the other: the later one must be proved, and say so itself or have the proved end
 * of the other on its side.
 */
const endProof = (row, other) => {
  const isTold = other.repeals.includes(row.id) || (row.verified && row.expired)
  if (other.verified && isTold && !UNPROVED_ENDS.has(row.symbol)) return proofOf(other)
  return claimProof({ unverifiedClaim: {}, sourceStrength: other.sourceStrength })
}

const statusFacts = (row) => {
  const asOf = asOfOf(row)
  const proof = proofOf(row)
  const partly = PARTLY[row.symbol]
  if (partly) return [{ field: 'status', value: 'partly', notBefore: partly, ...proof, asOf: AS_OF }]
  if (row.status !== 'in_force' || row.expired) return []
  const isLater = row.effective && asOf && row.effective > asOf
  if (asOf !== null && !isLater) return [{ field: 'status', value: 'in-force', ...proof, asOf }]
  return [
    {
      field: 'status',
      value: 'in-force',
      source: 'not proved',
      strength: 'unproved',
      verified: false,
      asOf: null,
    },
  ]
}

const useFacts = ({ source, issued }) =>
  USES.filter(([words, day]) => source.includes(words) && issued < day).map(([, asOf, citing]) => ({
    field: 'status',
    value: 'in-force',
    source: `${citing} rests on it`,
    strength: 'citing-document',
    verified: true,
    asOf,
  }))

/** Of what has ended on a day that nobody gives: not before the other was issued or took effect, and that it has ended. */
const endFacts = (row, others) => {
  if (row.status !== 'expired' || row.expired) return []
  const [other] = others
  const proof = other ? endProof(row, other) : { source: 'not proved', strength: 'unproved', verified: false }
  const from = other && [other.issued, other.verified && other.effective].filter(Boolean).sort().at(-1)
  return [
    ...(from && other.verified && !FACTS[row.symbol]?.some(({ field }) => field === 'expired')
      ? [{ field: 'expired', notBefore: from, ...proof, asOf: AS_OF }]
      : []),
    { field: 'status', value: 'expired', ...proof, asOf: AS_OF },
  ]
}

const period = (title, type, row) => {
  const value = periodEndOf(title, type)
  return value === null ? [] : [{ field: 'period-end', value, ...proofOf(row), asOf: AS_OF }]
}

/**
 * The curated rows as the registry has them, but for their ids: `of` is the list's row, and a relation names the list's
 * row of the other.
 */
export const curatedRows = (list) => {
  const byId = new Map(list.map((row) => [row.id, row]))
  const named = (ids) => ids.map((id) => byId.get(id)).filter(Boolean)
  return list.map((row) => {
    const type = typeOf(OTHER_TYPES[row.symbol] ?? row.type)
    const title = titleOf(row.title, type)
    const replacing = named(row.replacedBy)
    const relations = [
      ...replacing.map((other) => ({ kind: 'replaced-by', other, ...endProof(row, other) })),
      ...named(row.amendedBy).map((other) => ({ kind: 'amended-by', other, ...proofOf(other) })),
      ...named(row.repeals).map((other) => ({ kind: 'repeals', other, ...endProof(other, row) })),
      ...ENDS.filter(([symbol]) => symbol === row.symbol).map(([, symbol, proof]) => ({
        kind: 'replaced-by',
        other: list.find((other) => other.symbol === symbol),
        ...proof,
      })),
    ]
    const facts = [
      ...dayFacts(row),
      ...statusFacts(row),
      ...useFacts(row),
      ...endFacts(row, replacing),
      ...period(title, type, row),
      ...(FACTS[row.symbol] ?? []),
    ]
    return {
      of: row,
      type,
      symbol: row.symbol,
      issuer: row.issuer,
      title,
      facts,
      relations,
      slips: SLIPS[row.symbol] ?? [],
    }
  })
}
