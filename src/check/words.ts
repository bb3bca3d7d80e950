import type { Citation } from '../directive/citation'
import type { InstrumentType } from '../directive/header'
import { wordOfType } from '../instrument/type-words'
import { checkLexicon } from '../lexicon/check'
import { isProved, type RegistryRow } from '../registry/row'
import { dayLike } from './day-words'

/** Laws, which are cited by name and day: their number is needed by nobody. */
export const NAMED: ReadonlySet<InstrumentType> = new Set(['law', 'code', 'ordinance'])

/** Whether a title is that of a law that amends others. */
export const isAmending = (title: string | null): boolean => checkLexicon.amending.test(title ?? '')

/** How a message names what is cited: by symbol, else by type and title. */
export const nameOf = ({
  symbol,
  type,
  title,
}: Pick<Citation['instrument'], 'symbol' | 'type' | 'title'>): string =>
  symbol ?? [wordOfType(type), title].filter(Boolean).join(' ')

/** A day as Vietnamese messages write it: `31/7/2017`. */
export const shortDay = (day: string): string => dayLike(day, '/')

/** The day of issue that is proved, with its source; null where none is. */
export const provedIssue = (row: RegistryRow): { day: string; source: string } | null => {
  const fact = row.facts.find((each) => each.field === 'issued' && each.value !== undefined && isProved(each))
  return fact?.value === undefined ? null : { day: fact.value, source: fact.source }
}
