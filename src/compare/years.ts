import type { Directive } from '../directive/directive'
import { compareLexicon } from '../lexicon/compare'

/** The time that a plan is for, by its title, else by its day: `năm học 2020-2021` is from 2020 to 2021. */
export interface PlanYears {
  start: number
  end: number
  via: 'title' | 'issued'
}

export const planYears = ({ header: { title, issued } }: Directive): PlanYears | null => {
  const named = compareLexicon.planYear.exec(title?.normalize('NFC') ?? '')?.groups
  if (named) {
    const start = Number(named.start)
    return { start, end: Number(named.end ?? start), via: 'title' }
  }
  if (issued === null) return null
  const year = Number(issued.slice(0, 4))
  return { start: year, end: year, via: 'issued' }
}

/** By how many years the second plan is for a later time; 0 where either does not say, or they say it in different ways. */
export const yearsApart = (before: PlanYears | null, after: PlanYears | null): number =>
  before === null ||
  after === null ||
  before.via !== after.via ||
  before.end - before.start !== after.end - after.start
    ? 0
    : after.start - before.start
