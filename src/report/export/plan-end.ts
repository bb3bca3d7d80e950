import { annotateDates } from '../../annotate/dates'
import { periodOfTitle, yearOfTitle } from '../../check/period'
import type { Directive } from '../../directive/directive'

/** A school year is over when the next begins, in September; on which day before, each province says for itself. */
const SCHOOL_YEAR_OVER = '08-31'

const schoolYearEnd = ({ header }: Directive): string | null => {
  const years = annotateDates(header.title ?? '').filter(({ precision }) => precision === 'school-year')
  const [only, ...others] = years.flatMap(({ parts }) => parts.last.year ?? [])
  return only === undefined || others.length > 0 ? null : `${only}-${SCHOOL_YEAR_OVER}`
}

/** The end of the period or year that the title is for. */
const titledEnd = (directive: Directive): string | null => {
  const year = yearOfTitle(directive)
  return periodOfTitle(directive)?.end ?? schoolYearEnd(directive) ?? (year === null ? null : `${year}-12-31`)
}

/** The end of the last phase; null where one is open. */
const phasesEnd = ({ phases }: Directive): string | null => {
  const ends = phases.map(({ period }) => period.end)
  return ends.includes(null) ? null : latest(ends)
}

const latest = (days: readonly (string | null)[]): string | null =>
  days
    .filter((day) => day !== null)
    .sort()
    .at(-1) ?? null

/**
 * The last day of a plan's own time: of the period, school year or year in its title and of its phases, and later where a day is fixed
 * beyond it. Null where neither says one: a day by which something is due is no end of the whole.
 */
export const planEnd = (directive: Directive): string | null => {
  const end = latest([titledEnd(directive), phasesEnd(directive)])
  return end === null ? null : latest([end, ...directive.deadlines.map(({ due }) => due)])
}
