import type { InstrumentType } from '../directive/header'
import { structureLexicon } from '../lexicon/structure'
import { alternatives } from '../text/alternatives'
import { bare, oneSlipApart } from '../text/fold'
import { titled } from '../text/words'

/** Whether a text is written in capitals: at least two letters, none of them small. */
export const isCapitals = (text: string): boolean =>
  !/\p{Ll}/u.test(text) && /\p{Lu}[^\p{Lu}]*\p{Lu}/u.test(text)

/** A text without the specks that a scan or a layout leaves at both ends of a heading. */
const unspecked = (text: string): string =>
  text.replace(/^[^\p{L}\p{N}(“"]{1,6}/u, '').replace(/[^\p{L}\p{N})”"]{1,6}$/u, '')

const bareTypes = Object.entries(structureLexicon.documentTypes).map(
  ([word, type]) => [bare(word), type] as const,
)

/**
 * The type that a line prints alone and in capitals, as a document's heading does; null where it prints none.
 * A scan's slip is forgiven: `KÉ HOẠCH` is a `plan`.
 */
export const typeHeading = (line: string): InstrumentType | null => {
  if (line.length > 40) return null
  const text = unspecked(line)
  if (!isCapitals(text)) return null
  const found = bare(text).replace(/ {2,}/g, ' ')
  for (const [word, type] of bareTypes) if (found === word) return type
  for (const [word, type] of bareTypes) if (word.length >= 7 && oneSlipApart(found, word)) return type
  return null
}

const capital = (words: readonly string[]): string => words.map((word) => word.toUpperCase()).join('|')
const POSITIONS = capital([...structureLexicon.positions].sort((a, b) => b.length - a.length))
const PREFIX = structureLexicon.authorityPrefixes.join('|')
const AUTHORITY = new RegExp(`^(?:(?:${PREFIX})[. ] ?\\p{Lu}|(?:${POSITIONS})(?!\\p{L}))`, 'u')
/** `KT.GIÁM ĐỐC` at the end of a line that a scan filled from two columns. */
const AUTHORITY_TAIL = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:TM|KT|TL|TUQ)\\. ?\\p{Lu}+(?: \\p{Lu}+){0,5}|(?:${POSITIONS}))$`,
  'u',
)

/** Whether a cell or line says who signs: `KT. BỘ TRƯỞNG`, `T/M BAN THƯỜNG VỤ`, `GIÁM ĐỐC`. */
export const isAuthority = (text: string): boolean =>
  text.length <= 80 && AUTHORITY.test(text) && isCapitals(text)

const ISSUES = new RegExp(`^(?:${capital(structureLexicon.issuingBodies)})(?!\\p{L})`, 'u')

/** Whether a line in capitals names who issues, as a decision prints it between its title and its căn cứ. */
export const isIssuingLine = (text: string): boolean =>
  isAuthority(text) || (isCapitals(text) && ISSUES.test(text))

/** The authority words that end a line otherwise filled, or null. */
export const authorityTail = (text: string): string | null => AUTHORITY_TAIL.exec(text)?.[0] ?? null

const OPENING = new RegExp(`^(?:${structureLexicon.preambleOpenings.join('|')})(?!\\p{L})`, 'u')

/** Whether a line begins as a căn cứ or an opening sentence does. */
export const opensPreamble = (text: string): boolean => OPENING.test(unspecked(text))

const closings = new Set(structureLexicon.preambleClosings.map((word) => word.toUpperCase()))

/** `QUYẾT ĐỊNH:` alone on its line. */
export const closesPreamble = (text: string): boolean => closings.has(text.replace(/ ?:$/, ''))

const ATTACHMENT = new RegExp(
  `^(?:${[...structureLexicon.numberedAttachments, ...structureLexicon.attachments.map((word) => word.toUpperCase())].join('|')})(?: ${structureLexicon.attachmentNumber})?(?: ?[IVX\\d]{1,4}[A-Za-z]?)?[.:]?$`,
  'u',
)

/** Whether a line alone heads something attached: `PHỤ LỤC I`, `Mẫu số 02`, `KẾ HOẠCH`. */
export const headsAttachment = (text: string): boolean => text.length <= 40 && ATTACHMENT.test(text)

const NUMBERED_ATTACHMENT = new RegExp(
  `^(?<word>${structureLexicon.attachmentOpenings.join('|')})(?: ${structureLexicon.attachmentNumber})? ?[IVX\\d]{1,4}[A-Za-z]?[.:]? [-–—]? ?(?<title>[\\p{L}“"(].{0,300})$`,
  'u',
)

/** Whether a line heads something attached with its title, in capitals: `PHỤ LỤC II: Biểu mẫu`, `Phụ lục II. BIỂU MẪU`. */
export const opensNumberedAttachment = (text: string): boolean => {
  const { word, title } = NUMBERED_ATTACHMENT.exec(text)?.groups ?? {}
  return word !== undefined && (isCapitals(word) ? /^[\p{Lu}“"(]/u.test(title!) : isCapitals(title!))
}

/** As printed, and as a line in capitals gives them back. */
const TITLE = alternatives(structureLexicon.personTitles.flatMap((title) => [title, titled(title)]))
/** What a name of the highlands may begin with: `H'Suối`, `K' Suối`. */
const CLIPPED = "\\p{Lu}['‘’] ?"
const SYLLABLE = `(?:${CLIPPED})?\\p{Lu}\\p{Ll}{0,7}`
const PERSON = new RegExp(
  `^(?:(?:${TITLE})[.,]? ?){0,3}(?<name>(?:${CLIPPED}\\p{Lu}\\p{Ll}{1,7}|${SYLLABLE} ${SYLLABLE})(?: ${SYLLABLE}){0,4})(?: \\p{Ll})?,?$`,
  'u',
)

/** The name that a line of the foot prints, without titles; null where it is none: `TS. Trần Văn Mẫu`. */
export const personName = (text: string): string | null => PERSON.exec(text.trim())?.groups?.name ?? null

export const isPersonName = (text: string): boolean => personName(text) !== null
