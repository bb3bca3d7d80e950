import type { GreyImage } from './png'

/** Darker is drawn. */
const DARK = 128
/** Of the picture's width: what is shorter belongs to letters. */
const SHORTEST = 0.035
/** Of the picture's width: what is thicker is no rule; one that is not level is so much thicker for its length. */
const THICKEST = 0.004
const STEEPEST = 0.03
/** Of the picture's width: strokes that meet may end so far from one another. */
const NEAR = 0.006
/** Dots around a stroke that its print has greyed. */
const BLUR = 1

/** Dark dots next to one another on a line of dots, `from` the first to before `to`. */
interface Run {
  line: number
  from: number
  to: number
}

/** A rule as it is drawn: along its length `from` to `to`, on the lines `first` to `last`. */
export interface Stroke {
  from: number
  to: number
  first: number
  last: number
  runs: Run[]
}

/** Strokes that lie, counted in x along lines of y, and that stand, counted in y along lines of x. */
export interface Strokes {
  lying: Stroke[]
  standing: Stroke[]
}

/** The rules of the tables on a picture. A stroke that no other crosses is a letter's, or an underline, and left out. */
export const strokesIn = ({ width, height, data }: GreyImage): Strokes => {
  const near = width * NEAR
  const allLying = strokesOf(height, width, (line, at) => data[line * width + at]! < DARK, width)
  const allStanding = strokesOf(width, height, (line, at) => data[at * width + line]! < DARK, width)
  const lying = allLying.filter((one) => allStanding.some((other) => meet(one, other, near)))
  return { lying, standing: allStanding.filter((one) => lying.some((other) => meet(one, other, near))) }
}

/** Whether a stroke that lies and one that stands, or the other way round, come upon one another. */
const meet = (a: Stroke, b: Stroke, near: number): boolean =>
  a.from - near <= b.last && b.first <= a.to + near && b.from - near <= a.last && a.first <= b.to + near

/** A picture without strokes, since recognisers stumble over them. */
export const withoutStrokes = (image: GreyImage, { lying, standing }: Strokes): GreyImage => {
  const clean = { ...image, data: image.data.slice() }
  for (const { runs } of lying)
    for (const { line, from, to } of runs) erase(clean, from - BLUR, to + BLUR, line - BLUR, line + BLUR)
  for (const { runs } of standing)
    for (const { line, from, to } of runs)
      erase(clean, line - BLUR, line + BLUR + 1, from - BLUR, to + BLUR - 1)
  return clean
}

/** Makes the dots from x0 to before x1, on the lines y0 to y1, white. */
const erase = ({ width, height, data }: GreyImage, x0: number, x1: number, y0: number, y1: number): void => {
  for (let y = Math.max(0, y0); y <= Math.min(height - 1, y1); y++)
    data.fill(255, y * width + Math.max(0, x0), y * width + Math.min(width, x1))
}

const strokesOf = (
  lines: number,
  length: number,
  isDark: (line: number, at: number) => boolean,
  width: number,
): Stroke[] => {
  const ended: Stroke[] = []
  let open: Stroke[] = []
  for (let line = 0; line < lines; line++) {
    const next: Stroke[] = []
    for (const run of runsOf(line, length, isDark, width * SHORTEST)) {
      const met = open.filter((stroke) => stroke.from <= run.to && run.from <= stroke.to)
      open = open.filter((stroke) => !met.includes(stroke))
      next.push({
        from: Math.min(run.from, ...met.map(({ from }) => from)),
        to: Math.max(run.to, ...met.map(({ to }) => to)),
        first: Math.min(line, ...met.map(({ first }) => first)),
        last: line,
        runs: [...met.flatMap(({ runs }) => runs), run],
      })
    }
    ended.push(...open)
    open = next
  }
  return [...ended, ...open].filter(
    ({ from, to, first, last }) => last - first <= width * THICKEST + (to - from) * STEEPEST,
  )
}

const runsOf = (
  line: number,
  length: number,
  isDark: (line: number, at: number) => boolean,
  shortest: number,
): Run[] => {
  const runs: Run[] = []
  let from = 0
  for (let at = 0; at <= length; at++) {
    if (at < length && isDark(line, at)) continue
    if (at - from >= shortest) runs.push({ line, from, to: at })
    from = at + 1
  }
  return runs
}
