import { type RolePhrase, roleLexicon } from '../../lexicon/roles'
import type { TrieMatch } from '../../text/word-trie'
import { isCapital } from '../../text/words'

const SEVERAL = /(?:các |những )?/uy

/** What follows `phối hợp với`, behind the article. */
const partnerAt = (text: string, at: number): number => {
  SEVERAL.lastIndex = at
  SEVERAL.test(text)
  return SEVERAL.lastIndex
}

/**
 * Whether helping names whom to help: `kết hợp với Sở Tài chính`, not `kết hợp với tuyên truyền`; and no measure is
 * brought into line with another (`phối hợp với chính sách`).
 */
const hasPartner = (text: string, { value, end }: TrieMatch<RolePhrase>): boolean => {
  if (value.role !== 'coordinate') return true
  const together = value.tags.includes('Together')
  const joined = together ? end : roleLexicon.with.longest(text, end + 1)?.end
  if (joined === undefined) return true
  const partner = partnerAt(text, joined + 1)
  if (roleLexicon.things.longest(text, partner)) return false
  return !together || partner > joined + 1 || isCapital(text, partner)
}

/** The phrase of the lexicon at a place, mended where a scan has lost the marks of a verb of several syllables. */
export const phraseAt = (text: string, at: number): TrieMatch<RolePhrase> | null => {
  const found = roleLexicon.phrases.longest(text, at) ?? roleLexicon.verbsByLetters.longest(text, at)
  return found && hasPartner(text, found) ? found : null
}
