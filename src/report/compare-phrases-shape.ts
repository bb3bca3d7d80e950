import type { ChangeWord } from '../compare/change'
import type { Demand, Unknown, Verdict } from '../compare/demand'
import type { COMPARED } from '../compare/revision'
import type { Boundary, Recurrence } from '../directive/deadline'
import type { Role } from '../directive/responsible-body'
import type { Comparator } from '../directive/target'

/** All that a comparison says to people, in one language. */
export interface ComparePhrases {
  title: string
  /** What changed, or what becomes of a demand. */
  what: string
  showSame: string
  changes: Record<ChangeWord, string>
  lists: Record<(typeof COMPARED)[number], string>
  planTitle: string
  before: string
  after: string
  superior: string
  plan: string
  same: string
  unchanged(count: number): string
  carried(count: number): string
  /** By how many years the later plan is for a later time. */
  years(count: number): string
  moved: string
  replaced: Record<'registry' | 'proved' | 'title', string>
  none: string
  fields: Record<
    | 'due'
    | 'start'
    | 'end'
    | 'body'
    | 'role'
    | 'issued'
    | 'baseline'
    | 'each'
    | 'approximate'
    | 'relative'
    | 'moment',
    string
  >
  yes: string
  no: string
  comparators: Record<Comparator, string>
  roles: Record<Role, string>
  boundaries: Record<Boundary, string>
  recurrences: Record<Recurrence, string>
  units: Record<'hour' | 'day' | 'working-day' | 'week' | 'month' | 'quarter' | 'year', string>
  award: string
  outOf: string
  /** How a day moved, in days; of plans years apart within the year. */
  days(days: number, ofYear: boolean): string
  /** A pair that is sure to a degree only. */
  likely(score: string): string
  rival(score: string): string
  reworded: string
  verdicts: Record<Verdict, string>
  kinds: Record<Demand['kind'], string>
  cites: Record<'cited' | 'not-cited' | 'unknown', string>
  citesOtherwise(parts: string): string
  citedParts: Record<'issued' | 'issuer', string>
  added: string
  /** The plan itself is what was asked. */
  itself: string
  /** Why it is not known what becomes of a demand. */
  unknown: Record<Unknown, string>
  /** What a superior says besides its demands. */
  unread: string
  sameWords: string
  metric: string
  unit: string
}
