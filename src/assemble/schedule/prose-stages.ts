import type { DateMark } from '../../annotate/dates/mark'
import { scheduleLexicon as words } from '../../lexicon/schedule'
import type { ResolvedDocument } from '../../resolve/document'
import type { Block } from '../../structure/document'
import type { Span } from '../../text/span'
import { type Segment, segmentsOfBlock } from '../targets/statements'
import { type Heading, headingsOf } from './headings'
import { datesIn, isDated, isLimit, isPast } from './moments'
import { type Stage, stageOf } from './stage'

/** What stands before a date at the head of an item and says nothing of its own. */
const LEAD = /^(?:[\s(“"*+–-]|dự kiến|vào|trong|ngay trong|thời gian:?)*$/iu
const LONGEST_SPAN = 600
const LONGEST_LABEL = 120
const LONGEST_KEY = 100

/** A sentence of the body with its dates. */
interface Sentence extends Span {
  block: Block
  /** Whether it opens its item. */
  isFirst: boolean
  words: string
  marks: DateMark[]
  heading: Heading
}

/** The stages that running text gives: items headed by a stage or a date, lines with a key, stretches of time. */
export const proseStages = (document: ResolvedDocument): Stage[] =>
  sentencesOf(document).flatMap((sentence) => {
    const { marks } = sentence
    const mark = marks.find(({ isRange }) => isRange) ?? marks[0]!
    const headed = numberedStage(sentence, mark) ?? datedStage(document, sentence) ?? keyedStage(sentence)
    if (headed) return [headed]
    return stretches(document, sentence)
  })

const sentencesOf = (document: ResolvedDocument): Sentence[] => {
  const { text } = document.reading
  const sentences: Sentence[] = []
  for (const block of document.blocks) {
    if (block.zone !== 'body' || !isProse(block)) continue
    const dates = datesIn(document, block.content).filter(isStageTime)
    if (dates.length === 0) continue
    const heading = headingsOf(document, block)
    let next = 0
    for (const span of joined(segmentsOfBlock(text, block))) {
      const start = span.start + /^[\s,;]*/u.exec(text.slice(span.start, span.end))![0].length
      const marks: DateMark[] = []
      while (next < dates.length && dates[next]!.span.start < span.end) marks.push(dates[next++]!)
      if (marks.length === 0) continue
      const end = Math.min(span.end, Math.max(start + LONGEST_SPAN, marks.at(-1)!.span.end))
      const isFirst = start === block.content.start
      sentences.push({ start, end, block, isFirst, words: text.slice(start, end), marks, heading })
    }
  }
  return sentences
}

/** A paragraph, or a row that is one line across the table. */
const isProse = ({ kind, cells }: Block): boolean =>
  kind === 'paragraph' || cells.filter(({ span }) => span.end > span.start).length === 1

/** The segments of one sentence as one span. */
const joined = (segments: readonly Segment[]): Span[] => {
  const spans: { sentence: number; start: number; end: number }[] = []
  for (const { start, end, sentence } of segments) {
    const last = spans.at(-1)
    if (last?.sentence === sentence) last.end = end
    else spans.push({ sentence, start, end })
  }
  return spans
}

const isStageTime = (mark: DateMark): boolean =>
  isDated(mark)
    ? mark.precision !== 'unknown' || mark.missing.length === 0
    : mark.fromNow || mark.precision === 'school-year'

/** `Đợt 1: Từ nay đến …`, `Giai đoạn 1 (2021 - 2022)`. */
const numberedStage = (
  { block, isFirst, start, end, words: sentence }: Sentence,
  mark: DateMark,
): Stage | null => {
  const label = isFirst && words.stage.exec(sentence)?.[0]
  return label ? stageOf(block, { start, end }, label, mark, 'phase/numbered') : null
}

/** `Tháng 10/2016: …`; `Tháng 12 tiến hành đánh giá`; `Giai đoạn 2016 - 2020` alone on its line. */
const datedStage = (document: ResolvedDocument, sentence: Sentence): Stage | null => {
  const { block, isFirst, start, end, words: said, marks, heading } = sentence
  const mark = marks[0]!
  if (!LEAD.test(said.slice(0, mark.span.start - start)) || isLimit(mark) || mark.precision === 'school-year')
    return null
  const after = said.slice(mark.span.end - start)
  const isHead = /^\)? ?(?::|$)/u.test(after)
  const stage = (): Stage =>
    stageOf(
      block,
      { start, end },
      said.slice(mark.span.start - start, mark.span.end - start),
      mark,
      'phase/dated',
    )
  if (isHead) return heading.isGoal && mark.precision === 'year' ? null : stage()
  if (
    mark.precision === 'year' ||
    mark.precision === 'term' ||
    words.past.test(said) ||
    isPast(document, mark)
  )
    return null
  if (mark.cue === 'within' || mark.cue === 'from') return heading.isTime ? stage() : null
  return (isFirst || heading.isTime || mark.isRange) && !words.notDuty.test(said) ? stage() : null
}

/** `Thời gian thực hiện: Tháng 9/2020`; `Chấm thi: dự kiến từ ngày 02/3 đến 05/3/2020`. */
const keyedStage = ({ block, start, end, words: said, marks, heading }: Sentence): Stage | null => {
  const mark = marks[0]!
  const before = said.slice(0, mark.span.start - start)
  if (words.limitKey.test(said) || isLimit(mark)) return null
  const label = said.slice(mark.span.start - start, mark.span.end - start)
  if (words.timeKey.test(before) && before.length <= LONGEST_KEY)
    return stageOf(block, { start, end }, heading.stage ?? label, mark, 'phase/keyed')
  const key = /^(?<key>[^:;]{2,120}): ?(?:dự kiến|thực hiện|tổ chức|diễn ra)? ?$/iu.exec(before)?.groups!.key
  if (key === undefined || !mark.isRange || mark.precision === 'year' || heading.isGoal) return null
  return stageOf(block, { start, end }, key.slice(0, LONGEST_LABEL), mark, 'phase/keyed')
}

/** Stretches of time that a sentence gives its activity, and any time under a heading that lists times. */
const stretches = (
  document: ResolvedDocument,
  { block, start, end, words: said, marks, heading }: Sentence,
): Stage[] => {
  const { text } = document.reading
  if (words.notDuty.test(said) || words.notStage.test(said) || heading.isGoal) return []
  return marks
    .filter((mark) => {
      if (isPast(document, mark) || isLimit(mark) || mark.precision === 'school-year') return false
      if (heading.isTime) return mark.isRange || mark.cue !== 'after'
      return (
        mark.isRange && mark.precision !== 'year' && mark.precision !== 'term' && words.scheduling.test(said)
      )
    })
    .slice(0, heading.isTime ? 1 : undefined)
    .map((mark) =>
      stageOf(block, { start, end }, text.slice(mark.span.start, mark.span.end), mark, 'phase/stretch'),
    )
}
