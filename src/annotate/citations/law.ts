import type { InstrumentType } from '../../directive/header'
import type { InstrumentSymbol } from '../../instrument/symbol'
import { instrumentLexicon } from '../../lexicon/instruments'
import { alternatives } from '../../text/alternatives'
import { readDay } from './day'
import { type Head, plainHead } from './head'
import { readLawName } from './law-name'

const TYPE_WORD = /Bộ [Ll]uật|bộ luật|BỘ LUẬT|[Ll]uật|LUẬT|Pháp [Ll]ệnh|pháp lệnh|PHÁP LỆNH/gu
const AMENDMENT =
  /(?:[Ss]ửa đổi|SỬA ĐỔI|[Bb]ổ sung|[Bb]ãi bỏ)[^;.\n\t]{0,200}?(?=(?:Bộ [Ll]uật|BỘ LUẬT|Luật|LUẬT|Pháp [Ll]ệnh|PHÁP LỆNH) )/uy
const INNER = /(?<type>Bộ [Ll]uật|BỘ LUẬT|Luật|LUẬT|Pháp [Ll]ệnh|PHÁP LỆNH) /uy
const JOIN = /(?:, | và |, và | VÀ )/uy
const NUMBER = /,? (?:(?:số|SỐ) ?:? ?)?(?=\d)/uy
const SHORT_YEAR = / (?:(?:19|20)\d{2}(?![\d/.-])|\((?:năm )?(?:19|20)\d{2}\))/uy
const ISSUED_WITH = /,? ?\(?(?:được )?(?:ban hành )?kèm theo/uy
const DRAFT = new RegExp(`(?<!\\p{L})(?:${alternatives(instrumentLexicon.drafts)}) (?:các )?$`, 'iu')
/** Before a name that begins small (`căn cứ luật ngân sách nhà nước`). */
const CITES = /(?<!\p{L})căn cứ (?:vào )?$/iu
const BOUND = /[\p{L}\p{N}]/u

const typeOf = (word: string): InstrumentType => {
  const lower = word.toLowerCase()
  return lower === 'luật' ? 'law' : lower === 'bộ luật' ? 'code' : 'ordinance'
}

const match = (pattern: RegExp, text: string, at: number): number | null => {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : null
}

/** The laws that an amending law names: heads of their own, whose number and date are the outer law's. */
const innerLaws = (text: string, at: number, isExact: boolean): Head[] => {
  const heads: Head[] = []
  let start: number | null = at
  while (start !== null && heads.length < 20) {
    INNER.lastIndex = start
    const found = INNER.exec(text)
    if (!found) break
    const type = typeOf(found.groups!.type!)
    const name = INNER.lastIndex
    const end = readLawName(text, name, type, isExact)
    if (end === null) break
    heads.push({
      ...plainHead('citation/amended-law', type, start, end),
      titleSpan: { start: name, end },
      isBare: true,
    })
    start = match(JOIN, text, end)
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
  const head = { ...plainHead('citation/law', type, start, title.end), titleSpan: title }
  const number = match(NUMBER, text, title.end)
  const symbol = number === null ? undefined : symbols.get(number)
  if (symbol)
    return { ...head, span: { start, end: symbol.span.end }, symbol: symbol.text, symbolSpan: symbol.span }
  const year = match(SHORT_YEAR, text, title.end)
  return year === null ? head : { ...head, span: { start, end: year } }
}

/**
 * Laws, codes and ordinances by name: `Luật Thống kê số 89/2015/QH13`, `Luật giáo dục ngày 14 tháng 6 năm 2005`,
 * `Luật sửa đổi, bổ sung một số điều của Luật Giáo dục` with the inner law. Drafts are none.
 */
export const findLaws = (text: string, symbols: ReadonlyMap<number, InstrumentSymbol>): Head[] => {
  const heads: Head[] = []
  let past = 0
  for (const { 0: word, index } of text.matchAll(TYPE_WORD)) {
    if (index < past || text[index + word.length] !== ' ') continue
    if (
      BOUND.test(text[index - 1] ?? '') ||
      text.slice(Math.max(0, index - 5), index).toUpperCase() === 'PHÁP '
    )
      continue
    const before = text.slice(Math.max(0, index - 14), index)
    if (DRAFT.test(before)) continue
    const isSmall = word === word.toLowerCase()
    const isExact = isSmall || word === word.toUpperCase()
    const name = index + word.length + 1
    const type = typeOf(word)
    const amendment = match(AMENDMENT, text, name)
    const inner = amendment === null ? [] : innerLaws(text, amendment, isExact)
    const end = inner.at(-1)?.span.end ?? readLawName(text, name, type, isExact)
    if (end === null || match(ISSUED_WITH, text, end) !== null) continue
    const head = lawHead(text, type, index, { start: name, end }, symbols)
    const isCited = head.symbol !== null || CITES.test(before) || readDay(text, head.span.end) !== null
    if (isSmall && !isCited) continue
    heads.push(head, ...inner)
    past = head.span.end
  }
  return heads
}
