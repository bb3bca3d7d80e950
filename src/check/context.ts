import type { Directive } from '../directive/directive'
import { symbolParts } from '../instrument/parts'
import { checkLexicon } from '../lexicon/check'
import type { Registry } from '../registry/registry'
import type { RegistryRow } from '../registry/row'
import { type Status, statusOn } from '../registry/status'
import type { Cited, Settled } from './cited'
import type { Day } from './day'
import { known } from './known'
import { isOfPast, lookedBackOn } from './looks-back'
import { isContested } from './meant'
import type { Policy } from './policy'

export interface CheckContext {
  directive: Directive
  registry: Registry
  on: Day
  policy: Policy | null
  cited: readonly Cited[]
  /** Those of which it is plain what they mean, for rules that judge what is meant. */
  settled: readonly Settled[]
  /** What the row's instrument was on a day. */
  statusOf(row: RegistryRow, date: string): Status
}

/** How far before a citation a verb stands that has it followed. */
const REACH = 60
/** And the word by which the document rests on a list that it is in. */
const REST = 130

/** Looks everything up once, so that the rules only compare. */
export const contextOf = (
  directive: Directive,
  registry: Registry,
  on: Day,
  policy: Policy | null,
): CheckContext => {
  const { text, citations } = directive
  const past = lookedBackOn(text, citations)
  const amenders = new Set(citations.flatMap(({ amendedBy }) => amendedBy))
  const cited = citations.map((citation): Cited => {
    const { id, role, span, instrument } = citation
    const symbol = instrument.normalizedSymbol
    const parts = symbol === null ? null : symbolParts(symbol)
    const looksBack = past.has(id)
    const isLive =
      !looksBack &&
      !amenders.has(id) &&
      (role === 'basis' ||
        (role === 'reference' &&
          checkLexicon.live.test(text.slice(Math.max(0, span.start - REACH), span.start))))
    const rests = checkLexicon.resting.test(text.slice(Math.max(0, span.start - REST), span.start))
    const isPast = on.date !== null && isOfPast(text, span.start, on.date)
    return { citation, parts, ...known(citation, parts, registry, on.date), looksBack, isPast, isLive, rests }
  })
  const settled = cited.filter((each): each is Settled => each.row !== null && !isContested(each, registry))
  const states = new Map<string, Status>()
  const statusOf = (row: RegistryRow, date: string): Status => {
    const key = `${date} ${row.id}`
    const state = states.get(key) ?? statusOn(row, date, registry)
    states.set(key, state)
    return state
  }
  return { directive, registry, on, policy, cited, settled, statusOf }
}
