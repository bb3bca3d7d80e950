/** A picture of a page, as a PNG or JPEG file. */
export interface PageImage {
  bytes: Uint8Array
  width: number
  height: number
}

/** A word that was recognised, its box in points of the picture from the top left. */
export interface RecognisedWord {
  text: string
  x0: number
  y0: number
  x1: number
  y1: number
  /** From 0 to 1. */
  confidence: number
  /** Words with one number stand on one line, those of lines with one number in one block; from 0. */
  line: number
  block: number
  /** Where its letters stand, and the height of its font, where that is known. */
  baseline?: number
  size?: number
}

/** Reads the words of a picture, in any order. */
export type Recognise = (image: PageImage) => Promise<readonly RecognisedWord[]>
