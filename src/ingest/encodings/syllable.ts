import { syllableLexicon } from '../../lexicon/syllables'
import { bare } from '../../text/fold'
import { remembered } from '../../text/words'

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/gu
/** Syllables that end so bear sắc or nặng, in borrowed names no tone. */
const STOPPED = /(?:ch|[cpt])$/u
const OTHER_TONE = /[\u0300\u0303\u0309]/u

const { onsets, rhymes } = syllableLexicon
const whole = new Set(onsets.flatMap((onset) => rhymes.map((rhyme) => onset + rhyme)))
/** `gì` and `giêng` write one i for two. */
for (const rhyme of rhymes) if (rhyme.startsWith('i')) whole.add(`g${rhyme}`)
const wholeBare = new Set([...whole].map(bare))

/** Whether a word can be a Vietnamese syllable: `nghiệp` can, `strength` and `S¾c` cannot. In NFC. */
export const isSyllable = remembered((word: string): boolean => {
  const parts = word.toLowerCase().normalize('NFD')
  const toneless = parts.replace(TONE, '').normalize('NFC')
  return (
    whole.has(toneless) &&
    !(STOPPED.test(toneless) && OTHER_TONE.test(parts)) &&
    (parts.match(TONE)?.length ?? 0) <= 1
  )
})

/** Whether a word can be a Vietnamese syllable that has lost its marks: `nghiep`. */
export const isBareSyllable = (word: string): boolean => wholeBare.has(word.toLowerCase())
