import { checkLexicon } from '../lexicon/check'
import { remembered } from '../text/words'
import { wordsKey } from './bodies'

/** `GD&ĐT`, `PCCC`: stands for words that the other title has in full. */
const ABBREVIATION = /(?<!\p{L})\p{Lu}[\p{Lu}&]+(?!\p{L})/gu

/** A whole title in capitals, as headings have it. */
const isShouted = (title: string): boolean => title === title.toUpperCase() && title.split(' ').length > 3

/** The words of a title that tell it from others. */
const telling = remembered(
  (title: string): ReadonlySet<string> =>
    new Set(
      wordsKey(isShouted(title) ? title : title.replace(ABBREVIATION, ' '))
        .split(' ')
        .filter((word) => word !== '' && !checkLexicon.emptyTitleWords.has(word)),
    ),
)

/** Fewer words tell nothing. */
const ENOUGH = 3
const ALIKE = 0.75
const UNLIKE = 0.15

/** One key for titles that differ in their form alone: `Về công tác văn thư`, `quy định công tác văn thư`; '' where few words tell. */
export const tellingKey = (title: string): string => {
  const words = [...telling(title)]
  return words.length < ENOUGH ? '' : words.join(' ')
}

/** The share of the shorter title's telling words that the other has too; null where one has too few. */
const shared = (a: string | null, b: string | null, enough: number): number | null => {
  if (a === null || b === null) return null
  const [few, many] = [telling(a), telling(b)].sort((x, y) => x.size - y.size) as [Set<string>, Set<string>]
  return few.size < enough ? null : [...few].filter((word) => many.has(word)).length / few.size
}

const NUMBER = /^(?:\d+|[ivx]+)$/u

/** Whether both count or date something, and not the same: `Đại hội lần thứ XIII` and `XIV`, `năm 2020` and `2021`. */
const areNumberedApart = (a: string, b: string): boolean => {
  const [of, other] = [a, b].map((title) =>
    wordsKey(title)
      .split(' ')
      .filter((word) => NUMBER.test(word)),
  )
  return of!.length > 0 && other!.length > 0 && !of!.some((number) => other!.includes(number))
}

/** Whether two titles surely speak of one thing: they are the same, or nearly all telling words of the shorter stand in the other. */
export const isSameTitle = (a: string | null, b: string | null): boolean =>
  a !== null &&
  b !== null &&
  (wordsKey(a) === wordsKey(b) || ((shared(a, b, ENOUGH) ?? 0) >= ALIKE && !areNumberedApart(a, b)))

/** How like two titles are, from 0 to 1: the share of telling words that they have in common, of all that both have. */
export const likeness = (a: string | null, b: string | null): number => {
  if (a === null || b === null) return 0
  const [of, other] = [telling(a), telling(b)]
  const common = [...of].filter((word) => other.has(word)).length
  return common === 0 ? 0 : (2 * common) / (of.size + other.size)
}

/**
 * Whether two titles surely speak of two things: they share next to no telling word; a paraphrase shares some. Where one is
 * short they share none.
 */
export const isOtherTitle = (a: string | null, b: string | null): boolean =>
  (shared(a, b, ENOUGH + 1) ?? 1) <= UNLIKE || shared(a, b, ENOUGH - 1) === 0
