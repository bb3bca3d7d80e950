import type { BodyMark } from '../../annotate/bodies/mark'
import type { Role } from '../../directive/responsible-body'
import type { Span } from '../../text/span'
import type { Finding } from './patterns'
import { type Clause, has, isJoint, type Term } from './term'

/** A role that a clause gives, the verb that gives it, and where its words begin, adverbs included, and end. */
interface Duty {
  role: Role
  verb: Term
  from: number
  /** Where the words of its next duty begin, or the clause ends. */
  to: number
}

/** What a clause says of one list of bodies; `bodies` is null where it leaves its subject to what stands before it. */
export interface Assignment {
  bodies: BodyMark[] | null
  /** Whether a charging word (`giao`, `yêu cầu`) names them. */
  charged: boolean
  /** Whether they execute the document (`chịu trách nhiệm thi hành`). */
  executes: boolean
  duties: Duty[]
  /** The part of the clause that says so. */
  span: Span
}

export interface ClauseDuties {
  assignments: Assignment[]
  /** Who helps (`phối hợp với X`, `cùng với X`), by which word, and where the list of helpers ends. */
  partners: { body: BodyMark; word: Span; listEnd: number }[]
  /** Who is to gather and report what others send, and the words that say so. */
  gatherers: { body: BodyMark; word: Span }[]
}

interface Verb {
  at: number
  term: Term
}

/** Findings whose words give the subject no duty. */
const OF_OTHERS: ReadonlySet<Finding['kind']> = new Set(['led', 'partner', 'companion', 'gatherer'])

/** The verbs that the patterns found, each once, in their order. */
const verbsOf = (findings: readonly Finding[]): Verb[] => {
  const byPlace = new Map<number, Term>()
  for (const { kind, verb, verbAt } of findings)
    if (verb && verbAt !== null && !OF_OTHERS.has(kind)) byPlace.set(verbAt, verb)
  return [...byPlace].map(([at, term]) => ({ at, term })).sort((a, b) => a.at - b.at)
}

/** Whether only adverbs stand between two terms. */
const adjoins = (terms: readonly Term[], from: number, to: number): boolean =>
  terms.slice(from + 1, to).every(({ tags }) => tags.has('Adverb'))

/** Whether a verb says what another body is helped with: `giúp UBND tỉnh theo dõi`. */
const helpsWith = (terms: readonly Term[], from: number, to: number): boolean =>
  terms.slice(from + 1, to).every(({ tags }) => tags.has('Agency') || tags.has('To') || tags.has('Adverb'))

/**
 * The roles of one subject, from its verbs. What two bodies do together gives no role beside `chủ trì` and `phối hợp`;
 * what follows a body that is directed or advised is that body's; another plain duty in the sentence adds nothing.
 */
const dutiesOf = (
  terms: readonly Term[],
  verbs: readonly Verb[],
  directedAt: number | null,
  led: ReadonlySet<number>,
  gathered: ReadonlySet<number>,
): Duty[] => {
  const duties: Duty[] = []
  const counted = new Set<number>()
  /** Verbs that say what is done together, each joined to the one before. */
  const dependent = new Set<number>()
  const places: number[] = []
  verbs.forEach(({ at, term }, index) => {
    const next = verbs[index + 1]
    const yields = term.tags.has('Light') || (term.tags.has('Answer') && next?.term.tags.has('Coordinate'))
    if (yields && next && next.term.role !== 'implement' && adjoins(terms, at, next.at)) return
    if (term.tags.has('Help') && (has(terms[at + 2], 'Colon') || (next && helpsWith(terms, at, next.at))))
      return
    if (directedAt !== null && at > directedAt && !isOwnAgain(terms, directedAt, at)) return
    const before = terms[at - 1]
    const joined = isJoint(before) && terms[at - 2]?.tags.has('RoleVerb') === true
    if (joined && !counted.has(at - 2) && (dependent.has(at - 2) || isDependent(terms, at - 2))) {
      dependent.add(at)
      return
    }
    if (before?.tags.has('Light') && isDependent(terms, at - 1)) return
    if (term.role === 'coordinate' && (led.has(at - 1) || led.has(at - 2) || led.has(at - 3))) return
    const last = duties.at(-1)
    const paired = joined && counted.has(at - 2) && (has(before, 'And') || has(terms[at - 2], 'Advise'))
    if (term.role === 'implement' && last && !paired) return
    counted.add(at)
    places.push(at)
    duties.push({
      role: gathered.has(at) ? 'report' : term.role!,
      verb: term,
      from: runStart(terms, at),
      to: terms.at(-1)!.span.end,
    })
  })
  duties.forEach((duty, i) => {
    const next = duties[i + 1]
    // `chủ trì, phối hợp với Sở B, kiểm tra …`: with whom one leads is not yet what.
    const says = duty.role === 'lead' ? saysWhat : isApart
    if (next && says(terms, places[i]!, places[i + 1]!)) duty.to = next.from
  })
  return duties
}

