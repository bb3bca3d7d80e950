import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readPdf } from '../src/ingest/pdf/pdf'
import type { GreyImage } from '../src/ingest/scan/png'
import type { Recognise, RecognisedWord } from '../src/ingest/scan/recognise'
import { fallOf, straightened } from '../src/ingest/scan/straight'
import { strokesIn, withoutStrokes } from '../src/ingest/scan/strokes'
import { writePdf } from './tools/write-pdf'

const [WIDTH, HEIGHT] = [1654, 2339]

/** A white page of 200 dpi with dark boxes x0, y0, x1, y1 on it, which fall by `slope` to the right. */
const drawn = (boxes: [number, number, number, number][], slope = 0): GreyImage => {
  const data = new Uint8Array(WIDTH * HEIGHT).fill(255)
  for (const [x0, y0, x1, y1] of boxes)
    for (let y = y0; y < y1; y++)
      for (let x = x0; x < x1; x++) data[(y + Math.round(slope * x)) * WIDTH + Math.round(x - slope * y)] = 0
  return { width: WIDTH, height: HEIGHT, data }
}

/** The rules of a table of three columns and rows. */
const [XS, YS] = [
  [200, 600, 1100, 1450],
  [500, 600, 700, 800],
]
const TABLE: [number, number, number, number][] = [
  ...YS.map((y): [number, number, number, number] => [XS[0]!, y, XS.at(-1)! + 3, y + 3]),
  ...XS.map((x): [number, number, number, number] => [x, YS[0]!, x + 3, YS.at(-1)! + 3]),
]
/** As thick and high as strokes of bold capitals are. */
const LETTERS: [number, number, number, number][] = [
  [300, 530, 306, 565],
  [312, 545, 345, 550],
  [700, 640, 708, 675],
]
const UNDERLINE: [number, number, number, number] = [900, 300, 1200, 304]

/** The grey picture in a PNG as `pngOf` writes it: each line behind a zero. */
const greyOf = (bytes: Uint8Array): GreyImage => {
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  const [width, height] = [view.getUint32(16), view.getUint32(20)]
  const packed: Uint8Array[] = []
  for (let at = 8; at < bytes.length; at += 12 + view.getUint32(at))
    if (Buffer.from(bytes.subarray(at + 4, at + 8)).toString() === 'IDAT')
      packed.push(bytes.subarray(at + 8, at + 8 + view.getUint32(at)))
  const lines = inflateSync(Buffer.concat(packed))
  const data = new Uint8Array(width * height)
  for (let y = 0; y < height; y++)
    data.set(lines.subarray(y * (width + 1) + 1, (y + 1) * (width + 1)), y * width)
  return { width, height, data }
}

/** The dark boxes on a picture, from above; without the crumbs where lines step. */
const boxesIn = ({ width, height, data }: GreyImage): [number, number, number, number][] => {
  const boxes: [number, number, number, number][] = []
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if (data[y * width + x]! >= 128) continue
      const from = x
      while (data[y * width + x]! < 128) x++
      const box = boxes.find(([x0, , x1, y1]) => y <= y1 && from < x1 && x0 < x)
      if (!box) boxes.push([from, y, x, y + 1])
      else [box[0], box[2], box[3]] = [Math.min(box[0], from), Math.max(box[2], x), y + 1]
    }
  return boxes.filter(([, y0, , y1]) => y1 - y0 > 10)
}

const darkness = ({ data }: GreyImage): number => data.reduce((sum, shade) => sum + (shade < 128 ? 1 : 0), 0)

describe('rules in a picture', () => {
  it('are found where they cross, and are gone from the picture; letters and underlines stay', () => {
    for (const slope of [0, 0.008, -0.008]) {
      const image = drawn([...TABLE, ...LETTERS, UNDERLINE], slope)
      const strokes = strokesIn(image)
      expect([strokes.lying.length, strokes.standing.length], `${slope}`).toEqual([4, 4])
      for (const [index, { from, to, first, last }] of strokes.lying.entries()) {
        expect(Math.abs((first + last) / 2 - YS[index]! - slope * 800)).toBeLessThan(12)
        expect([Math.abs(from - XS[0]!) < 12, Math.abs(to - XS.at(-1)!) < 12]).toEqual([true, true])
      }
      const left = darkness(drawn([...LETTERS, UNDERLINE], slope))
      expect(Math.abs(darkness(withoutStrokes(image, strokes)) - left) / left).toBeLessThan(0.05)
    }
  })

  it('tell how the page falls, and set it straight', () => {
    for (const slope of [0, 0.008, -0.008]) {
      const image = drawn(TABLE, slope)
      const fall = fallOf(strokesIn(image).lying)
      expect(Math.abs(fall - slope)).toBeLessThan(0.001)
      const { lying, standing } = strokesIn(straightened(image, fall))
      for (const { first, last } of [...lying, ...standing]) expect(last - first).toBeLessThan(6)
    }
  })

  it('are none on a page without a table', () => {
    const page = drawn([...LETTERS, UNDERLINE, [100, 1000, 1500, 1200]])
    const strokes = strokesIn(page)
    expect(strokes).toEqual({ lying: [], standing: [] })
    expect(fallOf(strokes.lying)).toBe(0)
    expect(Buffer.compare(withoutStrokes(page, strokes).data, page.data)).toBe(0)
  })
})

describe('a table in a scan', () => {
  const OUTSIDE: [number, number, number, number] = [200, 1000, 280, 1030]
  /** What stands in each cell; its height tells which it is, from 20 dots on. */
  const CELLS = YS.slice(0, -1).flatMap((y, row) =>
    XS.slice(0, -1).map((x, column): [number, number, number, number] => {
      const high = 20 + 2 * (3 * row + column)
      return [x + 20, y + 30, x + 80, y + 30 + high]
    }),
  )
  /** A recogniser that reads each dark box as a word that tells its height. */
  const recognise: Recognise = async ({ bytes }) =>
    boxesIn(greyOf(bytes)).map(
      ([x0, y0, x1, y1], line): RecognisedWord => ({
        text: `Ô${y1 - y0}`,
        ...{ x0, y0, x1, y1, line },
        confidence: 0.9,
        block: 0,
        size: 30,
      }),
    )

  it('is read cell by cell, level or not, and what stands beside it as lines', async () => {
    for (const slope of [0, 0.006]) {
      const image = drawn([...TABLE, ...CELLS, OUTSIDE], slope)
      const { text, messages } = await readPdf(writePdf([{ image }]), { recognise })
      const heights = [...text.matchAll(/Ô(\d+)/gu)].map((found) => Number(found[1]))
      const rows = text.split('\n').filter((line) => line.includes('\t'))
      expect(rows.map((row) => row.split('\t').length)).toEqual([3, 3, 3])
      expect(heights).toHaveLength(10)
      for (const [index, height] of heights.slice(0, 9).entries())
        expect(Math.abs(height - 20 - 2 * index)).toBeLessThanOrEqual(1)
      expect(text.split('\n').at(-1)).toMatch(/^Ô(29|30|31)$/u)
      expect(messages.map(({ rule }) => rule)).toEqual(['pdf/recognised'])
    }
  })
})
