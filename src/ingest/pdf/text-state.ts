import { IDENTITY, type Matrix, matrixOf, times } from './matrix'

/** What operators say of the text to come (ISO 32000-1, 9.3), and where they have led. */
export interface GraphicsState {
  ctm: Matrix
  font: string
  fontSize: number
  charSpacing: number
  wordSpacing: number
  scale: number
  leading: number
  rise: number
  mode: number
}

export const startOf = (ctm: Matrix): GraphicsState => ({
  ctm,
  font: '',
  fontSize: 0,
  charSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
  mode: 0,
})

/** Where text is set: the matrices of text and of its line. */
export class TextCursor {
  matrix: Matrix = IDENTITY
  #line: Matrix = IDENTITY

  set(value: unknown): void {
    this.matrix = this.#line = matrixOf(value)
  }

  move(x: number, y: number): void {
    this.matrix = this.#line = times(this.#line, [1, 0, 0, 1, x, y])
  }

  advance(x: number): void {
    this.matrix = times(this.matrix, [1, 0, 0, 1, x, 0])
  }
}
