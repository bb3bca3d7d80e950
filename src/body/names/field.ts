import { bodyLexicon, type Head } from '../../lexicon/bodies'
import { gapAfter } from '../../text/word-trie'
import { isAllCapitals, isCapital, wordEnd } from '../../text/words'
import { tidy } from './mention'

/** What a body is in charge of: `Giáo dục và Đào tạo`. */
export interface Field {
  end: number
  words: string
  /** Whether the lexicon knows it. */
  known: boolean
}

const LETTERS = /[A-ZĐ]{1,7}/uy
const JOINT = /(?: ?& ?|, ?|-| - |\. ?| và )(?=[A-ZĐ]{1,7}(?![\p{Ll}\p{N}]))/uy

/** `GD&ĐT`, `VH,TT&DL`, `LĐ-TB&XH`: the longest run of capitals whose letters are a field's initials. */
export const shortenedField = (text: string, at: number): Field | null => {
  let letters = ''
  let found: Field | null = null
  for (let from = at; letters.length < 12; ) {
    LETTERS.lastIndex = from
    const run = LETTERS.exec(text)?.[0]
    if (run === undefined) return found
    const end = from + run.length
    if (wordEnd(text, from) !== end) return found
    letters += run
    const field = bodyLexicon.fieldByInitials.get(letters)
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

/** Capitalised words, what joins them, and the small words that the lexicon knows to carry a name on. */
const freeField = (text: string, at: number, head: Head, shouted: boolean): Field | null => {
  if (shouted || !isCapital(text, at) || bodyLexicon.heads.longest(text, at)) return null
  const opening = text.slice(at, wordEnd(text, at))
  if (isAllCapitals(opening) || bodyLexicon.stops.longest(text, at)) return null
  let end = bodyLexicon.tails.longest(text, at)?.end ?? at + opening.length
  for (let count = 0; count < MAX_WORDS; count++) {
    const gap = gapAfter(text, end)
    if (!gap || text.slice(end, gap.end).includes('\n') || (gap.kind === ',' && !head.topic)) break
    let from = gap.end
    if (text.startsWith('và ', from)) from += 3
    const tail = bodyLexicon.tails.longest(text, from)
    const joins = gap.kind !== '' || from !== gap.end
    if (tail) end = tail.end
    else if (
      gap.kind !== ',' &&
      isCapital(text, from) &&
      !(joins && bodyLexicon.heads.longest(text, from)) &&
      !bodyLexicon.named.longest(text, from)
    )
      end = wordEnd(text, from)
    else break
  }
  return { end, words: tidy(text.slice(at, end)), known: false }
}

/** A department's field as a scan spells it: `Y tê` is `Y tế`. */
const mendedField = (text: string, at: number): Field | null => {
  const found = isCapital(text, at) ? bodyLexicon.departmentsByLetters.longest(text, at) : null
  return found && { end: found.end, words: found.value, known: true }
}

/** The field behind a head that ends at `at`. */
export const fieldAfter = (text: string, at: number, head: Head): Field | null => {
  const gap = gapAfter(text, at)
  if (gap?.kind !== '') return null
  const from = gap.end
  const shouted = isAllCapitals(text.slice(at - 2, at))
  const short = shortenedField(text, from)
  if (short) return short
  const known = bodyLexicon.fields.longest(text, from)
  if (!known || !(head.lower || isCapital(text, from)))
    return mendedField(text, from) ?? freeField(text, from, head, shouted)
  const free =
    head.kind === 'unit' || head.level === 'institution' ? freeField(text, from, head, shouted) : null
  if (free && free.end > known.end) return free
  const end = head.word === 'Bộ' || head.word === 'Sở' ? known.end : tailAfter(text, known.end)
  return { end, words: end === known.end ? known.value : tidy(text.slice(from, end)), known: true }
}
