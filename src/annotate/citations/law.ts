import type { InstrumentType } from '../../directive/header'
import type { InstrumentSymbol } from '../../instrument/symbol'
import { instrumentLexicon } from '../../lexicon/instruments'
import { alternatives } from '../../text/alternatives'
import { append } from '../../text/append'
import { endAt } from '../../text/match-at'
import { matchesOf } from '../../text/matches'
import { readDay, readYear } from './day'
import { type Head, plainHead } from './head'
import { afterRevised, readLawName, readListedName } from './law-name'

const { types, type: typeWord, words } = instrumentLexicon.laws

const TYPE_WORD = new RegExp(typeWord, 'gu')
/** Inside a title only a word with a capital begins a name. */
const INNER_TYPE = `(?:${alternatives(Object.keys(types).filter((word) => /^\p{Lu}/u.test(word)))})`
const AMENDMENT = new RegExp(`${words.amending}[^;.\\n\\t]{0,200}?(?=${INNER_TYPE} )`, 'uy')
const INNER = new RegExp(`(?<type>${INNER_TYPE}) `, 'uy')
const JOIN = new RegExp(`(?:, | ${words.joins} )`, 'uy')
const NUMBER = new RegExp(`,? (?:${words.numbers} ?:? ?)?(?=\\d)`, 'uy')
/** `Luật Thi đua, khen thưởng (số 15/2003/QH11)`, `Luật Giáo dục (Luật số 43/2019/QH14 ngày 14/6/2019)`. */
const BRACKETED_NUMBER = new RegExp(` \\((?:${INNER_TYPE} )?(?:${words.numbers} ?:? ?)?(?=\\d)`, 'uy')
const SHORT_YEAR = new RegExp(
  ` (?:(?:19|20)\\d{2}(?![\\d/.-]| ?[-–] ?\\d)|\\((?:${words.year} )?(?:19|20)\\d{2}\\))`,
  'uy',
)
const ISSUED_WITH = new RegExp(`,? ?\\(?${words.issuedWith}`, 'uy')
const DRAFT = new RegExp(
  `(?<!\\p{L})(?:${alternatives(instrumentLexicon.drafts)}) (?:${words.plural} )?$`,
  'iu',
)
/** Before a name that begins small (`căn cứ luật ngân sách nhà nước`). */
const CITES = new RegExp(`(?<!\\p{L})${words.citing} $`, 'iu')
/** `pháp luật` is the law in general. */
const COMPOUND = new RegExp(`${words.compounds} $`, 'iu')
const COLON = / ?: ?(?=\p{L})/uy
const LONGEST_LIST = 20
const BOUND = /[\p{L}\p{N}]/u

/** The laws that an amending law names: heads of their own, whose number and date are the outer law's. */
const innerLaws = (text: string, at: number, isExact: boolean): Head[] => {
  const heads: Head[] = []
  let start: number | null = at
  while (start !== null && heads.length < LONGEST_LIST) {
    INNER.lastIndex = start
    const found = INNER.exec(text)
    if (!found) break
    const type = types[found.groups!.type!]!
    const name = INNER.lastIndex
    const end = readLawName(text, name, type, isExact)
    if (end === null) break
    const past = afterRevised(text, end)
    heads.push({
      ...plainHead('citation/amended-law', type, start, past),
      titleSpan: { start: name, end },
      isBare: true,
    })
    start = endAt(JOIN, text, past)
  }
  return heads
}

/** The head of a law from its name on: number and short year included. */
const lawHead = (
  text: string,
  type: InstrumentType,
  start: number,
  title: { start: number; end: number },
  symbols: ReadonlyMap<number, InstrumentSymbol>,
): Head => {
  const from = afterRevised(text, title.end)
  const head = { ...plainHead('citation/law', type, start, from), titleSpan: title }
  const number = endAt(BRACKETED_NUMBER, text, from) ?? endAt(NUMBER, text, from)
  const symbol = number === null ? undefined : symbols.get(number)
  // A bracket is closed where day and issuer have been read: they may stand in it.
  if (symbol)
    return { ...head, span: { start, end: symbol.span.end }, symbol: symbol.text, symbolSpan: symbol.span }
  const year = endAt(SHORT_YEAR, text, from)
  return year === null ? head : { ...head, span: { start, end: year } }
}

/** `các Luật: Khiếu nại năm 2011, Tố cáo năm 2011`: names that the list has, behind one type word. */
const listedLaws = (
  text: string,
  type: InstrumentType,
  word: { start: number; end: number },
  symbols: ReadonlyMap<number, InstrumentSymbol>,
): Head[] => {
  const heads: Head[] = []
  let name: number | null = endAt(COLON, text, word.end)
  while (name !== null && heads.length < LONGEST_LIST) {
    const end = readListedName(text, name, type)
    if (end === null) break
    const head = lawHead(text, type, heads.length === 0 ? word.start : name, { start: name, end }, symbols)
    heads.push(head)
    const dated = readDay(text, head.span.end)?.span ?? readYear(text, head.span.end)
    name = endAt(JOIN, text, dated?.end ?? head.span.end)
  }
  return heads
}

/**
 * Laws, codes and ordinances by name: `Luật Thống kê số 89/2015/QH13`, `Luật giáo dục ngày 14 tháng 6 năm 2005`,
 * `Luật sửa đổi, bổ sung một số điều của Luật Giáo dục` with the inner law. Drafts are none.
 */
export const findLaws = (text: string, symbols: ReadonlyMap<number, InstrumentSymbol>): Head[] => {
  const heads: Head[] = []
  let past = 0
  for (const { 0: word, index } of matchesOf(TYPE_WORD, text)) {
    const at = index + word.length
    const before = text.slice(Math.max(0, index - 14), index)
    if (index < past || BOUND.test(before.at(-1) ?? '') || COMPOUND.test(before) || DRAFT.test(before))
      continue
    const isSmall = word === word.toLowerCase()
    const listed = listedLaws(text, types[word]!, { start: index, end: at }, symbols)
    append(heads, listed)
    past = Math.max(past, listed.at(-1)?.span.end ?? 0)
    if (listed.length > 0 || text[at] !== ' ') continue
    const isExact = isSmall || word === word.toUpperCase()
    const name = at + 1
    const type = types[word]!
    const amendment = endAt(AMENDMENT, text, name)
    const inner = amendment === null ? [] : innerLaws(text, amendment, isExact)
    const end = inner.at(-1)?.titleSpan?.end ?? readLawName(text, name, type, isExact)
    if (end === null || endAt(ISSUED_WITH, text, end) !== null) continue
    const head = lawHead(text, type, index, { start: name, end }, symbols)
    const isCited = head.symbol !== null || CITES.test(before) || readDay(text, head.span.end) !== null
    if (isSmall && !isCited) continue
    heads.push(head)
    append(heads, inner)
    past = head.span.end
  }
  return heads
}
