import { restoreCapitals } from './capitals'
import { type Evidence, weigh } from './evidence'
import { fromTcvn3 } from './tcvn3'
import { fromVni } from './vni'

/** Encodings that only a text's own words give away: fonts once drew Vietnamese over the codes of other letters. */
export type LegacyEncoding = 'tcvn3' | 'vni'

const READERS: Readonly<Record<LegacyEncoding, (text: string) => string>> = {
  tcvn3: (text) => restoreCapitals(fromTcvn3(text)),
  vni: fromVni,
}

/** A dozen marked words are no chance. */
const ENOUGH_WORDS = 12
/** What shows at once that a text stands in Unicode. */
const GLANCE = 2_000
const READS_WELL = 0.8
const READS_BADLY = 0.5

const share = ({ possible, marked }: Evidence): number => (marked === 0 ? 0 : possible / marked)

/** Whether a text has Vietnamese words with their marks, and hardly any that cannot be. */
export const readsWell = (evidence: Evidence): boolean =>
  evidence.marked >= ENOUGH_WORDS && share(evidence) >= READS_WELL

/**
 * The encoding of a text whose bytes were taken for the Latin-1 letters of the same codes, or null where it reads well as
 * it is, or in none of them: `S¾c lÖnh cña Chñ tÞch n­íc` is TCVN3.
 */
export const legacyEncodingOf = (text: string): LegacyEncoding | null => {
  if (readsWell(weigh(text.slice(0, GLANCE)))) return null
  const plain = weigh(text)
  if (plain.marked < ENOUGH_WORDS || share(plain) > READS_BADLY) return null
  const found = (['tcvn3', 'vni'] as const)
    .map((encoding) => ({ encoding, evidence: weigh(READERS[encoding](text)) }))
    .filter(({ evidence }) => readsWell(evidence))
    .sort((a, b) => share(b.evidence) - share(a.evidence))
  return found[0]?.encoding ?? null
}

/** A text of such an encoding in Unicode. */
export const fromLegacy = (text: string, encoding: LegacyEncoding): string => READERS[encoding](text)
