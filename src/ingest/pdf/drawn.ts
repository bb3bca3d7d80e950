import type { Rule } from '../layout/word'

/** A letter as it is drawn, in the coordinates of the page turned upright, `y` from the top. */
export interface Glyph {
  text: string
  /** The code in its font's own encoding, where it has one byte. */
  code: number | null
  font: string
  x: number
  y: number
  /** How far it leads, along its line. */
  dx: number
  dy: number
  size: number
  isSpace: boolean
  /** Drawn to be found, not to be seen: a recogniser's text under a scan. */
  hidden: boolean
  /** The annotation whose look it belongs to, from 0. */
  annotation: number | null
}

/** A picture on a page, and where it lies. */
export interface Picture {
  /** Its name among the page's objects, or itself. */
  image: unknown
  corners: [number, number][]
  isMask: boolean
}

/** All that is drawn on a page. */
export interface Drawn {
  glyphs: Glyph[]
  rules: Rule[]
  pictures: Picture[]
}
