import { countBefore } from './count-before'
/** Where a place in a text lies as people count: line and column from 1. */
export interface Point {
  line: number
  column: number
  offset: number
}

/** Finds the line and column of offsets; reads the text once, then answers in logarithmic time. */
export class LineIndex {
  readonly #starts: number[] = [0]

  constructor(text: string) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1)
  }

  pointAt(offset: number): Point {
    const line = countBefore(this.#starts.length, (i) => this.#starts[i]! <= offset)
    return { line, column: offset - this.#starts[line - 1]! + 1, offset }
  }
}
