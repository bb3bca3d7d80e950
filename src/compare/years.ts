import type { Directive } from '../directive/directive'
import { compareLexicon } from '../lexicon/compare'
import { matchesOf } from '../text/matches'

/** The time that a plan is for, by its title, else by its day: `năm học 2020-2021` is from 2020 to 2021. */
export interface PlanYears {
  start: number
  end: number
  via: 'title' | 'issued'
}

/** `Kế hoạch năm 2022 thực hiện Chương trình giai đoạn 2021-2025` is for 2022: of several times the shortest, of these the last. */
const named = (title: string): Omit<PlanYears, 'via'> | null =>
  matchesOf(compareLexicon.planYear, title.normalize('NFC'))
    .map(({ groups }) => {
      const start = Number(groups!.start)
      return { start, end: Number(groups!.end ?? start) }
    })
    .reduce<Omit<PlanYears, 'via'> | null>(
      (best, each) => (best !== null && best.end - best.start < each.end - each.start ? best : each),
      null,
    )

export const planYears = ({ header: { title, issued } }: Directive): PlanYears | null => {
  const years = named(title ?? '')
  if (years) return { ...years, via: 'title' }
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
