import type { GreyImage } from './png'
import type { Stroke } from './strokes'

/** Less is a dot or two over a page. */
const LEVEL = 0.001

/** How much strokes that lie fall to the right, in dots a dot; 0 where there are none. */
export const fallOf = (lying: readonly Stroke[]): number => {
  const falls = lying
    .flatMap(({ runs, from, to }) => {
      const [left, right] = [runs.find((run) => run.from === from), runs.find((run) => run.to === to)]
      return left && right ? [{ fall: (right.line - left.line) / (to - from), long: to - from }] : []
    })
    .sort((a, b) => a.fall - b.fall)
  const half = falls.reduce((sum, { long }) => sum + long, 0) / 2
  let sum = 0
  for (const { fall, long } of falls) {
    sum += long
    if (sum >= half) return fall
  }
  return 0
}

/** A picture whose lines fall by `fall` to the right, set straight; what is moved over its edge is white. */
export const straightened = ({ width, height, data }: GreyImage, fall: number): GreyImage => {
  if (Math.abs(fall) < LEVEL) return { width, height, data }
  const straight = new Uint8Array(data.length).fill(255)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [fromX, fromY] = [Math.round(x - fall * y), Math.round(y + fall * x)]
      if (fromX >= 0 && fromX < width && fromY >= 0 && fromY < height)
        straight[y * width + x] = data[fromY * width + fromX]!
    }
  return { width, height, data: straight }
}
