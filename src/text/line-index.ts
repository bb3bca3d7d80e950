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
    let low = 0
    let high = this.#starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#starts[middle]! <= offset) low = middle + 1
      else high = middle
    }
    return { line: low, column: offset - this.#starts[low - 1]! + 1, offset }
  }
}
