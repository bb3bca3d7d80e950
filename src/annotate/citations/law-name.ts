import type { InstrumentType } from '../../directive/header'
import { instrumentLexicon } from '../../lexicon/instruments'
import { alternatives } from '../../text/alternatives'
import { tonelessKey } from '../../text/toneless'
import { WordTrie } from '../../text/word-trie'
import { readDay, readYear } from './day'

const { lawNames, named } = instrumentLexicon

const known = new Map<InstrumentType, WordTrie<true>>()
for (const [type, names] of Object.entries(lawNames)) {
  const trie = new WordTrie<true>(tonelessKey)
  for (const name of names) trie.add(name, true)
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
const LONGEST = 16

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
    return (listed ?? at) + numbered.length
  const end = listed ?? (isExact ? null : unknownEnd(text, at))
  if (end === null) return null
  REVISED.lastIndex = end
  return REVISED.test(text) ? REVISED.lastIndex : end
}
