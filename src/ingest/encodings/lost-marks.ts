import { ChithiError } from '../error'
import { countBare, countHoled, weigh } from './evidence'

const ENOUGH_WORDS = 30
/** In Vietnamese six words of seven bear marks; of the rest and of toneless text nine of ten can be syllables. */
const LEAST_MARKED = 0.05
const VIETNAMESE = 0.7
const MOST_HOLES = 0.1

/**
 * Refuses a text whose Vietnamese lost its marks on the way, `Ke hoach thi dua` or `K? ho?ch thi ?ua`: the words that
 * stood there can only be guessed at. Throws a `ChithiError` (`diacritics`).
 */
export const refuseLostMarks = (text: string): void => {
  const { words, marked } = weigh(text)
  if (words < ENOUGH_WORDS) return
  const holed = countHoled(text)
  const found =
    holed > words * MOST_HOLES
      ? `${holed} words with holes where letters were (as in "k? ho?ch")`
      : marked < words * LEAST_MARKED && countBare(text) > words * VIETNAMESE
        ? 'Vietnamese without its marks (as in "ke hoach")'
        : null
  if (found)
    throw new ChithiError(
      'diacritics',
      `found ${found}, expected the text with them; read the original file`,
      null,
    )
}
