import { append } from '../../text/append'
import type { Box, Rule } from './word'

/** A table as its rules draw it: for each field of the grid the cell that covers it, as the index of its first field. */
export interface Grid extends Box {
  xs: number[]
  ys: number[]
  /** By row, then column: row * columns + column of the field where the cell begins. */
  owners: number[]
}

/** Rules closer than this are one, in points. */
const NEAR = 3
/** A page of more is a drawing. */
const MOST_RULES = 400

interface Stroke {
  at: number
  from: number
  to: number
}

/** The tables that the rules of a page draw: at least two fields, bounded on all sides. */
export const gridsOf = (rules: readonly Rule[]): Grid[] => {
  const lying = merged(
    rules
      .filter((rule) => rule.y1 - rule.y0 <= NEAR)
      .map(({ x0, x1, y0, y1 }) => stroke((y0 + y1) / 2, x0, x1)),
  )
  const standing = merged(
    rules
      .filter((rule) => rule.x1 - rule.x0 <= NEAR)
      .map(({ x0, x1, y0, y1 }) => stroke((x0 + x1) / 2, y0, y1)),
  )
  if (lying.length > MOST_RULES || standing.length > MOST_RULES) return []
  return components(lying, standing)
    .map(gridOf)
    .filter((grid): grid is Grid => grid !== null && new Set(grid.owners).size > 1)
    .sort((a, b) => a.y0 - b.y0)
}

const stroke = (at: number, from: number, to: number): Stroke => ({ at, from, to })

/** Strokes on one line that touch, as one. */
const merged = (strokes: Stroke[]): Stroke[] => {
  const levels: { at: number; strokes: Stroke[] }[] = []
  for (const one of strokes.sort((a, b) => a.at - b.at)) {
    const level = levels.at(-1)
    if (level && one.at - level.at <= NEAR) level.strokes.push(one)
    else levels.push({ at: one.at, strokes: [one] })
  }
  return levels.flatMap(({ at, strokes }) => {
    const joined: Stroke[] = []
    for (const { from, to } of strokes.sort((a, b) => a.from - b.from)) {
      const last = joined.at(-1)
      if (last && from <= last.to + NEAR) last.to = Math.max(last.to, to)
      else joined.push({ at, from, to })
    }
    return joined.filter(({ from, to }) => to - from > NEAR)
  })
}

interface Component {
  lying: Stroke[]
  standing: Stroke[]
}

const within = (value: number, { from, to }: Stroke): boolean => value >= from - NEAR && value <= to + NEAR

/** Strokes that cross or touch one another, together. */
const components = (lying: readonly Stroke[], standing: readonly Stroke[]): Component[] => {
  const groups = new Map<Stroke, Component>()
  for (const upright of standing) {
    const whole: Component = { lying: [], standing: [upright] }
    for (const level of lying) {
      if (!within(upright.at, level) || !within(level.at, upright)) continue
      const other = groups.get(level)
      if (other === whole) continue
      if (other) {
        append(whole.lying, other.lying)
        append(whole.standing, other.standing)
        for (const member of [...other.lying, ...other.standing]) groups.set(member, whole)
      } else {
        whole.lying.push(level)
        groups.set(level, whole)
      }
    }
    groups.set(upright, whole)
  }
  return [...new Set(groups.values())].filter(
    ({ lying, standing }) => lying.length > 1 && standing.length > 1,
  )
}

const levelsOf = (strokes: readonly Stroke[]): number[] => {
  const levels: number[] = []
  for (const at of strokes.map(({ at }) => at).sort((a, b) => a - b))
    if (levels.length === 0 || at - levels.at(-1)! > NEAR) levels.push(at)
  return levels
}

const gridOf = ({ lying, standing }: Component): Grid | null => {
  const xs = levelsOf(standing)
  const ys = levelsOf(lying)
  const columns = xs.length - 1
  const rows = ys.length - 1
  if (columns < 1 || rows < 1) return null
  const parted = (strokes: readonly Stroke[], at: number, across: number) =>
    strokes.some((one) => Math.abs(one.at - at) <= NEAR && across > one.from && across < one.to)
  const owners = Array.from({ length: rows * columns }, (_, field) => field)
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const field = row * columns + column
      const middle = (ys[row]! + ys[row + 1]!) / 2
      const centre = (xs[column]! + xs[column + 1]!) / 2
      if (column > 0 && !parted(standing, xs[column]!, middle)) owners[field] = owners[field - 1]!
      else if (row > 0 && !parted(lying, ys[row]!, centre)) owners[field] = owners[field - columns]!
    }
  return { x0: xs[0]!, x1: xs.at(-1)!, y0: ys[0]!, y1: ys.at(-1)!, xs, ys, owners }
}
