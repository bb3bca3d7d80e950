import type { Bytes } from './bytes'
import type { Fib } from './fib'
import type { TextRange } from './notes'
import { readPlc } from './plc'

const SHAPE = 26
const BOX = 22
/** Where a box names its shape. */
const SHAPE_OF_BOX = 14

/** The text boxes of a document, by the places where their shapes are bound to the text (`[MS-DOC]` 2.8.32, 2.8.24). */
export class Boxes {
  readonly #byShape = new Map<number, TextRange>()
  readonly #shapes = new Map<number, number>()

  constructor({ stories, shapes, boxes }: Fib, table: Bytes) {
    const { main, footnotes, headers, macros, comments, endnotes } = stories
    const before = main + footnotes + headers + macros + comments + endnotes
    if (shapes.length > 0) {
      const { places, data } = readPlc(table, shapes, SHAPE)
      for (const [index, entry] of data.entries())
        if (places[index]! < main) this.#shapes.set(places[index]!, table.u32(entry))
    }
    if (boxes.length === 0 || stories.boxes === 0) return
    const { places, data } = readPlc(table, boxes, BOX)
    let end = before
    for (const [index, entry] of data.entries()) {
      const start = Math.max(end, before + places[index]!)
      end = Math.max(end, before + Math.min(places[index + 1]!, stories.boxes))
      if (end > start) this.#byShape.set(table.u32(entry + SHAPE_OF_BOX), { start, end })
    }
  }

  /** The text of the box that is bound to a place, once. */
  take(at: number): TextRange | null {
    const shape = this.#shapes.get(at)
    const box = shape === undefined ? undefined : this.#byShape.get(shape)
    if (!box) return null
    this.#byShape.delete(shape!)
    return box
  }

  /** Boxes that no place was found for. */
  get rest(): TextRange[] {
    return [...this.#byShape.values()]
  }
}
