import { quantityLexicon } from '../../lexicon/quantities'
import { targetLexicon as lexicon } from '../../lexicon/targets'
import { any } from '../../text/alternatives'
import type { Span } from '../../text/span'
import type { Clause } from './clause'

const { all, actors, averaged, reaching } = lexicon.each
const { distributive } = lexicon
const bodies = [...distributive.actors, ...distributive.places, ...distributive.people]
const nouns = any([...bodies, ...quantityLexicon.counted])
const each = `(?:${any(all)} ${nouns}|${any(actors)} ${any(bodies)})(?!\\p{L})`
/** Between the words and the number stand only others of them (`Mỗi huyện, thị xã`) and the words of one clause. */
const BEFORE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<!${any(reaching)} )(?<words>${each})(?:(?:, | và )${nouns}(?!\\p{L}))*(?:(?! và )[^,;]){0,160}$`,
  'iu',
)
const AFTER = new RegExp(
  `^[^,;:]{0,120}? (?:${any(averaged)} )?(?<words>${any(all)} ${nouns})(?!\\p{L})`,
  'iu',
)
/** Few clauses hold one of these words, which both begin with. */
const DISTRIBUTES = new RegExp(any([...all, ...actors]), 'iu')
const REACH = 240

/** The words of a clause that set its number to each of what they name: `Mỗi huyện` of `Mỗi huyện có ít nhất 02 trường`. */
export const eachOf = (text: string, { span, mark }: Clause): Span | null => {
  const from = Math.max(span.start, mark.number.start - REACH)
  if (!DISTRIBUTES.test(text.slice(from, Math.min(span.end, mark.number.end + REACH)))) return null
  const before = BEFORE.exec(text.slice(from, mark.number.start))
  if (before) {
    const start = from + before.index
    return { start, end: start + before.groups!.words!.length }
  }
  const { end } = mark.number
  const after = AFTER.exec(text.slice(end, Math.min(span.end, end + REACH)))
  if (!after) return null
  const last = end + after.index + after[0].length
  return { start: last - after.groups!.words!.length, end: last }
}
