import { type Grid, gridsOf } from '../layout/grid'
import type { Page, Rule } from '../layout/word'
import { recogniseCells } from './cells'
import { type GreyImage, pngOf } from './png'
import type { Recognise, RecognisedWord } from './recognise'
import { fallOf, straightened } from './straight'
import { type Stroke, type Strokes, strokesIn, withoutStrokes } from './strokes'
import { pageWords } from './words'

/** Below this, the words of a page are likely read sideways. */
const DOUBTFUL = 0.6
const FEW = 8
const LETTER = /[\p{L}\p{N}]/u

/** A page as a recogniser reads it, upright, in points. */
export type RecognisedPage = Pick<Page, 'words' | 'rules' | 'width' | 'height'> & {
  /** Marks that it took for words, left out. */
  specks: number
}

/** The words and tables on a grey picture of a page, `scale` points for one of its dots. */
export const recognisePage = async (
  image: GreyImage,
  scale: number,
  recognise: Recognise,
): Promise<RecognisedPage> => {
  const { words, rules, width, height } = await recogniseUpright(image, scale, recognise)
  return { ...pageWords(words, scale), rules, width: width * scale, height: height * scale }
}

interface Read {
  words: RecognisedWord[]
  rules: Rule[]
  width: number
  height: number
}

/** What is read of a picture; where it makes no sense, of it turned by quarters, whichever read best. */
const recogniseUpright = async (image: GreyImage, scale: number, recognise: Recognise): Promise<Read> => {
  let best: (Read & { trust: number }) | null = null
  let turned = image
  for (let quarter = 0; quarter < 4; quarter++) {
    if (quarter > 0) turned = quarterTurn(turned)
    const read = await recogniseRuled(turned, scale, recognise)
    const trust = trustOf(read.words)
    if (!best || trust > best.trust) best = { ...read, trust }
    // A page without words has nothing to turn.
    if (quarter === 0 && (read.words.length < FEW || trust > DOUBTFUL * read.words.length)) break
  }
  return best!
}

/** How many words are sure, in all. */
const trustOf = (words: readonly RecognisedWord[]): number =>
  words.reduce((sum, { text, confidence }) => sum + (LETTER.test(text) ? confidence : 0), 0)

const quarterTurn = ({ width, height, data }: GreyImage): GreyImage => {
  const turned = new Uint8Array(data.length)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) turned[x * height + (height - 1 - y)] = data[y * width + x]!
  return { width: height, height: width, data: turned }
}

/** What is read beside the tables of a picture, then in their cells. */
const recogniseRuled = async (image: GreyImage, scale: number, recognise: Recognise): Promise<Read> => {
  const { width, height } = image
  const straight = straightened(image, fallOf(strokesIn(image).lying))
  const strokes = strokesIn(straight)
  const rules = rulesOf(strokes, scale)
  const clean = withoutStrokes(straight, strokes)
  const grids = gridsOf(rules)
  const words = [...(await recognise(pngOf(withoutGrids(clean, grids, scale))))]
  words.push(...(await recogniseCells(clean, grids, scale, words, recognise)))
  return { words, rules, width, height }
}

const rulesOf = ({ lying, standing }: Strokes, scale: number): Rule[] => {
  const middle = ({ first, last }: Stroke) => ((first + last + 1) / 2) * scale
  return [
    ...lying.map((stroke): Rule => {
      const y = middle(stroke)
      return { x0: stroke.from * scale, x1: stroke.to * scale, y0: y, y1: y }
    }),
    ...standing.map((stroke): Rule => {
      const x = middle(stroke)
      return { x0: x, x1: x, y0: stroke.from * scale, y1: stroke.to * scale }
    }),
  ]
}

const withoutGrids = (image: GreyImage, grids: readonly Grid[], scale: number): GreyImage => {
  const data = image.data.slice()
  for (const { x0, x1, y0, y1 } of grids)
    for (let y = Math.round(y0 / scale); y < Math.round(y1 / scale); y++)
      data.fill(255, y * image.width + Math.round(x0 / scale), y * image.width + Math.round(x1 / scale))
  return { ...image, data }
}
