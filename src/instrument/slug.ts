import { checksum } from '../text/checksum'
import { bare } from '../text/fold'
import { remembered, syllableKey } from '../text/words'

const LONGEST = 60
const WORD = /[\p{L}\p{M}\p{N}]+/gu

/** Words in small ASCII letters and digits with hyphens between them: `Trà Vinh` is `tra-vinh`. */
export const slugOf = (text: string): string =>
  bare(text)
    .replace(/[^a-z\d]+/gu, '-')
    .replace(/^-|-$/gu, '')

/** The words with their marks, whatever their case and whichever way their tones are set. */
const wordsOf = (text: string): string => (text.normalize('NFC').match(WORD) ?? []).map(syllableKey).join(' ')

/**
 * Makes slugs that tell apart what marks tell apart. What `plain` lists (no two of them alike without marks, else the
 * first), and what has no marks that it could lose, stays readable: `tinh-tra-vinh`. Anything else gets a checksum of its
 * marked words behind `~`: `xã Tân An` and `xã Tân Ân` are `xa-tan-an~…` twice, each with its own.
 */
export const exactSlugs = (plain: Iterable<string>): ((text: string) => string) => {
  const owners = new Map<string, string>()
  for (const text of plain) {
    const slug = slugOf(text)
    if (!owners.has(slug)) owners.set(slug, wordsOf(text))
  }
  return remembered((text) => {
    const slug = slugOf(text)
    const words = wordsOf(text)
    const owner = owners.get(slug)
    const isPlain = owner === undefined ? words.replaceAll(' ', '-') === slug : owner === words
    return isPlain && slug.length <= LONGEST ? slug : `${slug.slice(0, LONGEST)}~${checksum(words)}`
  })
}
