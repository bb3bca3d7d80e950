import type { Drawn, Glyph } from './drawn'

/** Quarter turns that set most letters of a page upright, and its measures then. */
export interface Upright {
  drawn: Drawn
  width: number
  height: number
}

/** A page turned so that most of its text runs from left to right: scans are often laid down sideways. */
export const upright = (drawn: Drawn, width: number, height: number): Upright => {
  const turns = [0, 0, 0, 0]
  for (const glyph of drawn.glyphs) turns[quarterOf(glyph)]!++
  const quarter = turns.indexOf(Math.max(...turns))
  if (quarter === 0) return { drawn, width, height }
  const turn = (x: number, y: number): [number, number] => {
    if (quarter === 1) return [y, width - x]
    return quarter === 2 ? [width - x, height - y] : [height - y, x]
  }
  const turned: Drawn = {
    glyphs: drawn.glyphs.map((glyph) => {
      const [x, y] = turn(glyph.x, glyph.y)
      const [x1, y1] = turn(glyph.x + glyph.dx, glyph.y + glyph.dy)
      return { ...glyph, x, y, dx: x1 - x, dy: y1 - y }
    }),
    rules: drawn.rules.map((rule) => {
      const [x0, y0] = turn(rule.x0, rule.y0)
      const [x1, y1] = turn(rule.x1, rule.y1)
      return { x0: Math.min(x0, x1), y0: Math.min(y0, y1), x1: Math.max(x0, x1), y1: Math.max(y0, y1) }
    }),
    pictures: drawn.pictures,
  }
  return quarter === 2 ? { drawn: turned, width, height } : { drawn: turned, width: height, height: width }
}

/** Where a letter leads: 0 right, 1 down, 2 left, 3 up. */
export const quarterOf = ({ dx, dy }: Glyph): number => {
  if (Math.abs(dx) >= Math.abs(dy)) return dx >= 0 ? 0 : 2
  return dy > 0 ? 1 : 3
}
