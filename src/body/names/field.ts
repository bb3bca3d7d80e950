import { bodyLexicon, type Head } from '../../lexicon/bodies'
import { roleLexicon } from '../../lexicon/roles'
import { gapAfter } from '../../text/word-trie'
import { isAllCapitals, isCapital, wordEnd } from '../../text/words'
import { atBorder, boundTail } from './bound-tail'
import { tidy } from './mention'

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

const startsBody = (text: string, at: number): boolean => {
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
    if (text.charAt(end) !== ' ' || !isCapital(text, end + 1) || bodyLexicon.heads.longest(text, end + 1))
      break
    if (bodyLexicon.named.longest(text, end + 1) || endsName(text, end + 1)) break
    end = wordEnd(text, end + 1)
  }
  return end
}

/**
 * Whether a name goes on behind a comma with a second field and `và` with a third, none of which names a body: `Cục Khoa
 * học, Công nghệ và Thông tin`.
 */
const goesOnAsList = (text: string, at: number): boolean => {
  let from = at
  for (let count = 0; count < MAX_LISTED; count++) {
    const opens = isCapital(text, from)
    if (opens ? startsBody(text, from) || bodyLexicon.named.longest(text, from) : count === 0) return false
    const gap = gapAfter(text, wordEnd(text, from))
    if (gap?.kind !== '') return false
    from = gap.end
    if (!text.startsWith(AND, from)) continue
    const last = from + AND.length
    return (
      isCapital(text, last) &&
      !bodyLexicon.heads.longest(text, last) &&
      !bodyLexicon.named.longest(text, last)
    )
  }
  return false
}
const MAX_LISTED = 4
const AND = 'và '

/** Capitalised words, what joins them, and the small words that the lexicon knows to carry a name on. */
const freeField = (text: string, at: number, head: Head, shouted: boolean): Field | null => {
  if (head.closed) return null
  if (shouted || !isCapital(text, at) || startsBody(text, at)) return null
  const opening = text.slice(at, wordEnd(text, at))
  if (isAllCapitals(opening) || bodyLexicon.stops.longest(text, at)) return null
  let end = bodyLexicon.tails.longest(text, at)?.end ?? at + opening.length
  /** Capitalised words in a row: one begins a word of two syllables (`Phát hành`), several are a proper name. */
  let capitals = end === at + opening.length ? 1 : 0
  let afterTail = capitals === 0
  for (let count = 0; count < MAX_WORDS; count++) {
    const gap = gapAfter(text, end)
    if (!gap || text.slice(end, gap.end).includes('\n')) break
    const listed = gap.kind === ',' && !head.topic && goesOnAsList(text, gap.end)
    if (gap.kind === ',' && !head.topic && !listed) break
    let from = gap.end
    if (text.startsWith('và ', from)) from += 3
    const tail = bodyLexicon.tails.longest(text, from)
    const joins = gap.kind !== '' || from !== gap.end
    const field =
      joins && gap.kind !== ',' && isCapital(text, from) ? bodyLexicon.fields.longest(text, from) : null
    if (field && field.end > wordEnd(text, from) && !startsBody(text, from)) {
      end = field.end
      capitals = 0
      afterTail = true
    } else if (tail) {
      end = tail.end
      capitals = 0
      afterTail = true
    } else if (
      (gap.kind !== ',' || listed) &&
      isCapital(text, from) &&
      (joins || !afterTail || head.carries) &&
      !(joins && (bodyLexicon.heads.longest(text, from) || bodyLexicon.titles.longest(text, from))) &&
      !bodyLexicon.named.longest(text, from)
    ) {
      end = wordEnd(text, from)
      capitals = joins ? 1 : capitals + 1
      afterTail = false
    } else if (gap.kind === '' && from === gap.end && capitals === 1 && !endsName(text, from)) {
      end = wordEnd(text, from)
      capitals = 0
    } else {
      const next = head.carries && gap.kind === '' ? smallRun(text, from) : null
      if (!next || bodyLexicon.heads.longest(text, next.from)) break
      end = wordEnd(text, next.from)
      capitals = 1
    }
  }
  return { end, words: tidy(text.slice(at, end)), known: false }
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

const plainField = (text: string, at: number, head: Head): Field | null => {
  const gap = gapAfter(text, at)
  if (gap?.kind !== '') return null
  const from = gap.end
  const shouted = isAllCapitals(text.slice(at - 2, at))
  const short = head.level === 'institution' ? null : shortenedField(text, from, head)
  if (short) return short
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
  const end = head.level === 'institution' && !shouted ? properEnd(text, tail) : tail
  const asWritten = end > known.end || (head.level === 'institution' && !shouted)
  return { end, words: asWritten ? tidy(text.slice(from, end)) : known.value, known: true }
}