/**
 * Whether a duty says of itself what is done before the next begins: `kiểm tra các trường, báo cáo Sở`, not `hướng dẫn và
 * tổng hợp việc thực hiện`; one that reports to somebody has another object.
 */
const isApart = (terms: readonly Term[], at: number, next: number): boolean =>
  terms.slice(at + 1, next).some((term) => has(term, 'Other') || has(term, 'Agency')) ||
  (has(terms[next], 'Report') && has(terms[next + 1], 'Agency'))

const saysWhat = (terms: readonly Term[], at: number, next: number): boolean =>
  terms.slice(at + 1, next).some((term) => has(term, 'Other'))

/** Where the words of a duty begin: at the first adverb before its verb (`định kỳ hằng quý báo cáo`), at whom one helps. */
const runStart = (terms: readonly Term[], verbAt: number): number => {
  const isRun = (term: Term): boolean =>
    has(term, 'Light') || (has(term, 'Adverb') && !has(term, 'Linking')) || has(term, 'Help')
  let at = verbAt
  while (isRun(terms[at - 1]!)) at--
  // What no list knows as a verb, and a comma joins to one that it does: `biên soạn, cấp phát tờ rơi`.
  const isJoined = has(terms[at - 1], 'Comma') && has(terms[at - 2], 'Act') && has(terms[verbAt], 'Implement')
  if (
    isJoined &&
    (has(terms[at - 3], 'Start') || has(terms[at - 3], 'Agency') || has(terms[at - 3], 'Colon'))
  )
    return terms[at - 2]!.span.start
  let helped = at - 1
  while (has(terms[helped], 'Agency') || has(terms[helped], 'To')) helped--
  return terms[has(terms[helped], 'Help') ? helped : at]!.span.start
}

/**
 * Whether a verb says what is led or done together (`phối hợp kiểm tra, giám sát`, `phối hợp với Sở quản lý, kiểm tra`), or
 * is no verb but a part of what one does (`công tác kiểm tra, giám sát`): what it is joined to gives no role either.
 */
const isDependent = (terms: readonly Term[], at: number): boolean => {
  let before = at - 1
  while (has(terms[before], 'Adverb') || has(terms[before], 'Light')) before--
  const partnered = has(terms[before], 'Agency')
  while (has(terms[before], 'Agency')) before--
  if (has(terms[before], 'With')) before--
  if (has(terms[before], 'Coordinate')) return true
  if (partnered) return false
  return (
    has(terms[before], 'Other') ||
    (has(terms[before], 'Lead') && !has(terms[before], 'Answer') && !has(terms[before], 'Focal'))
  )
}

/**
 * Whether a verb behind a body that is directed is the director's own again: the gathering of reports (`chỉ đạo các Cục báo
 * cáo và tổng hợp báo cáo Bộ`), what `đồng thời` joins, and whom one works with behind a
 * comma where another is advised (`tham mưu cấp ủy, phối hợp với UBND xã`).
 */
const isOwnAgain = (terms: readonly Term[], directedAt: number, at: number): boolean =>
  (has(terms[at], 'Coordinate') && has(terms[directedAt - 1], 'Advise') && has(terms[at - 1], 'Comma')) ||
  (has(terms[at], 'Report') && isJoint(terms[at - 1]) && terms[at]!.normal.startsWith(GATHERING)) ||
  terms.slice(directedAt, at).some((term) => has(term, 'Linking'))
