import type { ErrorCode } from '../ingest/error'
import type { Outcome } from './job'

/** What a batch has come to so far. */
export class Tally {
  parsed = 0
  /** How many were refused, by their codes. */
  readonly refusals = new Map<ErrorCode, number>()
  /** Of all that is done. */
  bytes = 0
  readonly #began = performance.now()

  add(outcome: Outcome): void {
    this.bytes += outcome.bytes ?? 0
    if ('line' in outcome) this.parsed++
    else this.refusals.set(outcome.code, (this.refusals.get(outcome.code) ?? 0) + 1)
  }

  get refused(): number {
    return [...this.refusals.values()].reduce((sum, count) => sum + count, 0)
  }

  get done(): number {
    return this.parsed + this.refused
  }

  /** How long the batch has been going on. */
  get seconds(): number {
    return (performance.now() - this.#began) / 1_000
  }
}
