import type { Rule } from '../layout/word'
import { apply, type Matrix } from './matrix'

/** A filled box up to this thick is a rule, in points. */
const THICK = 3
const SHORTEST = 4
/** pdf.js's codes of a path's parts, each with the numbers that follow it. */
const MOVE = 0
const LINE = 1
const CURVE = 2
const NUMBERS = [2, 2, 6, 0]

/** The rules, lying or standing, that a path draws: its straight strokes, or a thin box that it fills. */
export const rulesOf = (args: ArrayLike<unknown>, ctm: Matrix, isStroked: boolean): Rule[] => {
  const data = (args[1] as (ArrayLike<number> | null)[] | null)?.[0]
  if (!data) return []
  return subpaths(data, ctm).flatMap((points) => {
    const box = boxOf(points)
    if (Math.min(box.x1 - box.x0, box.y1 - box.y0) <= THICK) return isLong(box) ? [box] : []
    if (!isStroked) return []
    return points
      .slice(1)
      .map((point, index) => boxOf([points[index]!, point]))
      .filter((side) => Math.min(side.x1 - side.x0, side.y1 - side.y0) <= 1 && isLong(side))
  })
}

const isLong = (box: Rule): boolean => Math.max(box.x1 - box.x0, box.y1 - box.y0) >= SHORTEST

/** Paths of more parts are drawings. */
const MOST_NUMBERS = 20_000

/** The corners of a path's straight parts; what is curved is no rule. */
const subpaths = (data: ArrayLike<number>, ctm: Matrix): [number, number][][] => {
  const paths: [number, number][][] = []
  if (data.length > MOST_NUMBERS) return paths
  let curved = false
  for (let at = 0; at < data.length; ) {
    const code = data[at]!
    if (code === MOVE) {
      if (curved) paths.pop()
      curved = false
      paths.push([])
    }
    const path = paths.at(-1)
    if (code === MOVE || code === LINE) path?.push(apply(ctm, data[at + 1]!, data[at + 2]!))
    else if (code === CURVE) curved = true
    else if (path && path.length > 1) path.push(path[0]!)
    at += 1 + (NUMBERS[code] ?? 0)
  }
  if (curved) paths.pop()
  return paths.filter((path) => path.length > 1)
}

const boxOf = (points: readonly [number, number][]): Rule => {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) }
}