const GATHERING = 'tổng hợp'

const spanOf = (terms: readonly Term[], from: number, to: number): Span => ({
  start: terms[from]!.span.start,
  end: terms[to]?.span.start ?? terms.at(-1)!.span.end,
})

/** Every body of the list before `chịu trách nhiệm thi hành`, whoever else stands in it; not what its words hold (`của Bộ`). */
const executes = (terms: readonly Term[], { verb, verbAt }: Finding): ClauseDuties => {
  const bodies = terms
    .slice(0, verbAt ?? 0)
    .flatMap(({ body }, at) => (body && !(has(terms[at - 1], 'Other') && at > 2) ? body : []))
  const span = spanOf(terms, 0, terms.length)
  const duties: Duty[] = verb ? [{ role: 'implement', verb, from: verb.span.start, to: span.end }] : []
  return {
    assignments: bodies.length > 0 ? [{ bodies, charged: false, executes: true, duties, span }] : [],
    partners: [],
    gatherers: [],
  }
}

/** Reads the findings of one clause together: who is charged with which roles, who helps, who gathers. */
export const clauseDuties = ({ terms }: Clause, findings: readonly Finding[]): ClauseDuties => {
  const verbs = verbsOf(findings)
  const verbPlaces = new Set(verbs.map(({ at }) => at))
  const led = new Set(
    findings.flatMap(({ kind, verb, verbAt }) =>
      kind === 'led' && verbAt !== null && !verb!.tags.has('Answer') ? [verbAt] : [],
    ),
  )
  /** Sending what another body gathers is reporting: `gửi Sở Nội vụ tổng hợp`. */
  const gathered = new Set(findings.flatMap(({ kind, at }) => (kind === 'gatherer' ? [at - 1] : [])))
  const executors = findings.find(({ kind }) => kind === 'executors')
  if (executors) return executes(terms, executors)
  const named = findings.filter(({ kind }) => kind === 'subject' || kind === 'charged')
  const places = new Map<number, Finding>()
  for (const finding of named) if (!places.has(finding.at)) places.set(finding.at, finding)
  const heads = [...places.values()]
  const first = heads[0]
  const segments: { finding: Finding | null; from: number; to: number }[] = []
  if (!first || (first.kind === 'charged' && verbs.some(({ at }) => at < first.at)))
    segments.push({ finding: null, from: 0, to: first?.at ?? terms.length })
  heads.forEach((finding, index) => {
    segments.push({ finding, from: finding.at, to: heads[index + 1]?.at ?? terms.length })
  })
  const assignments = segments.map(({ finding, from, to }) => {
    const own = verbs.filter(({ at }) => at >= from && at < to)
    const directed = findings.find(
      (each) =>
        each.kind === 'directed' && each.at >= from && each.at < to && own.some(({ at }) => at < each.at),
    )
    return {
      bodies: finding?.bodies ?? null,
      charged: finding?.kind === 'charged',
      executes: false,
      duties: dutiesOf(terms, own, directed?.at ?? null, led, gathered),
      span: spanOf(terms, from, to),
    }
  })
  const partners = findings
    .filter(
      ({ kind, at }) => kind === 'companion' || (kind === 'partner' && helpsHere(terms, at, verbPlaces)),
    )
    .flatMap(({ bodies, verb }) =>
      bodies.map((body) => ({ body, word: verb!.span, listEnd: bodies.at(-1)!.span.end })),
    )
  const gatherers = findings
    .filter(({ kind }) => kind === 'gatherer')
    .flatMap(({ bodies, verb }) => bodies.map((body) => ({ body, word: verb!.span })))
  return { assignments, partners, gatherers }
}

/** Whether the `phối hợp` before a partner is a duty of the clause's own subject, not of a body it directs. */
const helpsHere = (terms: readonly Term[], partnerAt: number, verbPlaces: ReadonlySet<number>): boolean => {
  const verbAt = terms[partnerAt - 1]?.tags.has('Coordinate') ? partnerAt - 1 : partnerAt - 2
  return verbPlaces.has(verbAt) || terms[verbAt - 1]?.tags.has('Lead') === true
}
