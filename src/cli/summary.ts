import type { Outcome } from '../batch/job'
import { timeOf } from './progress'

/** What a batch came to: how many files gave a directive, why the others gave none, and how fast it was. */
export class Summary {
  parsed = 0
  #refused = new Map<string, number>()
  #bytes = 0
  #began = performance.now()

  add(outcome: Outcome): void {
    this.#bytes += outcome.bytes ?? 0
    if ('line' in outcome) this.parsed++
    else this.#refused.set(outcome.code, (this.#refused.get(outcome.code) ?? 0) + 1)
  }

  get refused(): number {
    return [...this.#refused.values()].reduce((sum, count) => sum + count, 0)
  }

  /** `19800 parsed, 200 refused (120 damaged, 80 encrypted), 4:05, 1.31 MB/s`; `before`: of an earlier run. */
  line(before: { lines: number; refused: number }): string {
    const seconds = (performance.now() - this.#began) / 1_000
    const why = [...this.#refused]
      .sort(([a, more], [b, fewer]) => fewer - more || (a < b ? -1 : 1))
      .map(([code, count]) => `${count} ${code}`)
    return [
      `${this.parsed} parsed`,
      `${this.refused} refused${why.length > 0 ? ` (${why.join(', ')})` : ''}`,
      ...(before.lines > 0 ? [`${before.lines} done before (${before.refused} refused)`] : []),
      timeOf(seconds),
      `${(this.#bytes / 1e6 / seconds).toFixed(2)} MB/s`,
    ].join(', ')
  }
}
