import type { Span } from '../text/span'
import type { CheckContext } from './context'
import type { CheckFinding, Severity } from './finding'

/** What a rule says of one place; the runner adds the rest. */
export interface Draft extends Pick<CheckFinding, 'actual' | 'expected' | 'message'> {
  /** Where it is less grave than the rule usually is: nothing proves it. */
  severity?: Severity
  span: Span
  citationId?: string
  row?: string
  source?: string
  fix?: CheckFinding['fix']
}

/** One thing that can be wrong with what a document cites. A rule never calls wrong what merely nobody knows. */
export interface Rule {
  /** Stable, `citation/unknown`; also the name of its page under docs/check. */
  id: string
  severity: Severity
  /** What it is about, in a few words. */
  about: { en: string; vi: string }
  find(context: CheckContext): Iterable<Draft>
}
