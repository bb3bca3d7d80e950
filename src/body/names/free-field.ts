import { bodyLexicon, type Head } from '../../lexicon/bodies'
import { placeLexicon } from '../../lexicon/places'
import { gapAfter } from '../../text/word-trie'
import { isAllCapitals, isCapital, wordEnd } from '../../text/words'
import { tidy } from './mention'
import { placeTail } from './place-tail'
import { writtenOut } from './short-forms'
import { type Field, shortenedField } from './shortened'
import { endsName, isBody, startsBody, subjectAt } from './subject'

/** No name has more words, and no more small ones before a capitalised one. */
export const MAX_WORDS = 14
const MAX_SMALL = 4

/**
 * Up to four small words that carry a name on to a capitalised word or to the kind of its place (`Công ty cổ phần Cấp
 * nước`, `phim và Chiếu bóng`): where that word begins; null where none follows.
 */
export const smallRun = (text: string, at: number): { from: number } | null => {
  let from = at
  for (let count = 0; count < MAX_SMALL; count++) {
    if (endsName(text, from) && !text.startsWith('và ', from)) return null
    const end = wordEnd(text, from)
    if (end === from || text.charAt(end) !== ' ') return null
    from = end + 1
    if (isCapital(text, from)) return { from }
  }
  return null
}

/** Whether a department's whole field stands at `at`: one of several offices (`Phòng Y tế, Nội vụ và Tư pháp`). */
const isDepartment = (text: string, at: number): boolean => {
  const field = bodyLexicon.fields.longest(text, at)
  return (
    field !== null &&
    DEPARTMENTS.has(field.value) &&
    /^(?:,| và )/u.test(text.slice(field.end, field.end + 4))
  )
}
const DEPARTMENTS: ReadonlySet<string> = new Set([...bodyLexicon.departments, ...bodyLexicon.districtOffices])

/**
 * Whether a name goes on behind a comma with more fields, of which `và` joins the last, and none names a body: `Cục Khoa
 * học, Công nghệ và Thông tin`, `Trung tâm Văn hóa, Thể thao, Du lịch và Truyền thông`.
 */
const goesOnAsList = (text: string, at: number, head: Head): boolean => {
  if (head.kind === 'unit' && isDepartment(text, at)) return false
  let from = at
  let words = 0
  for (let count = 0; count < MAX_WORDS && words < MAX_LISTED; count++) {
    const subject = subjectAt(text, from)
    if (isCapital(text, from) ? !subject && isBody(text, from) : words === 0) return false
    const end = subject ?? wordEnd(text, from)
    const gap = gapAfter(text, end)
    if (gap?.kind !== '' && gap?.kind !== ',') return false
    words = gap.kind === ',' ? 0 : words + 1
    from = gap.end
    if (!text.startsWith(AND, from)) continue
    const last = from + AND.length
    return subjectAt(text, last) !== null || (isCapital(text, last) && !isBody(text, last))
  }
  return false
}
const MAX_LISTED = 4
const AND = 'và '

/** Whether a capitalised word at `at` goes on a name that stood at a subject: what begins a place or a body does not. */
export const isOfName = (text: string, at: number): boolean =>
  !isBody(text, at) && !bodyLexicon.titles.longest(text, at) && !placeLexicon.byName.longest(text, at)

/** How far a name has been read, and whether its last word is one capitalised syllable that may want a second. */
interface Reached {
  end: number
  single: boolean
  /** Whether it stands behind a subject that the lists know, where a proper name would begin anew. */
  whole: boolean
}

const nextWord = (text: string, { end, single, whole }: Reached, head: Head): Reached | null => {
  const gap = gapAfter(text, end)
  if (!gap || text.slice(end, gap.end).includes('\n')) return null
  if (gap.kind === ',' && !head.topic && !goesOnAsList(text, gap.end, head)) return null
  const from = text.startsWith(AND, gap.end) ? gap.end + AND.length : gap.end
  const joins = gap.kind !== '' || from !== gap.end
  const subject = subjectAt(text, from)
  if (subject !== null) return { end: subject, single: false, whole: true }
  if (gap.kind === ',' && head.topic) return null
  if (isCapital(text, from)) {
    if (!joins && writtenOut(text.slice(from, wordEnd(text, from))) !== null) return null
    const goesOn = joins
      ? !isBody(text, from) && !bodyLexicon.titles.longest(text, from)
      : !bodyLexicon.named.longest(text, from) && (!whole || head.carries || isOfName(text, from))
    const to = wordEnd(text, from)
    const mayBeHalf = (joins || whole) && !isAllCapitals(text.slice(from, to))
    return goesOn ? { end: to, single: mayBeHalf, whole: false } : null
  }
  if (single && !joins && !endsName(text, from) && !placeTail(text, end))
    return { end: wordEnd(text, from), single: false, whole: false }
  const next = head.carries && gap.kind === '' ? smallRun(text, from) : null
  return next && !bodyLexicon.heads.longest(text, next.from)
    ? { end: wordEnd(text, next.from), single: true, whole: false }
    : null
}

/** Capitalised words, what joins them, and the small words that the lexicon knows to carry a name on. */
export const freeField = (text: string, at: number, head: Head, shouted: boolean): Field | null => {
  if (head.closed || shouted || !isCapital(text, at) || startsBody(text, at)) return null
  const opening = wordEnd(text, at)
  const subject = bodyLexicon.tails.longest(text, at)
  if (isAllCapitals(text.slice(at, opening)) || (!subject && bodyLexicon.stops.longest(text, at))) return null
  let reached: Reached = { end: subject?.end ?? opening, single: !subject, whole: subject !== null }
  for (let count = 0; count < MAX_WORDS; count++) {
    const next = nextWord(text, reached, head)
    if (!next) break
    const from = Math.min(reached.end + 1, next.end)
    const isShort = isAllCapitals(text.slice(from, next.end)) && !placeTail(text, reached.end)
    const short = isShort ? shortenedField(text, from, head) : null
    if (short) {
      const words = `${tidy(text.slice(at, reached.end))} ${short.words}`
      return { end: short.end, words, known: false }
    }
    reached = next
  }
  return { end: reached.end, words: tidy(text.slice(at, reached.end)), known: false }
}
