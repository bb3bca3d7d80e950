import type { DateMark } from '../../annotate/dates/mark'
import { scheduleLexicon as words } from '../../lexicon/schedule'
import type { ResolvedDocument } from '../../resolve/document'
import type { Block } from '../../structure/document'
import type { Span } from '../../text/span'
import { type Segment, segmentsOfBlock } from '../segments'
import { type Heading, headingsOf } from './headings'
import { datesIn, isDated } from './moments'

/** A sentence of the body with the times that may make it a stage. */
export interface Sentence extends Span {
  block: Block
  /** Whether it opens its item. */
  isFirst: boolean
  /** What it says, cut where it runs on too long. */
  words: string
  marks: DateMark[]
  heading: Heading
}

const LONGEST = 600
/** Beyond that, a sentence is a list run together; its times belong to no one activity. */
const FURTHEST_DATE = 2000

/** The sentences of running text, and of rows that are one line across their table, that name a time. */
export const sentencesOf = (document: ResolvedDocument): Sentence[] => {
  const { text } = document.reading
  const sentences: Sentence[] = []
  for (const block of document.blocks) {
    if (block.zone !== 'body' || !isProse(block)) continue
    const dates = datesIn(document, block.content).filter(isStageTime)
    if (dates.length === 0) continue
    const heading = headingsOf(document, block)
    let next = 0
    /** `Đợt 1: …; Đợt 2: …`: an item that opens with a stage may give the others as well. */
    const isStaged = opensStage(text, block.content)
    for (const span of joined(
      segmentsOfBlock(text, block),
      (segment) => isStaged && opensStage(text, segment),
    )) {
      const start = startOf(text, span)
      const marks: DateMark[] = []
      for (; next < dates.length && dates[next]!.span.start < span.end; next++)
        if (dates[next]!.span.start < start + FURTHEST_DATE) marks.push(dates[next]!)
      if (marks.length === 0) continue
      const end = Math.min(span.end, Math.max(start + LONGEST, marks.at(-1)!.span.end))
      const isFirst = start === block.content.start || (isStaged && opensStage(text, span))
      sentences.push({ start, end, block, isFirst, words: text.slice(start, end), marks, heading })
    }
  }
  return sentences
}

const isProse = ({ kind, cells }: Block): boolean =>
  kind === 'paragraph' || cells.filter(({ span }) => span.end > span.start).length === 1

const startOf = (text: string, { start, end }: Span): number =>
  start + /^[\s,;]*/u.exec(text.slice(start, end))![0].length

const opensStage = (text: string, span: Span): boolean =>
  words.stage.test(text.slice(startOf(text, span), span.end))

/** The segments of one sentence as one span, but those that stand apart. */
const joined = (segments: readonly Segment[], isApart: (segment: Segment) => boolean): Span[] => {
  const spans: { sentence: number; start: number; end: number }[] = []
  for (const segment of segments) {
    const { start, end, sentence } = segment
    const last = spans.at(-1)
    if (last?.sentence === sentence && !isApart(segment)) last.end = end
    else spans.push({ sentence, start, end })
  }
  return spans
}

const isStageTime = (mark: DateMark): boolean =>
  isDated(mark)
    ? mark.precision !== 'unknown' || mark.missing.length === 0 || mark.fromNow
    : mark.fromNow || mark.precision === 'school-year'
