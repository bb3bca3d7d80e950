import { type Box, eachLine, type Part } from './boxes'
import { marksOf, REPEATED } from './document-marks'
import type { Line } from './text-lines'

/** What is known of a part, all that stands in it taken together. */
export interface Findings {
  /** Kinds of marks of a document. */
  kinds: number
  letters: number
  linked: number
  /** Letters in lines long enough to be prose, links and headings that a table of contents repeats aside. */
  prose: number
}

const PROSE = 80

/** What each part of a page holds; looked at once. */
export class Survey {
  readonly #found = new Map<Part, Findings>()
  readonly #lines = new Map<Line, number>()
  readonly #repeated = new Set<Line>()

  constructor(readonly page: Box) {
    const times = new Map<string, number>()
    eachLine(page, (line) => {
      const kinds = marksOf(line)
      if (kinds === 0) return
      this.#lines.set(line, kinds)
      if (kinds & REPEATED) times.set(sameOf(line), (times.get(sameOf(line)) ?? 0) + 1)
    })
    // A heading that comes twice stands in a table of contents as well, and tells nothing of where the document is.
    const isSingle = (line: Line) => (times.get(sameOf(line)) ?? 1) === 1
    if ([...this.#lines].some(([line, kinds]) => kinds & ~REPEATED || isSingle(line)))
      for (const [line, kinds] of this.#lines) {
        if (!(kinds & REPEATED) || isSingle(line)) continue
        this.#lines.set(line, kinds & ~REPEATED)
        this.#repeated.add(line)
      }
    this.leaveOut(new Set())
  }

  /** Looks at the page again, without some of its parts. */
  leaveOut(out: ReadonlySet<Part>): void {
    this.#look(this.page, out)
  }

  of(part: Part): Findings {
    return this.#found.get(part)!
  }

  #look(part: Part, out: ReadonlySet<Part>): Findings {
    const found: Findings = { kinds: 0, letters: 0, linked: 0, prose: 0 }
    if (out.has(part)) {
      // Nothing of it counts.
    } else if (part.kind === 'box')
      for (const inner of part.parts) {
        const { kinds, letters, linked, prose } = this.#look(inner, out)
        found.kinds |= kinds
        found.letters += letters
        found.linked += linked
        found.prose += prose
      }
    else
      for (const line of part.lines) {
        found.kinds |= this.#lines.get(line) ?? 0
        found.letters += line.text.length
        found.linked += line.linked
        if (line.text.length - line.linked >= PROSE && !this.#repeated.has(line))
          found.prose += line.text.length - line.linked
      }
    this.#found.set(part, found)
    return found
  }
}

/** A heading without what a table of contents leaves out or writes otherwise. */
const sameOf = ({ text }: Line): string =>
  text
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase()
