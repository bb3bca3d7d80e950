import type { Directive } from '../directive/directive'
import { symbolKey } from '../instrument/key'
import type { CheckFinding } from './finding'
import type { Suppression } from './policy'

/** Whether a policy says that it does not want to hear of a finding. */
export const isSuppressed = (
  { source, citations }: Directive,
  { ruleId, citationId }: CheckFinding,
  suppressions: readonly Suppression[],
): boolean =>
  suppressions.some(({ rule, symbol, document }) => {
    if (rule !== ruleId || (document !== undefined && !source.name?.endsWith(document))) return false
    if (symbol === undefined) return true
    const cited = citations.find(({ id }) => id === citationId)?.instrument.symbol
    return cited != null && symbolKey(cited) === symbolKey(symbol)
  })
