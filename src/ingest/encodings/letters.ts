import type { Origin, OriginAt, Paragraph } from '../blocks'
import { ONLY_UNICODE, type Syllables, syllablesIn } from './evidence'
import { encodingOfFont, type FontEncoding } from './fonts'
import { legacyEncodingOf } from './legacy'
import { ParagraphText } from './paragraph-text'

/** A stretch of text of one look, as the file writes it. */
export interface TextRun {
  text: string
  font: string
  capitals: boolean
  raised: 'superscript' | 'subscript' | 'baseline'
  /** Where it was written, of a reader that is asked for it. */
  origin?: Origin
}

/** Encodings whose letters could as well be Unicode's: a font may have been set over text that was not written for it. */
const DOUBTFUL: ReadonlySet<FontEncoding> = new Set(['tcvn3', 'tcvn3-capitals', 'vni'])
const NOT_ASCII = /[^\0-~]/u
/** A font that stands for each encoding that is guessed. */
const FONT_OF = { tcvn3: '.VnTime', vni: 'VNI-Times' } as const

/**
 * Reads the letters of a document's paragraphs, once all are known: in the codes of their fonts, unless their words say
 * that the font is wrong. Programs set `.VnTime` over text in Unicode, and write single letters of it in other fonts.
 */
export class Letters {
  readonly #paragraphs: { paragraph: Paragraph; runs: readonly TextRun[] }[] = []

  add(paragraph: Paragraph, runs: readonly TextRun[]): void {
    this.#paragraphs.push({ paragraph, runs })
  }

  /** Gives each paragraph its text; what it was read from, where that is not Unicode, and whether that was guessed. */
  finish(): { encoding: 'tcvn3' | 'vni' | null; isGuessed: boolean } {
    const runs = this.#paragraphs.flatMap(({ runs }) => runs)
    const doubtful = runs.filter(isDoubtful)
    const guessed =
      doubtful.length > 0
        ? null
        : legacyEncodingOf(this.#paragraphs.map(({ runs }) => textOf(runs)).join(' '))
    if (guessed)
      for (const { paragraph, runs } of this.#paragraphs) setText(paragraph, runs, () => FONT_OF[guessed])
    else this.#readByFonts(doubtful.length > 0)
    return { encoding: guessed ?? mostOf(doubtful), isGuessed: guessed !== null }
  }

  #readByFonts(areDoubtful: boolean): void {
    const found = this.#paragraphs.map(({ runs }) => (areDoubtful ? syllablesOfRuns(runs) : null))
    const total = (of: keyof Syllables) => found.reduce((sum, own) => sum + (own?.[of] ?? 0), 0)
    const whole: Syllables = { words: total('words'), syllables: total('syllables') }
    for (const [index, { paragraph, runs }] of this.#paragraphs.entries()) {
      const own = found[index]
      const isWrong = own ? isUnicode(whole, runs) : false
      setText(paragraph, runs, (run) => (isWrong && isDoubtful(run) ? '' : run.font))
    }
  }
}

/** Of a text in other codes than Unicode a quarter of the words look like syllables. */
const MOST_BY_CHANCE = 0.5

/** Whether the words of a paragraph are right as they stand; where both ways give words, those of the document decide. */
const isUnicode = (whole: Syllables, runs: readonly TextRun[]): boolean => {
  if (isParted(runs)) return true
  const inFonts = syllablesIn(shown(runs, ({ font }) => font))
  const asTheyStand = syllablesIn(textOf(runs))
  const gain = asTheyStand.syllables * inFonts.words - inFonts.syllables * asTheyStand.words
  return gain === 0 ? whole.syllables > whole.words * MOST_BY_CHANCE : gain > 0
}

/** Whether a word has letters in such a font and, in another, ones that only Unicode has: `ngh` and `ệ`. */
const isParted = (runs: readonly TextRun[]): boolean =>
  runs.some((run, index) => {
    const next = runs[index + 1]
    if (!next || !ENDS_IN_WORD.test(run.text) || !BEGINS_IN_WORD.test(next.text)) return false
    const [one, other] = [run, next].map(({ font }) => DOUBTFUL.has(encodingOfFont(font)))
    return one !== other && ONLY_UNICODE.test((one ? next : run).text)
  })

const ENDS_IN_WORD = /\p{L}$/u
const BEGINS_IN_WORD = /^\p{L}/u

const textOf = (runs: readonly TextRun[]): string => runs.map(({ text }) => text).join('')

const isDoubtful = ({ text, font }: TextRun): boolean =>
  DOUBTFUL.has(encodingOfFont(font)) && NOT_ASCII.test(text)

const paragraphText = (runs: readonly TextRun[], fontOf: (run: TextRun) => string): ParagraphText => {
  const text = new ParagraphText(false)
  for (const run of runs) text.add(run.text, { ...run, font: fontOf(run) })
  return text
}

const shown = (runs: readonly TextRun[], fontOf: (run: TextRun) => string): string =>
  paragraphText(runs, fontOf).finish().trim()

const setText = (paragraph: Paragraph, runs: readonly TextRun[], fontOf: (run: TextRun) => string): void => {
  const text = paragraphText(runs, fontOf)
  const whole = text.finish()
  paragraph.text = whole.trim()
  if (runs.some(({ origin }) => origin))
    paragraph.origins = originsOf(runs, text, whole.length - whole.trimStart().length, paragraph.text.length)
}

/** Where the runs stand in a text whose first letters, so many of them, were cut off. */
const originsOf = (
  runs: readonly TextRun[],
  { added }: ParagraphText,
  cut: number,
  length: number,
): OriginAt[] =>
  runs.flatMap(({ origin }, index) => {
    const { start, end, isExact } = added[index]!
    const [from, to] = [Math.max(start - cut, 0), Math.min(end - cut, length)]
    if (!origin || to <= from) return []
    return [{ at: from, length: to - from, from: isExact ? from + cut - start : null, origin }]
  })

/** What the words say that have letters in such fonts, a word whole where it lies in several runs. */
const syllablesOfRuns = (runs: readonly TextRun[]): Syllables | null => {
  if (!runs.some(isDoubtful)) return null
  let text = ''
  const stretches: [start: number, end: number][] = []
  for (const run of runs) {
    const start = text.length
    text += run.text
    if (isDoubtful(run)) stretches.push([start, text.length])
  }
  let next = 0
  return syllablesIn(text, (at, end) => {
    while (next < stretches.length && stretches[next]![1] <= at) next++
    const stretch = stretches[next]
    return stretch !== undefined && stretch[0] < end
  })
}

const mostOf = (runs: readonly TextRun[]): 'tcvn3' | 'vni' | null => {
  if (runs.length === 0) return null
  const length = (of: readonly TextRun[]) => of.reduce((sum, { text }) => sum + text.length, 0)
  const vni = runs.filter(({ font }) => encodingOfFont(font) === 'vni')
  return length(vni) * 2 > length(runs) ? 'vni' : 'tcvn3'
}
