import { instrumentLexicon } from '../../lexicon/instruments'
import { alternatives } from '../../text/alternatives'
import { endAt } from '../../text/match-at'
import { matchesOf } from '../../text/matches'
import { type Head, plainHead } from './head'

const { named, drafts } = instrumentLexicon
const { types, type: typeWord, words } = instrumentLexicon.others

const TYPE_WORD = new RegExp(typeWord, 'gu')
const CONSTITUTION = new RegExp(`(?<name> ${words.constitutions})?(?: (?:19|20)\\d{2}(?![\\d/.-]))?`, 'uy')
const WORD = / (?:[-–] )?[\p{L}\p{N}&]{1,30}(?:[-/][\p{L}\p{N}]{1,20})?/uy
/** `thương mại tự do`: both words are one, which no stop cuts. */
const WHOLE = new RegExp(` ${words.whole}`, 'uy')
const STOP = new RegExp(`^ (?:${alternatives(named.stops)})(?!\\p{L})`, 'u')
const ISSUING = new RegExp(
  `(?<!\\p{L})(?:${alternatives([...named.issuing, ...drafts])}) (?:${words.beforeName} )?["“]?$`,
  'iu',
)
const ISSUED_WITH = new RegExp(
  `[^;.\\n\\t]{0,100}? \\(?${words.issuedWith}| ${words.by} [^;.,\\n\\t]{1,80} ${words.issued}`,
  'uy',
)
const OWNED = new RegExp(` ${words.of} `, 'uy')
/** `Công ước của Liên hợp quốc về quyền trẻ em`: whose treaty it is, up to what it is about. */
const OWNER = new RegExp(
  ` ${words.of} (?<owner>\\p{Lu}\\p{L}*(?: \\p{L}{1,9}){0,6}?)(?= ${words.about} \\p{L})`,
  'uy',
)
const BRACKETED = / \(\p{Lu}[\p{Lu}\d]{1,9}\)/uy
const LONGEST = 18

/** Where a name ends, word by word; `at` where there is none. */
const nameEnd = (text: string, at: number): number => {
  let end = at
  for (let count = 0; count < LONGEST; count++) {
    WORD.lastIndex = end
    const found = WORD.exec(text)
    if (!found || STOP.test(text.slice(end, end + 12))) break
    end = endAt(WHOLE, text, end) ?? WORD.lastIndex
  }
  return end
}

/** A treaty is a certain one where its name holds a name of its own: a party to it, or its short form in brackets. */
const isCertainTreaty = (text: string, at: number, end: number): boolean =>
  /(?<= )\p{Lu}/u.test(text.slice(at, end)) || endAt(BRACKETED, text, end) !== null

/** Hiến pháp, Điều lệ, Quy chế and treaties by name. What is only being issued or drafted is none. */
export const findNamed = (text: string): Head[] => {
  const heads: Head[] = []
  for (const { 0: word, index } of matchesOf(TYPE_WORD, text)) {
    const at = index + word.length
    if (/[\p{L}\p{N}]/u.test(text[index - 1] ?? '') || /\p{L}/u.test(text[at] ?? '')) continue
    const type = types[word]!
    if (type === 'constitution') {
      CONSTITUTION.lastIndex = at
      const found = CONSTITUTION.exec(text)!
      const name = found.groups!.name
      const head = plainHead('citation/constitution', type, index, at + found[0].length)
      heads.push(name ? { ...head, titleSpan: { start: at + 1, end: at + name.length } } : head)
      continue
    }
    if (ISSUING.test(text.slice(Math.max(0, index - 30), index))) continue
    const isTreaty = type === 'other'
    OWNER.lastIndex = at
    const owner = isTreaty ? OWNER.exec(text)?.groups?.owner : undefined
    if (owner !== undefined) {
      const issuerSpan = { start: OWNER.lastIndex - owner.length, end: OWNER.lastIndex }
      heads.push({ ...plainHead('citation/treaty', type, index, issuerSpan.end), issuerSpan })
      continue
    }
    const end = nameEnd(text, at)
    if (end <= at + 1 || endAt(OWNED, text, at) !== null || endAt(ISSUED_WITH, text, end) !== null) continue
    if (isTreaty && !isCertainTreaty(text, at, end)) continue
    const close = isTreaty ? (endAt(BRACKETED, text, end) ?? end) : end
    heads.push({
      ...plainHead(isTreaty ? 'citation/treaty' : 'citation/named', type, index, close),
      titleSpan: { start: at + 1, end },
    })
  }
  return heads
}
