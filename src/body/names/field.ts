import { bodyLexicon, type Head } from '../../lexicon/bodies'
import { gapAfter } from '../../text/word-trie'
import { isAllCapitals, isCapital, titled, wordEnd } from '../../text/words'
import { atBorder, boundTail } from './bound-tail'
import { freeField, isOfName, MAX_WORDS, smallRun } from './free-field'
import { tidy } from './mention'
import { type Field, shortenedField, unknownShort } from './shortened'
import { endsName, startsBody, subjectAt } from './subject'

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** The small words that carry a name on (`Trung tâm Kiểm soát bệnh tật`), from the gap at `at`. */
const tailAfter = (text: string, at: number): number => {
  let end = at
  for (let count = 0; count < 8; count++) {
    const gap = gapAfter(text, end)
    if (!gap || gap.kind === ',' || text.charAt(end) === '\n') return end
    let from = gap.end
    if (text.startsWith('và ', from)) from += 3
    const tail = isCapital(text, from) ? bodyLexicon.tails.longest(text, from)?.end : subjectAt(text, from)
    if (!tail) return end
    end = tail
  }
  return end
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
