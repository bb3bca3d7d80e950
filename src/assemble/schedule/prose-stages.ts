import type { DateMark } from '../../annotate/dates/mark'
import { scheduleLexicon as words } from '../../lexicon/schedule'
import type { ResolvedDocument } from '../../resolve/document'
import { isLimit, isPast } from './moments'
import { type Sentence, sentencesOf } from './sentences'
import { type Stage, stageOf } from './stage'

const LONGEST_KEY = 100

/** The stages that running text gives: items headed by a stage or a date, lines with a key, stretches of time. */
export const proseStages = (document: ResolvedDocument): Stage[] =>
  sentencesOf(document).flatMap((sentence) => {
    const headed =
      boundedStage(sentence) ??
      numberedStage(sentence) ??
      datedStage(document, sentence) ??
      timedStage(sentence) ??
      keyedStage(sentence)
    return headed ? [headed] : stretches(document, sentence)
  })

/** `Học kỳ I: Bắt đầu từ ngày 06/9/2024; kết thúc trước ngày 18/01/2025`. */
const boundedStage = ({ block, start, end, words: said, marks }: Sentence): Stage | null => {
  const [first, last] = marks
  const key = /^(?<key>[^:;]{2,120}):/u.exec(said)?.groups?.key
  if (!first || !last || key === undefined || first.isRange || last.isRange) return null
  const before = said.slice(key.length, first.span.start - start)
  const between = said.slice(first.span.end - start, last.span.start - start)
  if (!words.begins.test(before) || !words.ends.test(between) || (first.start ?? '') > (last.end ?? ''))
    return null
  const stage = stageOf(block, { start, end }, key, first, 'phase/bounded')
  return { ...stage, end: last.end, last }
}

/** `Thời gian quyên góp sách từ ngày 22/9 đến ngày 20/11/2010`: what the key names is the stage. */
const timedStage = ({ block, start, end, words: said, marks }: Sentence): Stage | null => {
  const mark = marks[0]!
  const key = words.timeOfActivity.exec(said.slice(0, mark.span.start - start))?.groups?.key
  if (key === undefined || !mark.isRange || words.limitKey.test(said)) return null
  return stageOf(block, { start, end }, key, mark, 'phase/keyed')
}

/** `Đợt 1: Từ nay đến …`, `Giai đoạn 1 (2021 - 2022)`. */
const numberedStage = ({ block, isFirst, start, end, words: said, marks }: Sentence): Stage | null => {
  const label = isFirst && words.stage.exec(said)?.[0]
  const mark = marks.find(({ isRange }) => isRange) ?? marks[0]!
  return label ? stageOf(block, { start, end }, label, mark, 'phase/numbered') : null
}

/** `Tháng 10/2016: …`; `Tháng 12 tiến hành đánh giá`; `Giai đoạn 2016 - 2020` alone on its line. */
const datedStage = (document: ResolvedDocument, sentence: Sentence): Stage | null => {
  const { block, isFirst, start, end, words: said, marks, heading } = sentence
  const mark = marks[0]!
  if (
    !words.stageLead.test(said.slice(0, mark.span.start - start)) ||
    isLimit(mark) ||
    mark.precision === 'school-year'
  )
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
  const key = words.activityKey.exec(before)?.groups?.key
  if (key === undefined || !mark.isRange || mark.precision === 'year' || heading.isGoal) return null
  return stageOf(block, { start, end }, key, mark, 'phase/keyed')
}

/** Stretches of time that a sentence gives its activities, and any time under a heading that lists times. */
const stretches = (document: ResolvedDocument, sentence: Sentence): Stage[] => {
  const { block, start, end, words: said, marks, heading } = sentence
  if (words.notDuty.test(said) || words.notStage.test(said) || heading.isGoal) return []
  const isScheduled = words.scheduling.test(said)
  const isStretch = (mark: DateMark): boolean => {
    if (isPast(document, mark) || isLimit(mark) || mark.precision === 'school-year') return false
    // `tổ chức phát động xong trong tháng 3`: a day to be done by, no stage.
    if (!mark.isRange && words.finishedOn.test(said.slice(0, mark.span.start - start))) return false
    if (heading.isTime) return mark.isRange || (mark.cue !== 'after' && mark.precision !== 'day')
    return isScheduled && mark.isRange && mark.precision !== 'year' && mark.precision !== 'term'
  }
  const found = marks.filter(isStretch)
  const named = found.map((mark, i) => {
    const from = i === 0 ? start : found[i - 1]!.span.end
    return { mark, stage: words.stageWithin.exec(document.reading.text.slice(from, mark.span.start)), from }
  })
  // `đợt 1 từ 01/3 đến 15/3, đợt 2 từ 01/6 đến 15/6`: each by its own words.
  if (named.length > 1 && named.every(({ stage }) => stage))
    return named.map(({ mark, stage, from }) =>
      stageOf(block, { start: from + stage!.index, end: mark.span.end }, stage![0], mark, 'phase/numbered'),
    )
  return found.slice(0, 1).map((mark) => {
    const label = document.reading.text.slice(mark.span.start, mark.span.end)
    return stageOf(block, { start, end }, label, mark, 'phase/stretch')
  })
}
