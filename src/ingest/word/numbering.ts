import { formatNumber } from './number-format'

/** A level of a list, as Word's files define it (ECMA-376, 17.9). */
export interface Level {
  start: number
  /** `decimal`, `upperRoman`, `lowerLetter`, `bullet`. */
  format: string
  /** What is shown: `%1.%2.` with the numbers of the levels put in, or a bullet. */
  text: string
  /** What parts it from the paragraph. */
  suffix: ' ' | ''
  /** The level after whose next number it starts anew, from 0; -1 where never. The one above, unless it says so. */
  restartsAfter: number
  /** All its numbers are shown in digits, `1.1` below `I`. */
  isLegal: boolean
}

/** A list of a document: lists of one definition go on counting, unless a start of their own sets them back. */
export interface List {
  definition: string
  levels: readonly Level[]
  /** The numbers from which levels start in this list, the first time that it is used. */
  starts: ReadonlyMap<number, number>
}

const PLACEHOLDER = /%(?<level>[1-9])/gu

/** Counts the numbered paragraphs of a document, in their order. */
export class Numbering {
  readonly #counts = new Map<string, (number | null)[]>()
  readonly #begun = new Set<string>()

  constructor(readonly lists: ReadonlyMap<string, List>) {}

  /** The label of the next paragraph of a list at a level, from 0: `I.`, `1.1.`, `a)`; `''` where nothing is shown. */
  next(id: string, at: number): { label: string; suffix: ' ' | '' } {
    const list = this.lists.get(id)
    const level = list?.levels[at]
    if (!list || !level) return { label: '', suffix: '' }
    const counts = this.#countsOf(list)
    const own = this.#ownStart(id, list, at)
    counts[at] = own ?? (counts[at] == null ? level.start : counts[at] + 1)
    // A level that was skipped counts as begun.
    for (let above = 0; above < at; above++) counts[above] ??= list.levels[above]?.start ?? null
    for (let below = at + 1; below < list.levels.length; below++)
      if ((list.levels[below]?.restartsAfter ?? -1) >= at) counts[below] = null
    return { label: labelOf(list, level, counts), suffix: level.suffix }
  }

  #countsOf(list: List): (number | null)[] {
    const counts = this.#counts.get(list.definition) ?? []
    this.#counts.set(list.definition, counts)
    return counts
  }

  #ownStart(id: string, list: List, at: number): number | undefined {
    const key = `${id} ${at}`
    if (this.#begun.has(key)) return undefined
    this.#begun.add(key)
    return list.starts.get(at)
  }
}

const labelOf = ({ levels }: List, { text, format, isLegal }: Level, counts: (number | null)[]): string =>
  format === 'bullet'
    ? text
    : text.replace(PLACEHOLDER, (_, number: string) => {
        const level = levels[Number(number) - 1]
        if (!level) return ''
        const format = isLegal && level.format !== 'none' ? 'decimal' : level.format
        return formatNumber(counts[Number(number) - 1] ?? level.start, format)
      })
