import { bodyLexicon, type Head } from '../../lexicon/bodies'
import { placeLexicon } from '../../lexicon/places'
import { roleLexicon } from '../../lexicon/roles'
import { gapAfter } from '../../text/word-trie'
import { isAllCapitals, isCapital, titled, wordEnd } from '../../text/words'
import { atBorder, boundTail } from './bound-tail'
import { tidy } from './mention'
import { placeTail } from './place-tail'
import { writtenOut } from './short-forms'

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** What a body is in charge of: `Giáo dục và Đào tạo`. */
export interface Field {
  end: number
  words: string
  /** Whether the lexicon knows it. */
  known: boolean
}

const OFFICE = 'Phòng'
const LETTERS = /[A-ZĐ]{1,7}/uy
const JOINT = /(?: ?& ?|, ?|-| - |\. ?| và )(?=[A-ZĐ]{1,7}(?![\p{Ll}\p{N}]))/uy

/** `GD&ĐT`, `VH,TT&DL`, `LĐ-TB&XH`: the longest run of capitals whose letters are a field's initials. */
export const shortenedField = (text: string, at: number, head?: Head): Field | null => {
  const offices = head?.word === OFFICE ? bodyLexicon.officeByInitials : null
  let letters = ''
  let found: Field | null = null
  for (let from = at; letters.length < 12; ) {
    LETTERS.lastIndex = from
    const run = LETTERS.exec(text)?.[0]
    if (run === undefined) return found
    const end = from + run.length
    if (wordEnd(text, from) !== end) return found
    // `ĐL&NLTT` is not `ĐL`.
    if (/[&-]/u.test(text.charAt(from - 1))) found = null
    letters += run
    const field = offices?.get(letters) ?? bodyLexicon.fieldByInitials.get(letters)
    if (field !== undefined) found = { end, words: field, known: true }
    JOINT.lastIndex = end
    const joint = JOINT.exec(text)?.[0]
    if (joint === undefined) return found
    from = end + joint.length
  }
  return found
}

/** The small words that carry a name on (`Trung tâm Kiểm soát bệnh tật`), from the gap at `at`. */
const tailAfter = (text: string, at: number): number => {
  let end = at
  for (let count = 0; count < 8; count++) {
    const gap = gapAfter(text, end)
    if (!gap || gap.kind === ',' || text.charAt(end) === '\n') return end
    let from = gap.end
    if (text.startsWith('và ', from)) from += 3
    const tail = bodyLexicon.tails.longest(text, from)
    if (!tail) return end
    end = tail.end
  }
  return end
}

const MAX_WORDS = 14
const MAX_SMALL = 4

export const startsBody = (text: string, at: number): boolean => {
  const head = bodyLexicon.heads.longest(text, at)
  return head !== null && !head.value.ambiguous
}

/** Whether a small word begins what a body does, and so ends its name. */
const endsName = (text: string, at: number): boolean =>
  bodyLexicon.stops.longest(text, at) !== null || roleLexicon.phrases.longest(text, at) !== null

/**
 * Up to four small words that carry a name on to a capitalised word or to the kind of its place (`Công ty cổ phần Cấp
 * nước`, `phim và Chiếu bóng`): where that word begins; null where none follows.
 */
