import type { Boundary } from '../../directive/deadline'

/** A verdict on one part of a demand; null where it cannot be measured. */
export type Judgement = 'kept' | 'raised' | 'softened' | 'delayed' | null

/** The last day, by whatever count of days, and whether it is itself within the time. */
export interface Limit {
  at: number
  boundary: Boundary
}

const lastOf = ({ at, boundary }: Limit): number => (boundary === 'before' ? at - 1 : at)

/**
 * Whether a limit is later than what is asked. `trước ngày 20` is until the 19th, and many mean the 20th by it: where only
 * one of these readings makes it later, it is not known.
 */
export const judgeLimit = (asked: Limit, set: Limit): Judgement => {
  const isLater = [set.at > asked.at, lastOf(set) > lastOf(asked)]
  return isLater[0] !== isLater[1] ? null : isLater[0] ? 'delayed' : 'kept'
}

const DAY = 86_400_000
export const dayNumber = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / DAY

/** Whether a day is later than the one asked; what is open is measured by nothing. */
export const judgeDay = (asked: string | null, set: string | null): Judgement => {
  if (asked === set || asked === null) return 'kept'
  return set === null ? null : set > asked ? 'delayed' : 'kept'
}

const ORDER: readonly Judgement[] = ['softened', 'delayed', null, 'raised', 'kept']

/** What is said of a whole whose parts are judged apart. */
export const together = (parts: readonly Judgement[]): Judgement =>
  ORDER.find((word) => parts.includes(word)) ?? null
