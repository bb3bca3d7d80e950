import { instrumentLexicon } from '../lexicon/instruments'
import { referenceLexicon } from '../lexicon/references'
import { alternatives } from '../text/alternatives'
import type { CitedInstrument } from './identity'
import { repairSymbol } from './repair'
import { wordOfType } from './type-words'

/** How a citation is to be written. */
export interface CitationStyle {
  /** `full` at first mention, `short` later, `basis` as a line of căn cứ. */
  style: 'full' | 'short' | 'basis'
  /** `long`, the default: `ngày 05 tháng 3 năm 2014`; `short`: `ngày 05/3/2014`. */
  date?: 'long' | 'short'
}

const NAMED: ReadonlySet<string> = new Set(['constitution', 'code', 'law', 'ordinance'])
/** Titles that begin so stand without `về`. */
const VERB = new RegExp(`^(?:${alternatives(referenceLexicon.formalVerbs)})(?![\\p{L}\\p{N}])`, 'iu')
/** First words that are no name, and within a sentence take no capital. */
const OPENING = new RegExp(
  `^(?:${alternatives([...referenceLexicon.formalVerbs, ...instrumentLexicon.titles.verbs.words])})(?![\\p{L}\\p{N}])`,
  'iu',
)
const CONGRESS = /^(?:Đại hội|Hội nghị)(?!\p{L})/u

/** Days below 10 and the months 1 and 2 get a zero in front: NĐ 30/2020/NĐ-CP Phụ lục I. */
const dated = (issued: string, date: 'long' | 'short'): string => {
  const [year = '', month = '', day = ''] = issued.split('-')
  const plain = Number(month) > 2 ? String(Number(month)) : month
  return date === 'long' ? `ngày ${day} tháng ${plain} năm ${year}` : `ngày ${day}/${plain}/${year}`
}

/** What an instrument is about, as a sentence goes on with it: `của Chính phủ quy định chi tiết …`. */
const subject = (title: string): string => {
  const lead = VERB.test(title) ? '' : 'về '
  const isName = !OPENING.test(title) || title === title.toUpperCase()
  return lead + (isName ? title : title.charAt(0).toLowerCase() + title.slice(1))
}

const full = ({ type, symbol, issued, issuer, title }: CitedInstrument, date: 'long' | 'short'): string => {
  const isNamed = NAMED.has(type) && (title !== null || type === 'constitution')
  const isCongress = symbol === null && CONGRESS.test(issuer ?? '')
  return [
    wordOfType(type) ?? 'Văn bản',
    isNamed ? title : symbol && `số ${repairSymbol(symbol, type).symbol}`,
    isCongress ? issuer : null,
    issued && dated(issued, date),
    isNamed || NAMED.has(type) || isCongress ? null : issuer && `của ${issuer}`,
    isNamed ? null : title && subject(title),
  ]
    .filter(Boolean)
    .join(' ')
}

/** The type with the number, or with the name where there is none. */
const short = (instrument: CitedInstrument, date: 'long' | 'short'): string => {
  const isTold = instrument.symbol !== null || NAMED.has(instrument.type)
  return full(
    isTold ? { ...instrument, issued: null, issuer: null, ...untitled(instrument) } : instrument,
    date,
  )
}

const untitled = ({ type }: CitedInstrument): { title?: null } => (NAMED.has(type) ? {} : { title: null })

/**
 * Writes an instrument as NĐ 30/2020/NĐ-CP Phụ lục I, mục II.6 wants it cited: type, number and symbol, day, issuer and
 * subject at first mention; laws, codes and ordinances by name and day. What is not known is left out.
 *
 * @example
 * formatCitation(law, { style: 'basis' }) // 'Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;'
 */
export const formatCitation = (
  instrument: CitedInstrument,
  { style, date = 'long' }: CitationStyle,
): string => {
  if (style === 'short') return short(instrument, date)
  return style === 'basis' ? `Căn cứ ${full(instrument, date)};` : full(instrument, date)
}
