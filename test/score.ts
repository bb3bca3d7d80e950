import type { Directive } from '../src'
import type { Expected } from './expected'

interface Placed {
  span: { start: number; end: number }
  quote: string
  optional?: true | undefined
}

/** What was expected, found, and right of one kind in one directive; the rest in words. */
export interface Tally {
  expected: number
  found: number
  right: number
  f1: number
  misses: string[]
}

const ABBREVIATIONS: [RegExp, string][] = [
  [/\bubnd\b/gu, 'ủy ban nhân dân'],
  [/\bhđnd\b/gu, 'hội đồng nhân dân'],
  [/(?<!\p{L})gd ?&? ?đt(?!\p{L})/gu, 'giáo dục và đào tạo'],
  [/uỷ/gu, 'ủy'],
]
const words = (text: string): string[] =>
  ABBREVIATIONS.reduce(
    (t, [short, long]) => t.replace(short, long),
    text.normalize('NFC').toLowerCase(),
  ).match(/[\p{L}\p{N}%]+/gu) ?? []

/** The share of words that two texts have in common. */
const likeness = (a: readonly string[], b: readonly string[]): number => {
  const [x, y] = [new Set(a), new Set(b)]
  const shared = [...x].filter((word) => y.has(word)).length
  return shared / (x.size + y.size - shared || 1)
}
const alike = (a: string | null, b: string | null, least: number): boolean =>
  a === null || b === null ? a === b : likeness(words(a), words(b)) >= least

const QUANTIFIERS = new Set(['các', 'từng', 'mỗi', 'những', 'toàn', 'tất', 'cả', 'của', 'và'])
const OWNER = /^ (?:thuộc )?(?:tỉnh|thành phố|huyện|quận|thị xã|phường|xã|sở|bộ|ủy ban) /u

/** Bodies agree in head and place; the place or owner behind one of them may be given or left out. */
const sameBody = (a: string | null, b: string | null): boolean => {
  if (a === null || b === null) return a === b
  const [x, y] = [a, b].map((name) => words(name).filter((word) => !QUANTIFIERS.has(word))) as [
    string[],
    string[],
  ]
  const [short, long] = [x.join(' '), y.join(' ')].sort((p, q) => p.length - q.length) as [string, string]
  if (long.startsWith(short) && OWNER.test(long.slice(short.length))) return true
  return x[0] === y[0] && x.at(-1) === y.at(-1) && likeness(x, y) >= 0.7
}
const sameUnit = (a = '', b = ''): boolean => {
  const [x, y] = [words(a).join(' '), words(b).join(' ')]
  return x === y || (x !== '' && y !== '' && (x.startsWith(y) || y.startsWith(x)))
}
const symbol = (text: string | null): string | null => text?.replace(/\s+/gu, '').toUpperCase() ?? null

type Bases = Expected['citations']
const bases = <T extends { role: string }>(citations: readonly T[]): T[] =>
  citations.filter(({ role }) => role === 'basis')

const sameInstrument = (a: Bases[number], b: Directive['citations'][number]): boolean =>
  symbol(a.instrument.symbol) === symbol(b.instrument.symbol) &&
  a.instrument.type === b.instrument.type &&
  a.instrument.issued === b.instrument.issued

/** Pairs stand in one place: one span lies in the other, or they share 30 % of what they cover together. */
const closeness = (a: Placed, b: Placed, within: number): number => {
  const shared = Math.min(a.span.end, b.span.end) - Math.max(a.span.start, b.span.start)
  if (shared <= 0) return 0
  const sizes = [a.quote.length, b.quote.length]
  const ratio = shared / (a.quote.length + b.quote.length - shared)
  const inside = shared === Math.min(...sizes) && Math.max(...sizes) <= within
  return inside || ratio >= 0.3 ? ratio : 0
}

const tally = <E extends Placed, F extends Placed>(
  expected: readonly E[],
  found: readonly F[],
  agree: (a: E, b: F) => boolean,
  within = 600,
): Tally => {
  const pairs = expected
    .flatMap((a) => found.map((b) => ({ a, b, near: closeness(a, b, within), right: agree(a, b) })))
    .filter(({ near }) => near > 0)
    .sort((p, q) => Number(q.right) - Number(p.right) || q.near - p.near)
  const taken = new Set<Placed>()
  const kept = pairs.filter(({ a, b }) => !taken.has(a) && !taken.has(b) && taken.add(a).add(b))
  const free = new Set<Placed>(kept.filter(({ a }) => a.optional).map(({ b }) => b))
  const must = expected.filter(({ optional }) => !optional)
  const given = found.filter((b) => !free.has(b))
  const right = new Set<Placed>(
    kept.filter((pair) => pair.right && !pair.a.optional).flatMap(({ a, b }) => [a, b]),
  )
  const count = right.size / 2
  return {
    expected: must.length,
    found: given.length,
    right: count,
    f1: must.length + given.length === 0 ? 1 : (2 * count) / (must.length + given.length),
    misses: [
      ...must.filter((a) => !right.has(a)).map(({ quote }) => `- ${quote}`),
      ...given.filter((b) => !right.has(b)).map(({ quote }) => `+ ${quote}`),
    ],
  }
}

const headerTally = (a: Expected['header'], b: Directive['header']): Tally => {
  const agree: Record<string, boolean> = {
    documentType: a.documentType === b.documentType,
    symbol: symbol(a.symbol) === symbol(b.symbol),
    issued: a.issued === b.issued,
    place: alike(a.place, b.place, 0.6),
    issuer: sameBody(a.issuer, b.issuer),
    title: alike(a.title, b.title, 0.6),
    signer: alike(a.signer?.name ?? null, b.signer?.name ?? null, 0.9),
    recipients: a.recipients.length === b.recipients.length,
  }
  const misses = Object.keys(agree).filter((field) => !agree[field])
  const of = Object.keys(agree).length
  return { expected: of, found: of, right: of - misses.length, f1: (of - misses.length) / of, misses }
}

/** Compares a parse with what is expected of it, kind by kind, by the rules of pairing that the contract states. */
export const score = (expected: Expected, directive: Directive): Record<string, Tally> => ({
  header: headerTally(expected.header, directive.header),
  citations: tally(expected.citations, directive.citations, sameInstrument),
  legalBases: tally(
    bases(expected.citations),
    bases(directive.citations),
    (a, b) => sameInstrument(a, b) && sameBody(a.instrument.issuer, b.instrument.issuer),
  ),
  targets: tally(
    expected.targets,
    directive.targets,
    (a, b) =>
      a.kind === b.kind &&
      a.quantity?.value === b.quantity?.value &&
      a.quantity?.outOf === b.quantity?.outOf &&
      sameUnit(a.quantity?.unit, b.quantity?.unit) &&
      a.comparator === b.comparator,
  ),
  phases: tally(
    expected.phases,
    directive.phases,
    (a, b) => a.period.start === b.period.start && a.period.end === b.period.end,
  ),
  deadlines: tally(
    expected.deadlines,
    directive.deadlines,
    (a, b) => a.due === b.due && a.boundary === b.boundary && a.recurrence === b.recurrence,
  ),
  responsibleBodies: tally(
    expected.responsibleBodies,
    directive.responsibleBodies,
    (a, b) => a.role === b.role && sameBody(a.body, b.body),
    150,
  ),
})
