import type { Grid } from '../layout/grid'
import { type GreyImage, pngOf } from './png'
import type { Recognise, RecognisedWord } from './recognise'

/** Dots around each cell on the sheet. */
const MARGIN = 40
/** Cells go on a sheet until it is so high, in dots. */
const MOST_HIGH = 6000
const DARK = 128
/** A cell with fewer dark dots is empty. */
const FEW_DOTS = 12

interface Box {
  x0: number
  y0: number
  x1: number
  y1: number
}

/**
 * The words in the cells of tables, from a sheet on which the cells stand one below another: on a line across columns, a
 * recogniser runs words together and takes two lines for one. `scale` points for a dot of the picture; their lines are
 * numbered on from those of the words `before`.
 */
export const recogniseCells = async (
  image: GreyImage,
  grids: readonly Grid[],
  scale: number,
  before: readonly RecognisedWord[],
  recognise: Recognise,
): Promise<RecognisedWord[]> => {
  const cells = grids.flatMap((grid) => boxesOf(grid, scale)).flatMap((box) => inkOf(image, box) ?? [])
  const words: RecognisedWord[] = []
  let line = before.reduce((most, word) => Math.max(most, word.line), -1) + 1
  for (const sheet of sheetsOf(cells)) {
    const read = await recogniseSheet(image, sheet, recognise)
    for (const word of read) words.push({ ...word, line: line + word.line })
    line += read.reduce((most, word) => Math.max(most, word.line), -1) + 1
  }
  return words
}

const boxesOf = ({ xs, ys, owners }: Grid, scale: number): Box[] => {
  const columns = xs.length - 1
  const boxes = new Map<number, Box>()
  for (const [field, owner] of owners.entries()) {
    const [row, column] = [Math.floor(field / columns), field % columns]
    const box = boxes.get(owner)
    const [x0, x1] = [xs[column]! / scale, xs[column + 1]! / scale]
    const [y0, y1] = [ys[row]! / scale, ys[row + 1]! / scale]
    boxes.set(
      owner,
      box ? { ...box, x1: Math.max(box.x1, x1), y1: Math.max(box.y1, y1) } : { x0, y0, x1, y1 },
    )
  }
  return [...boxes.values()].map(({ x0, y0, x1, y1 }) => ({
    x0: Math.round(x0),
    y0: Math.round(y0),
    x1: Math.round(x1),
    y1: Math.round(y1),
  }))
}

/** The part of a box that is drawn on. */
const inkOf = ({ width, data }: GreyImage, box: Box): Box | null => {
  let dots = 0
  const ink = { x0: box.x1, y0: box.y1, x1: box.x0, y1: box.y0 }
  for (let y = box.y0; y < box.y1; y++)
    for (let x = box.x0; x < box.x1; x++) {
      if (data[y * width + x]! >= DARK) continue
      dots++
      ink.x0 = Math.min(ink.x0, x)
      ink.x1 = Math.max(ink.x1, x + 1)
      ink.y0 = Math.min(ink.y0, y)
      ink.y1 = y + 1
    }
  return dots < FEW_DOTS ? null : ink
}

interface Placed {
  box: Box
  /** Where it begins on the sheet. */
  y: number
}

const sheetsOf = (boxes: readonly Box[]): Placed[][] => {
  const sheets: Placed[][] = []
  let y = MOST_HIGH
  for (const box of boxes) {
    const high = box.y1 - box.y0 + MARGIN
    if (y + high > MOST_HIGH) {
      sheets.push([])
      y = MARGIN
    }
    sheets.at(-1)!.push({ box, y })
    y += high
  }
  return sheets
}

const recogniseSheet = async (
  image: GreyImage,
  placed: readonly Placed[],
  recognise: Recognise,
): Promise<RecognisedWord[]> => {
  const width = Math.max(...placed.map(({ box }) => box.x1 - box.x0)) + 2 * MARGIN
  const last = placed.at(-1)!
  const height = last.y + last.box.y1 - last.box.y0 + MARGIN
  const sheet: GreyImage = { width, height, data: new Uint8Array(width * height).fill(255) }
  for (const { box, y } of placed)
    for (let line = box.y0; line < box.y1; line++)
      sheet.data.set(
        image.data.subarray(line * image.width + box.x0, line * image.width + box.x1),
        (y + line - box.y0) * width + MARGIN,
      )
  return (await recognise(pngOf(sheet))).map((word) => {
    const at = placed.findLast(({ y }) => y - MARGIN / 2 <= (word.y0 + word.y1) / 2) ?? placed[0]!
    const [right, down] = [at.box.x0 - MARGIN, at.box.y0 - at.y]
    return {
      ...word,
      x0: word.x0 + right,
      x1: word.x1 + right,
      y0: word.y0 + down,
      y1: word.y1 + down,
      ...(word.baseline === undefined ? {} : { baseline: word.baseline + down }),
    }
  })
}
