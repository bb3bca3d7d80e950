import { alternatives, any, asWords } from '../text/alternatives'
import { syllableKey } from '../text/words'
import data from './check.json'
import { timeLexicon } from './time'

const phrases = (words: readonly string[]): RegExp => new RegExp(asWords(words), 'iu')

/** Words by which the rules of the check tell how a document uses what it cites, and whom it names. */
export const checkLexicon = {
  lookingBack: phrases(data.lookingBack.words),
  /** Of those the ones that `following` behind them cancels. */
  reviewing: new RegExp(asWords(data.reviewing.words), 'giu'),
  following: new RegExp(`(?<!${any(data.following.notBehind)} )${asWords(data.following.words)}`, 'iu'),
  ended: phrases(data.ended.words),
  results: phrases(data.results.words),
  hedges: phrases(data.hedges.words),
  stage: new RegExp(`^(?<kind>${any(data.stages.words)}) (?<number>\\d{1,2}|[IVX]{1,5})(?!\\p{L})`, 'iu'),
  joinedStages: new Set(data.stages.joined) as ReadonlySet<string>,
  yearly: new RegExp(
    `${asWords(data.yearly.words)}(?:(?!${asWords(data.yearly.others)})[^,;:.]){0,120} ${timeLexicon.year} (?<year>20\\d{2})$`,
    'iu',
  ),
  parts: any(data.parts.words),
  forAll: phrases(data.forAll.words),
  allBranches: phrases(data.allBranches.words),
  kept: phrases(data.kept.words),
  /** Offices in letters, `TT` (Thường trực) of a committee named behind them. */
  shortOffices: new Set(data.kept.offices) as ReadonlySet<string>,
  /** `Căn cứ` before an instrument or a list of them. */
  resting: new RegExp(`${asWords(data.resting.words)}[^.\\n]{0,120}$`, 'iu'),
  amending: new RegExp(`^${asWords(data.amending.words)}`, 'iu'),
  amendingOne: data.amending.ofOne,
  amendedLaws: new RegExp(`(?:^| )${asWords(data.amending.laws)} `, 'iu'),
  /** `năm 2023`, `trước ngày 01/01/2024`; not `từ năm 2023`. */
  past: new RegExp(
    `(?<!${any(data.past.begins)} )${asWords(data.past.words)} (?:(?<day>\\d{1,2})\\/(?<month>\\d{1,2})\\/)?(?<year>(?:19|20)\\d{2})(?!\\d)`,
    'giu',
  ),
  renamed: new RegExp(`^,? ?\\(?${asWords(data.renamed.words)}`, 'iu'),
  live: new RegExp(`${asWords(data.live.words)}[^.;:\\n]{0,40}$`, 'iu'),
  /** `khóa XI` of the Quốc hội or the Party. */
  mandate: new RegExp(`${asWords(data.mandate.words)} (?<term>[IVX]{1,5}|\\d{1,2})(?![\\p{L}\\d])`, 'iu'),
  /** A whole gap between two instruments of one list. */
  connector: new RegExp(`^ ?(?:${alternatives(data.connectors.words)})? ?(?:và )?$`, 'iu'),
  issuers: data.issuers.openings,
  partyBodies: data.partyBodies,
  offices: data.issuers.offices,
  heads: data.issuers.heads,
  emptyTitleWords: new Set(data.emptyTitleWords.words.map(syllableKey)) as ReadonlySet<string>,
}
