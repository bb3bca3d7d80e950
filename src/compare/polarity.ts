import { compareLexicon } from '../lexicon/compare'
import type { Words } from './words'

/**
 * Whether a bare number of something asks for more by being greater (1) or smaller (-1): `hộ nghèo` is to become less. Null
 * where the words do not tell: `hộ nghèo được vay vốn` is of what is done for them.
 */
export const polarityOf = ({ key }: Words): 1 | -1 | null => {
  if (key.search(compareLexicon.fewerIsBetter) < 0) return 1
  return key.search(compareLexicon.served) < 0 ? -1 : null
}
