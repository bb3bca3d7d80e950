import type { InstrumentType } from '../../directive/header'
import { instrumentLexicon } from '../../lexicon/instruments'
import { alternatives } from '../../text/alternatives'
import { endAt } from '../../text/match-at'
import { tonelessKey } from '../../text/toneless'
import { WordTrie } from '../../text/word-trie'
import { readDay, readYear } from './day'

const { lawNames, named, laws } = instrumentLexicon

/** `Luật Bầu cử đại biểu Quốc hội và đại biểu HĐND`. */
const shortened = (name: string): string =>
  name.replace('Hội đồng nhân dân', 'HĐND').replace('Ủy ban nhân dân', 'UBND')

const known = new Map<InstrumentType, WordTrie<true>>()
for (const [type, names] of Object.entries(lawNames)) {
  const trie = new WordTrie<true>(tonelessKey)
  for (const name of names) for (const spelt of [name, shortened(name)]) trie.add(spelt, true)
  known.set(type as InstrumentType, trie)
}

/** A number that only Quốc hội or its Ủy ban Thường vụ gives, some words on: nothing but the name stands between. */
const NUMBER_AHEAD =
  /(?<name>[^;.:\n\t]{0,120}?),? (?:số|SỐ) ?:? ?(?=\d{1,3}[a-z]?(?:\/| ?\/ ?)(?:19|20)\d{2} ?\/ ?(?:QH|UBTVQH|PL|L-))/uy
/** Words that show that the number or date ahead belongs to something else. */
const OTHER = /(?<!\p{L})(?:Luật|Nghị|Pháp lệnh|Bộ luật|được|bởi|tại|Thông tư|Quyết định|Điều)(?!\p{L})/u
const WORD = /(?<gap>,? )?(?<word>[\p{L}\p{N}/]{1,30})/uy
const STOP = new RegExp(`^(?:${alternatives(named.lawStops)})$`, 'iu')
const NO_NAME = new RegExp(`^(?:${alternatives(named.notLaws)})$`, 'iu')
const REVISED = / (?:\((?:sửa đổi|Sửa đổi)\)|sửa đổi(?= (?:năm|ngày|\d)))/uy
const REVISED_AT_END = / \((?:sửa đổi|Sửa đổi)\)$/u
/** `các Luật sửa đổi, bổ sung` names none. */
const ONLY_AMENDS = new RegExp(
  `^${laws.words.amending}(?:(?:,| ${laws.words.joins}) ${laws.words.amending}){0,3}$`,
  'iu',
)
/** Where one name of a list ends and the next begins. */
const NEXT = /, (?=\p{Lu})/u
const LONGEST = 16

/** Behind the words that tell of a new version and are no part of the name: `Luật Đất đai (sửa đổi) năm 2024`. */
export const afterRevised = (text: string, at: number): number => endAt(REVISED, text, at) ?? at

/** A name that no list has: up to its date or year, else up to the first word that ends it. */
const unknownEnd = (text: string, at: number): number | null => {
  let end = at
  let stop: number | null = null
  for (let count = 0; count < LONGEST; count++) {
    if (count > 0 && (readDay(text, end) ?? readYear(text, end)) !== null) return end
    WORD.lastIndex = end
    const found = WORD.exec(text)
    if (!found) break
    const { gap, word } = found.groups!
    if (count === 0 && (gap !== undefined || /^\d/u.test(word!) || NO_NAME.test(word!))) return null
    if (OTHER.test(word!)) break
    if (stop === null && (gap === ', ' || STOP.test(word!))) stop = end
    end = WORD.lastIndex
  }
  const last = stop ?? end
  return last > at ? last : null
}

/** Where a name that the list has ends, as one of several: of `Khiếu nại, Tố cáo` the first, for both are known. */
export const readListedName = (text: string, at: number, type: InstrumentType): number | null => {
  const names = known.get(type)
  const comma = NEXT.exec(text.slice(at, at + 120))?.index
  const first = comma === undefined ? undefined : names?.longest(text.slice(0, at + comma), at)
  return (first ?? names?.longest(text, at))?.end ?? null
}

/**
 * Where the name of a law that begins at `at` (behind the type word) ends; null where no name does: `Luật này`.
 * `isExact`: only names that the list has, as for headings in capitals.
 */
export const readLawName = (
  text: string,
  at: number,
  type: InstrumentType,
  isExact: boolean,
): number | null => {
  const listed = known.get(type)?.longest(text, at)?.end ?? null
  NUMBER_AHEAD.lastIndex = listed ?? at
  const numbered = NUMBER_AHEAD.exec(text)?.groups?.name
  if (numbered !== undefined && numbered.length + (listed ?? at) > at && !OTHER.test(numbered))
    return (listed ?? at) + numbered.replace(REVISED_AT_END, '').length
  const end = listed ?? (isExact ? null : unknownEnd(text, at))
  return end === null || ONLY_AMENDS.test(text.slice(at, end)) ? null : end
}
