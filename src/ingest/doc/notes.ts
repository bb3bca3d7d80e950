import type { Bytes } from './bytes'
import type { Fib, Stretch } from './fib'
import { readPlc } from './plc'

/** A stretch of the text of the document. */
export interface TextRange {
  start: number
  end: number
}

/** The footnotes and endnotes of a document, numbered as their marks come. */
export class Notes {
  readonly #byMark = new Map<number, TextRange>()
  readonly #referred: TextRange[] = []
  /** Notes with marks of their own (`*`), which stand in the text as they are. */
  readonly marked: TextRange[] = []

  constructor({ stories, ...fib }: Fib, table: Bytes) {
    const { main, footnotes, headers, macros, comments, endnotes } = stories
    this.#take(table, fib.footnoteMarks, fib.footnoteTexts, { start: main, end: main + footnotes })
    const before = main + footnotes + headers + macros + comments
    this.#take(table, fib.endnoteMarks, fib.endnoteTexts, { start: before, end: before + endnotes })
  }

  /** The number of the note whose mark stands at a place, from 1; null where none does. */
  refer(at: number): number | null {
    const note = this.#byMark.get(at)
    if (!note) return null
    // Once: a note that referred to itself would never end.
    this.#byMark.delete(at)
    return this.#referred.push(note)
  }

  /** The notes that were referred to so far, in their order. */
  get referred(): readonly TextRange[] {
    return this.#referred
  }

  #take(table: Bytes, marks: Stretch, texts: Stretch, story: TextRange): void {
    if (marks.length === 0 || texts.length === 0) return
    const { places } = readPlc(table, texts, 0)
    const { places: at, data } = readPlc(table, marks, 2)
    let end = story.start
    for (const [index, entry] of data.entries()) {
      const start = Math.max(end, story.start + (places[index] ?? 0))
      end = Math.max(end, Math.min(story.start + (places[index + 1] ?? 0), story.end))
      if (end <= start) continue
      if (table.u16(entry) === 0) this.marked.push({ start, end })
      else this.#byMark.set(at[index]!, { start, end })
    }
  }
}
