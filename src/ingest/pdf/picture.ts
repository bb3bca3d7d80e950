import type { GreyImage } from '../scan/png'
import type { Picture } from './drawn'

/** Points to an inch. */
const POINTS = 72
/** Tesseract reads the letters of a page best at about this; more takes longer and reads no better. */
const DOTS = 200
/** pdf.js's kinds of points: a bit, three bytes, four bytes. */
const BIT = 1
const RGB = 2
const MOST_DOTS = 40_000_000

/** A picture as pdf.js unfolds it. */
export interface Pixels {
  width: number
  height: number
  kind?: number
  data: Uint8Array | Uint8ClampedArray
}

/** Whether a value is an unfolded picture. */
export const isPixels = (value: unknown): value is Pixels => {
  const { width, height, data } = (value ?? {}) as Partial<Pixels>
  return typeof width === 'number' && typeof height === 'number' && ArrayBuffer.isView(data)
}

/** The share of a page that a picture covers. */
export const coverOf = ({ corners: [origin, right, up] }: Picture, width: number, height: number): number =>
  Math.abs(
    (right![0] - origin![0]) * (up![1] - origin![1]) - (right![1] - origin![1]) * (up![0] - origin![0]),
  ) /
  (width * height)

/** The pictures of a page, as they lie on it, in grey; what is mostly black is turned to its negative. */
export const pageImage = (
  pictures: readonly { picture: Picture; pixels: Pixels }[],
  width: number,
  height: number,
): GreyImage => {
  const dots = Math.min(DOTS / POINTS, Math.sqrt(MOST_DOTS / (width * height)))
  const page: GreyImage = {
    width: Math.max(1, Math.round(width * dots)),
    height: Math.max(1, Math.round(height * dots)),
    data: new Uint8Array(0),
  }
  page.data = new Uint8Array(page.width * page.height).fill(255)
  for (const { picture, pixels } of pictures) paint(page, picture, pixels, dots)
  const dark = page.data.reduce((sum, shade) => sum + (shade < 128 ? 1 : 0), 0)
  if (dark * 2 > page.data.length)
    for (let i = 0; i < page.data.length; i++) page.data[i] = 255 - page.data[i]!
  return page
}

/** Where in a dot its shade is taken. */
const SAMPLES = [0.25, 0.75]

const paint = (page: GreyImage, { corners, isMask }: Picture, pixels: Pixels, dots: number): void => {
  const [origin, right, up] = corners as [[number, number], [number, number], [number, number]]
  const [ax, ay] = [right[0] - origin[0], right[1] - origin[1]]
  const [bx, by] = [up[0] - origin[0], up[1] - origin[1]]
  const determinant = ax * by - ay * bx
  if (determinant === 0) return
  const shadeAt = shadesOf(pixels, isMask)
  const xs = [origin[0], right[0], up[0], right[0] + bx].map((x) => x * dots)
  const ys = [origin[1], right[1], up[1], right[1] + by].map((y) => y * dots)
  const lastX = Math.min(page.width, Math.ceil(Math.max(...xs)))
  const lastY = Math.min(page.height, Math.ceil(Math.max(...ys)))
  for (let y = Math.max(0, Math.floor(Math.min(...ys))); y < lastY; y++)
    for (let x = Math.max(0, Math.floor(Math.min(...xs))); x < lastX; x++) {
      let sum = 0
      let count = 0
      for (const sy of SAMPLES)
        for (const sx of SAMPLES) {
          const [px, py] = [(x + sx) / dots - origin[0], (y + sy) / dots - origin[1]]
          const u = (px * by - py * bx) / determinant
          const v = (ax * py - ay * px) / determinant
          if (u < 0 || u >= 1 || v < 0 || v >= 1) continue
          sum += shadeAt(
            Math.floor(u * pixels.width),
            Math.min(pixels.height - 1, Math.floor((1 - v) * pixels.height)),
          )
          count++
        }
      if (count > 0) page.data[y * page.width + x] = sum / count
    }
}

const shadesOf = (
  { width, height, kind, data }: Pixels,
  isMask: boolean,
): ((x: number, y: number) => number) => {
  const row = Math.ceil(width / 8)
  if (isMask || kind === BIT || data.length === row * height)
    return (x, y) => (data[y * row + (x >> 3)]! & (0x80 >> (x & 7)) ? 255 : 0)
  const step = kind === RGB || data.length === width * height * 3 ? 3 : 4
  return (x, y) => {
    const at = (y * width + x) * step
    return data[at]! * 0.3 + data[at + 1]! * 0.59 + data[at + 2]! * 0.11
  }
}
