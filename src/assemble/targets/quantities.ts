import { targetLexicon as lexicon } from '../../lexicon/targets'
import type { ResolvedDocument } from '../../resolve/document'
import { alternatives } from '../../text/alternatives'
import type { Span } from '../../text/span'
import { type Bearer, bearerOf, subjectOf } from '../bearer'
import { labelledLead } from '../charged'
import { changedAlike } from './alike'
import { type Base, baseOf } from './base'
import { baselineBefore } from './baseline'
import { brokenDown } from './broken-down'
import { clausesOf } from './clause'
import { commitmentOf } from './commitment'
import type { Draft } from './draft'
import type { DueDates } from './due'
import { eachOf } from './each'
import { metricsOf, type Worded } from './metric'
import { respectiveDues } from './respective'
import { eventMetric, isFromRow, rowMetric, rowSpan } from './rows'
import type { Scope } from './scope'
import { type Statement, statementsOf } from './statements'

interface Stated extends Worded {
  segment: Statement
  rule: string
  subject: Bearer | null
  /** Whether it changes as the clause before it says. */
  isAlike: boolean
}

const OPENING_TIME = new RegExp(`^(?:${alternatives(lexicon.clauses.times)}) [^,;:]{2,40}[,:] `, 'iu')

/** `28/2021/QĐ-TTg`: a legal act sets norms for all (Luật 80/2015/QH13, Điều 4); a chỉ thị with a year still orders. */
const setsNorms = ({ header }: ResolvedDocument): boolean =>
  header.documentType !== 'directive' && /\/(?:19|20)\d\d\//u.test(header.symbol ?? '')

/** The commitments of one segment, each with its clause and its subject. */
const statedIn = (document: ResolvedDocument, segment: Statement, scope: Scope | null): Stated[] => {
  const { text } = document.reading
  const isNormative = setsNorms(document)
  const rules = new Map(
    segment.marks.map((mark) => [mark, commitmentOf(text, segment, mark, scope, isNormative)]),
  )
  const baselines = segment.marks.map(({ span, number }) => {
    const before = text.slice(segment.start, Math.min(span.start, number.start))
    const all = text.slice(segment.start, number.start)
    return (baselineBefore(before) ?? baselineBefore(all))?.start
  })
  /** The first of two numbers, from which the second is reached: `từ 5% xuống còn 3%`. */
  const isBaseline = (i: number): boolean => {
    const from = baselines[i + 1]
    return from !== undefined && segment.start + from <= segment.marks[i]!.number.start
  }
  const marks = segment.marks.filter((mark, i) => rules.get(mark) !== null && !isBaseline(i))
  return changedAlike(text, clausesOf(text, segment, marks)).map((clause, i) => {
    const { start } = clause.span
    const end = Math.max(start, clause.mark.span.start)
    // `Đến tháng 9, Sở Nội vụ giải quyết 80%`: a time opens the clause, its subject comes after.
    const opening = OPENING_TIME.exec(text.slice(start, end))?.[0].length ?? 0
    const subject =
      subjectOf(document, { start, end }) ?? subjectOf(document, { start: start + opening, end })
    const subjectEnd = subject?.span.end ?? clause.span.start
    return { ...clause, segment, subject, subjectEnd, rule: rules.get(marks[i]!)! }
  })
}

/** From what each number of a sentence changes; said once for those that change alike. */
const basesOf = (document: ResolvedDocument, sentence: readonly Stated[]): (Base | null)[] => {
  const bases = sentence.map((clause, i) => {
    const { segment } = clause
    const [last, next] = [sentence[i - 1], sentence[i + 1]]
    return baseOf(document, segment.marks, clause, {
      start: last?.segment === segment ? last.span.end : segment.start,
      end: next?.segment === segment ? next.span.start : segment.end,
    })
  })
  for (let i = sentence.length - 1; i > 0; i--) if (sentence[i]!.isAlike) bases[i - 1] ??= bases[i]!
  return bases
}

/** The targets of a sentence: what one of its clauses says for all is put into each. */
const draftsOf = (
  document: ResolvedDocument,
  dues: DueDates,
  sentence: readonly Stated[],
  scope: Scope | null,
): Draft[] => {
  const { text } = document.reading
  const headings = scope ? [scope.heading] : []
  const metrics = metricsOf(text, sentence)
  const bases = basesOf(document, sentence)
  const respective = respectiveDues(document, sentence)
  let subject: Bearer | null = null
  let each: Span | null = null
  return sentence.flatMap((clause, i) => {
    const { segment, mark, rule, isOpen } = clause
    const { block } = segment
    const bearer =
      clause.subject ??
      (isOpen ? subject : null) ??
      bearerOf(document, block, clause.span) ??
      subject ??
      labelledLead(document, block)
    subject = clause.subject ?? bearer
    const isEvent = block.kind === 'row' && rule === 'target/event'
    const isRow = isFromRow(text, clause.span, mark, block)
    const metric = isRow ? rowMetric(text, block, mark.span.start) : metrics[i]!
    const shared = isOpen && sentence[i - 1]?.segment === segment ? each : null
    each = eachOf(text, clause) ?? shared
    const draft: Draft = {
      block,
      span: isRow ? rowSpan(text, block, mark.number) : clause.span,
      mark,
      metric: isEvent ? eventMetric(text, clause, block) : metric,
      bearer,
      due: respective.get(clause) ?? dues.of(segment, clause.span, headings),
      rule,
      each,
      base: bases[i]!,
    }
    const isLast = sentence[i + 1]?.segment !== segment
    return isLast ? [draft, ...brokenDown(document, dues, segment, clause, scope)] : [draft]
  })
}

/** The numbers that a document commits itself to, one target each. */
export const quantityTargets = (
  document: ResolvedDocument,
  dues: DueDates,
  scopes: ReadonlyMap<unknown, Scope>,
): Draft[] => {
  const drafts: Draft[] = []
  let sentence: Stated[] = []
  const flush = () => {
    const block = sentence[0]?.segment.block
    if (block)
      for (const draft of draftsOf(document, dues, sentence, scopes.get(block) ?? null)) drafts.push(draft)
    sentence = []
  }
  for (const segment of statementsOf(document)) {
    const last = sentence[0]?.segment
    if (last && (last.sentence !== segment.sentence || last.line.start !== segment.line.start)) flush()
    const stated = statedIn(document, segment, scopes.get(segment.block) ?? null)
    for (const clause of stated) sentence.push(clause)
    // A segment whose numbers commit to nothing may still name a member of what the one before it commits to.
    if (stated.length === 0)
      for (const silent of [segment, ...segment.rest]) sentence.at(-1)?.segment.rest.push(silent)
  }
  flush()
  return drafts
}
