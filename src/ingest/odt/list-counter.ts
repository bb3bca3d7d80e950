import { BULLET, type ListLevel } from './list-style'

/** The numbers of one list, or of lists that go on counting one another. */
export class ListCounter {
  readonly #counts: (number | undefined)[] = []

  /**
   * The label of the next item at a level, from 0: `I. `, `1.1. `, `- `. A level above that has no item yet counts as if
   * it had, as LibreOffice does: after `1.1` comes `2`.
   */
  next(levels: readonly ListLevel[], at: number, start?: number): string {
    const level = levels[at] ?? BULLET
    for (let above = 0; above < at; above++) this.#counts[above] ??= levels[above]?.start ?? 1
    const count = this.#counts[at]
    this.#counts[at] = start ?? (count === undefined ? level.start : count + 1)
    this.#counts.length = at + 1
    const label = level.parts
      .map((part) =>
        typeof part === 'string'
          ? part
          : (levels[part]?.format?.(this.#counts[part] ?? levels[part].start) ?? ''),
      )
      .join('')
      .trim()
    return label === '' ? '' : label + level.suffix
  }

  /** Forgets the numbers of a level and of those below it. */
  restart(at: number): void {
    this.#counts.length = Math.min(this.#counts.length, at)
  }
}
