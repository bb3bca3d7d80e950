import { bodyLexicon, type Head } from '../../lexicon/bodies'
import { wordEnd } from '../../text/words'
import { writtenOut } from './short-forms'

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

const UNKNOWN = /\p{Lu}{2,7}(?:[&-]\p{Lu}{1,7})*(?![\p{L}\p{N}/])/uy
const ROMAN = /^[IVX]+$/u

/** Letters that nobody explains, as they stand: `Cục ĐL&NLTT`, `Trung tâm VH-TT-TT`. */
export const unknownShort = (text: string, at: number, head: Head): Field | null => {
  UNKNOWN.lastIndex = at
  const letters = head.closed || head.ambiguous || head.owned ? undefined : UNKNOWN.exec(text)?.[0]
  const isKnown = letters === undefined || ROMAN.test(letters) || writtenOut(letters) !== null
  if (isKnown || bodyLexicon.fields.longest(text, at)?.end === at + letters.length) return null
  return /[&-]/u.test(letters) ? { end: at + letters.length, words: letters, known: false } : null
}
