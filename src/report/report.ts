import type { CheckResult } from '../check/run'
import type { Directive } from '../directive/directive'

/** The languages of what people read. */
export const LANGUAGES = ['vi', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** A directive and what its check found. */
export interface Checked {
  directive: Directive
  result: CheckResult
}

/** Writes down the checks of directives, one after the other; what each call gives follows what the one before gave. */
export interface Report {
  document(checked: Checked): string
  /** `unreadable`: what could not be checked, in words. */
  end(unreadable: readonly string[]): string
}
