import { instrumentLexicon } from '../../lexicon/instruments'
import { alternatives } from '../../text/alternatives'
import { type Head, plainHead } from './head'

const { named, drafts } = instrumentLexicon

const TYPE_WORD = /Hiến pháp|HIẾN PHÁP|Điều lệ|Quy chế|Qui chế|Công ước|Hiệp định|Hiệp ước|Nghị định thư/gu
const CONSTITUTION =
  /(?<name> (?:sửa đổi|nước (?:Cộng hòa|Cộng hoà) xã hội chủ nghĩa Việt Nam|nước CHXHCN Việt Nam))?(?: (?:19|20)\d{2}(?![\d/.-]))?/uy
const WORD = / (?:[-–] )?[\p{L}\p{N}&]{1,30}(?:[-/][\p{L}\p{N}]{1,20})?/uy
const STOP = new RegExp(`^ (?:${alternatives([...named.stops, 'ban hành'])})(?!\\p{L})`, 'u')
const ISSUING = new RegExp(
  `(?<!\\p{L})(?:${alternatives([...named.issuing, ...drafts])}) (?:theo |các |một số )?["“]?$`,
  'iu',
)
const ISSUED_WITH =
  /[^;.\n\t]{0,100}? (?:\(?(?:ban hành )?kèm theo|\(?ban hành (?:tại|theo))| do [^;.,\n\t]{1,80} ban hành/uy
const BRACKETED = / \(\p{Lu}[\p{Lu}\d]{1,9}\)/uy
const LONGEST = 18

const match = (pattern: RegExp, text: string, at: number): number | null => {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : null
}

/** Where a name ends, word by word; `at` where there is none. */
const nameEnd = (text: string, at: number): number => {
  let end = at
  for (let count = 0; count < LONGEST; count++) {
    WORD.lastIndex = end
    const found = WORD.exec(text)
    if (!found || STOP.test(text.slice(end, end + 12))) break
    // `thương mại tự do` is one word to the reader.
    end = text.startsWith(' tự do', end) ? end + 6 : WORD.lastIndex
  }
  return end
}

/** A treaty is a certain one where its name holds a name of its own: a party to it, or its short form in brackets. */
const isCertainTreaty = (text: string, at: number, end: number): boolean =>
  /(?<= )\p{Lu}/u.test(text.slice(at, end)) || match(BRACKETED, text, end) !== null

/** Hiến pháp, Điều lệ, Quy chế and treaties by name. What is only being issued or drafted is none. */
export const findNamed = (text: string): Head[] => {
  const heads: Head[] = []
  for (const { 0: word, index } of text.matchAll(TYPE_WORD)) {
    const at = index + word.length
    if (/[\p{L}\p{N}]/u.test(text[index - 1] ?? '') || /\p{L}/u.test(text[at] ?? '')) continue
    if (/^h/iu.test(word) && /pháp$/iu.test(word)) {
      CONSTITUTION.lastIndex = at
      const found = CONSTITUTION.exec(text)!
      const name = found.groups!.name
      const head = plainHead('citation/constitution', 'constitution', index, at + found[0].length)
      heads.push(name ? { ...head, titleSpan: { start: at + 1, end: at + name.length } } : head)
      continue
    }
    if (ISSUING.test(text.slice(Math.max(0, index - 30), index))) continue
    const end = nameEnd(text, at)
    const isTreaty = !/^(?:Điều|Qu)/u.test(word)
    if (end <= at + 1 || text.startsWith(' của ', at) || match(ISSUED_WITH, text, end) !== null) continue
    if (isTreaty && !isCertainTreaty(text, at, end)) continue
    const type = isTreaty ? 'other' : word === 'Điều lệ' ? 'charter' : 'rules'
    const close = isTreaty ? (match(BRACKETED, text, end) ?? end) : end
    heads.push({
      ...plainHead(isTreaty ? 'citation/treaty' : 'citation/named', type, index, close),
      titleSpan: { start: at + 1, end },
    })
  }
  return heads
}