const smallRun = (text: string, at: number): { from: number } | null => {
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

/** Names of places and persons behind the name of an institution: `Trường THPT Lê Khiết`. */
const properEnd = (text: string, at: number): number => {
  let end = at
  for (let count = 0; count < MAX_WORDS; count++) {
    if (text.charAt(end) !== ' ' || !isCapital(text, end + 1) || startsBody(text, end + 1)) break
    if (bodyLexicon.named.longest(text, end + 1) || endsName(text, end + 1)) break
    end = wordEnd(text, end + 1)
  }
  return end
}

/** Whether a body begins at `at`: one of a list is no part of the name before it. */
export const isBody = (text: string, at: number): boolean =>
  bodyLexicon.heads.longest(text, at) !== null || bodyLexicon.named.longest(text, at) !== null

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

/** Where a subject ends that the lists know, as a name or in small letters (`tài nguyên và môi trường`); null where none begins. */
export const subjectAt = (text: string, at: number): number | null => {
  const tail = bodyLexicon.tails.longest(text, at)?.end ?? at
  const field = bodyLexicon.fields.longest(text, at)?.end ?? at
  const head = bodyLexicon.heads.longest(text, at)?.end ?? at
  const isField = field > tail && field > head && (field > wordEnd(text, at) || isCapital(text, at))
  if (isField && (isCapital(text, at) ? !startsBody(text, at) : !endsName(text, at))) return field
  return tail > at ? tail : null
}

/** Whether a capitalised word at `at` goes on a name that stood at a subject: what begins a place or a body does not. */
const isOfName = (text: string, at: number): boolean =>
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
const freeField = (text: string, at: number, head: Head, shouted: boolean): Field | null => {
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

/** A department's field as a scan spells it: `Y tê` is `Y tế`. */
const mendedField = (text: string, at: number): Field | null => {
  const found = isCapital(text, at) ? bodyLexicon.departmentsByLetters.longest(text, at) : null
  return found && { end: found.end, words: found.value, known: true }
}

/** A name that small words lead to: `Ban Quản lý vịnh Hạ Long`. */
const ledField = (text: string, at: number, head: Head, shouted: boolean): Field | null => {
  const run = head.carries && !shouted && !isCapital(text, at) ? smallRun(text, at) : null
  const name = run && freeField(text, run.from, head, shouted)
  return name && { ...name, words: tidy(text.slice(at, name.end)) }
}

/** The number of one or several of a kind: `Cục Quản lý đường bộ III`, `Chi cục Kiểm lâm vùng I, II và IV`. */
const ORDINALS = / (?:vùng |khu vực )?[IVX]{1,5}(?:(?:, | và )[IVX]{1,5})*(?![\p{L}\p{N}]|[./)-])/uy

const ordinalsEnd = (text: string, at: number): number => {
  ORDINALS.lastIndex = at
  return ORDINALS.test(text) ? ORDINALS.lastIndex : at
}

/** The field behind a head that ends at `at`; of a unit with the small words that its charge bounds, and its number. */
export const fieldAfter = (text: string, at: number, head: Head): Field | null => {
  const field = plainField(text, at, head) ?? boundField(text, at, head)
  if (!field || head.kind !== 'unit') return field
  const end = ordinalsEnd(text, boundTail(text, field.end))
  return end > field.end ? { ...field, end, words: `${field.words}${text.slice(field.end, end)}` } : field
}

/** Small words alone, where the end of the cell bounds them: `Ban Quản lý rừng phòng hộ`. */
const boundField = (text: string, at: number, head: Head): Field | null => {
  const end = head.carries ? boundTail(text, at, atBorder) : at
  return end > at ? { end, words: tidy(text.slice(at, end)), known: false } : null
}

const UNKNOWN = /\p{Lu}{2,7}(?:[&-]\p{Lu}{1,7})*(?![\p{L}\p{N}/])/uy
const ROMAN = /^[IVX]+$/u

/** Letters that nobody explains, as they stand: `Cục ĐL&NLTT`, `Trung tâm VH-TT-TT`. */
const unknownShort = (text: string, at: number, head: Head): Field | null => {
  UNKNOWN.lastIndex = at
  const letters = head.closed || head.ambiguous || head.owned ? undefined : UNKNOWN.exec(text)?.[0]
  const isKnown = letters === undefined || ROMAN.test(letters) || writtenOut(letters) !== null
  if (isKnown || bodyLexicon.fields.longest(text, at)?.end === at + letters.length) return null
  return /[&-]/u.test(letters) ? { end: at + letters.length, words: letters, known: false } : null
}

/** `Chi cục QLCL Nông lâm sản và Thủy sản`: a unit's name may go on behind a shortened word. */
const shortThenMore = (text: string, short: Field, head: Head): Field => {
  const more =
    head.kind === 'unit' && text.charAt(short.end) === ' '
      ? freeField(text, short.end + 1, head, false)
      : null
  return more && isOfName(text, short.end + 1)
    ? { end: more.end, words: `${short.words} ${more.words}`, known: false }
    : short
}

const plainField = (text: string, at: number, head: Head): Field | null => {
  const gap = gapAfter(text, at)
  if (gap?.kind !== '') return null
  const from = gap.end
  const shouted = isAllCapitals(text.slice(at - 2, at))
  const short = shortenedField(text, from, head)
  // `Báo TN&MT`; `Trường THPT` is as written.
  if (short && (head.level !== 'institution' || /[&-]/u.test(text.slice(from, short.end))))
    return shortThenMore(text, short, head)
  const unknown = shouted ? null : unknownShort(text, from, head)
  if (unknown) return unknown
  const known = bodyLexicon.fields.longest(text, from)
  if (!known || !(head.lower || isCapital(text, from)))
    return (
      mendedField(text, from) ?? freeField(text, from, head, shouted) ?? ledField(text, from, head, shouted)
    )
  const free =
    head.kind === 'unit' || head.level === 'institution' ? freeField(text, from, head, shouted) : null
  if (free && free.end > known.end) return free
  if (head.closed) return { end: known.end, words: known.value, known: true }
  const tail = tailAfter(text, known.end)
  const end = head.level === 'institution' ? properEnd(text, tail) : tail
  // `TRƯỜNG THCS TÂN HÒA` of a letterhead: its proper name in small letters.
  if (shouted && end > tail && tail === known.end)
    return { end, words: tidy(`${capitalised(known.value)} ${titled(text.slice(tail, end))}`), known: true }
  const asWritten = end > known.end || (head.level === 'institution' && !shouted)
  return { end, words: asWritten ? tidy(text.slice(from, end)) : known.value, known: true }
}
