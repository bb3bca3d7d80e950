import { alternatives } from '../text/alternatives'
import data from './check.json'

/** Words by which the rules of the check tell how a document uses what it cites. */
export const checkLexicon = {
  lookingBack: new RegExp(`(?<!\\p{L})(?:${alternatives(data.lookingBack.words)})(?!\\p{L})`, 'iu'),
}
