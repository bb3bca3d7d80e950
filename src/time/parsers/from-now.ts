import { timeLexicon as words } from '../../lexicon/time'
import { parser } from '../parser'
import { NOW, OPEN_END, precisionTag } from '../tags'

const PATTERN = new RegExp(words.now, 'u')

/** The document's own date: `từ nay`. */
export const fromNow = parser(PATTERN, () => ({ start: {}, tags: [precisionTag('unknown'), NOW, OPEN_END] }))
