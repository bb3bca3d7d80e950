import data from './party-terms.json'

/** The Party's term (`khóa`) on a day, 12 for 2018-05-21; null before the first that is listed. */
export const partyTermOf = (day: string): number | null =>
  data.terms.findLast(({ from }) => from <= day)?.term ?? null
