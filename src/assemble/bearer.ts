import type { BodyMark } from '../annotate/bodies/mark'
import { capitalised, writeOutBody } from '../body/write-out'
import type { Evidence } from '../directive/common'
import { targetLexicon } from '../lexicon/targets'
import type { ResolvedDocument } from '../resolve/document'
import type { Block } from '../structure/document'
import { alternatives } from '../text/alternatives'
import type { Span } from '../text/span'
import { withoutEnd } from '../text/trim'
import { howNamed } from './extracted'
import { wholeOf } from './whole'

/** Who is to reach a target or keep a deadline, written out, and the words that name it. */
export interface Bearer {
  name: string
  span: Span
  how: Evidence['how']
}

const { each, towards, places, people } = targetLexicon.distributive
/** Not in capitals: a heading's words are compared as they stand. */
const DISTRIBUTIVE = new RegExp(
  `^(?:${alternatives(each.flatMap((word) => [word, capitalised(word)]))}) `,
  'u',
)
const TOWARDS = new RegExp(`^(?<all>${alternatives(towards.all)}) |^(?:${alternatives(towards.some)}) `, 'u')
/** A place is where something is reached, not who reaches it: `Mỗi huyện có ít nhất …`. */
const PLACE = new RegExp(`^(?:${alternatives(places)})(?![\\p{L}\\p{N}]| (?:ủy|uỷ|đoàn)(?!\\p{L}))`, 'iu')
/** People as a mass are no body. */
const PEOPLE = new RegExp(`^(?:các )?(?:${alternatives(people)})(?![\\p{L}\\p{N}])`, 'iu')
const JOINED = /^(?:, | và |, và )$/u
/** Between bodies that a cell lists. */
const LISTED = /^(?:[,;]? ?\n[-+•*]? ?|[,;] ?| và |, và | [-–] )$/u
/** `3. Sở Nội vụ có trách nhiệm:` */
const CHARGED = new RegExp(
  `^,? (?:${alternatives(targetLexicon.distributive.charged)})(?![\\p{L}\\p{N}])`,
  'iu',
)
const LONGEST = 140
/** No row has more; a line of so many tabs is none. */
const MOST_CELLS = 60

/** The mentions in a span that lie in no longer one. */
const outermost = (document: ResolvedDocument, span: Span): BodyMark[] => {
  const kept: BodyMark[] = []
  for (const mark of document.marks.bodies.within(span)) {
    const last = kept.at(-1)
    if (!last || mark.span.start >= last.span.end) kept.push(mark)
  }
  return kept
}

/** A body as written out, by the words that name it. */
export const named = (document: ResolvedDocument, words: string, span: Span): Bearer => {
  const name = writeOutBody(capitalised(words), document.context)
  return { name, span, how: howNamed(name, words) }
}

/** What a heading says of the lines under it is concluded for each. */
const concluded = (bearer: Bearer): Bearer => ({ ...bearer, how: 'inferred' })

/**
 * The body that a clause opens with: `Mỗi trường học đăng ký …`, `Sở Y tế được … tặng`; a place only where it acts
 * (`Các xã gửi báo cáo`).
 */
export const subjectOf = (document: ResolvedDocument, clause: Span, acts?: RegExp): Bearer | null => {
  const { text } = document.reading
  const words = text.slice(clause.start, clause.end)
  const lead = DISTRIBUTIVE.exec(words)?.[0].length ?? 0
  const [subject, ...others] = outermost(document, clause)
  if (!subject || subject.span.start > clause.start + lead) return null
  const isActing = acts?.test(text.slice(subject.span.end, clause.end)) === true
  if (PLACE.test(words.slice(lead)) && !isActing) return null
  let { end } = subject.span
  for (const other of others) {
    if (!JOINED.test(text.slice(end, other.span.start))) break
    end = other.span.end
  }
  const span = { start: clause.start, end }
  return named(document, text.slice(span.start, span.end), span)
}

/** The body that a heading names: `2. Phòng Giáo dục và Đào tạo`, `Đối với hệ thống thư viện:`, `Toàn ngành …`. */
const headedBody = (document: ResolvedDocument, heading: Block): Bearer | null => {
  const { text } = document.reading
  const content = text.slice(heading.content.start, heading.content.end)
  if (heading.kind !== 'paragraph' || content.length > LONGEST) return null
  const lead = TOWARDS.exec(content)
  const skipped = lead?.[0].length ?? 0
  const words = withoutEnd(content.slice(skipped), ' :;.,')
  const start = heading.content.start + skipped
  const span = { start, end: start + words.length }
  if (PEOPLE.test(words)) return null
  const whole = wholeOf(document, span)
  if (whole?.span.start === start)
    return concluded(named(document, whole.span.end === span.end ? whole.name : words, span))
  if (lead?.groups?.all !== undefined) return concluded(named(document, words, span))
  const marks = outermost(document, span)
  const covered = marks.reduce((sum, mark) => sum + mark.span.end - mark.span.start, 0)
  const opens = marks[0] && marks[0].span.start - span.start <= 4
  const [only] = marks
  if (
    only &&
    opens &&
    marks.length === 1 &&
    content.endsWith(':') &&
    CHARGED.test(text.slice(only.span.end, span.end))
  )
    return concluded(named(document, text.slice(only.span.start, only.span.end), only.span))
  return opens && covered >= words.length * 0.7 ? concluded(named(document, words, span)) : null
}

/** The bodies with which a cell begins, as one: `Sở Nội vụ, Sở Tài chính`; null where it begins with none. */
const listedBodies = (document: ResolvedDocument, cell: Span): Bearer | null => {
  const { text } = document.reading
  const [first, ...others] = outermost(document, cell)
  if (!first || first.span.start !== cell.start) return null
  const all = [first.span]
  for (const { span } of others) {
    if (!LISTED.test(text.slice(all.at(-1)!.end, span.start))) break
    all.push(span)
  }
  const words = all.map(({ start, end }) => text.slice(start, end))
  const names = words.map((said, i) => writeOutBody(i === 0 ? capitalised(said) : said, document.context))
  const span = { start: first.span.start, end: all.at(-1)!.end }
  return { name: names.join(', '), span, how: howNamed(names.join(', '), words.join(', ')) }
}

/** The bodies of the cell that says who leads, else of the first cell that begins with one. */
const rowBody = (document: ResolvedDocument, block: Block, clause: Span): Bearer | null => {
  const cells = block.cells.slice(0, MOST_CELLS)
  const others = cells.filter(({ span }) => span.end <= clause.start || span.start >= clause.end)
  const leads = others.filter(({ column }) => column?.role === 'lead')
  // Who helps does not keep it, though nobody is read who leads.
  const rest = others.filter(({ column }) => column?.role !== 'coordinate')
  for (const { span } of [...leads, ...rest]) {
    const found = listedBodies(document, { start: span.start, end: Math.min(span.end, span.start + LONGEST) })
    if (found) return found
  }
  return null
}

/**
 * Who is to reach what a clause without a subject states: the row's body, the nearest heading above that names one, or
 * the whole of which the clause speaks.
 */
export const bearerOf = (document: ResolvedDocument, block: Block, clause: Span): Bearer | null => {
  for (let row: Block | null = block; row?.kind === 'row'; row = row.parent) {
    const body = rowBody(document, row, clause)
    if (body) return body
  }
  for (let above = block.parent; above; above = above.parent) {
    const body = headedBody(document, above)
    if (body) return body
  }
  return wholeOf(document, clause)
}
