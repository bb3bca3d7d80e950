import type { Glyph } from './drawn'

/** Letters drawn one after the other without a gap: a word or a part of one. */
export interface Fragment {
  glyphs: Glyph[]
  x0: number
  x1: number
  y: number
  size: number
  /** A blank is drawn before it, after it. */
  blankBefore: boolean
  blankAfter: boolean
}

/** Gaps in heights of the font. */
const WORD_GAP = 0.15
const BACK = 0.35
const SHIFT = 0.12

/** The fragments that upright letters make, in the order in which they are drawn. */
export const fragmentsOf = (glyphs: readonly Glyph[]): Fragment[] => {
  const fragments: Fragment[] = []
  let open: Fragment | null = null
  let blank = false
  for (const glyph of glyphs) {
    if (glyph.isSpace) {
      if (open) open.blankAfter = true
      open = null
      blank = true
      continue
    }
    if (glyph.text === '' || glyph.size === 0) continue
    if (open && follows(open, glyph)) {
      open.glyphs.push(glyph)
      open.x1 = Math.max(open.x1, glyph.x + glyph.dx)
    } else {
      open = {
        glyphs: [glyph],
        x0: glyph.x,
        x1: glyph.x + Math.max(glyph.dx, 0),
        y: glyph.y,
        size: glyph.size,
        blankBefore: blank,
        blankAfter: false,
      }
      fragments.push(open)
    }
    blank = false
  }
  return fragments
}

const follows = (open: Fragment, glyph: Glyph): boolean => {
  const last = open.glyphs.at(-1)!
  const gap = glyph.x - open.x1
  return (
    gap < WORD_GAP * glyph.size &&
    gap > -BACK * glyph.size &&
    Math.abs(glyph.y - open.y) < SHIFT * glyph.size &&
    Math.abs(glyph.size - open.size) < 0.1 * open.size &&
    last.font === glyph.font &&
    last.hidden === glyph.hidden &&
    last.annotation === glyph.annotation
  )
}
