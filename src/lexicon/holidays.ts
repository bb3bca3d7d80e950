import data from './holidays.json'

/** Which days Vietnam's public servants work; the days and their sources stand in `holidays.json`. */
export const holidayLexicon = {
  /** Before and after these days nothing is known. */
  covered: { first: data.covered.first, last: data.covered.last },
  /** Days from Monday to Friday that are off. */
  off: new Set([
    ...Object.entries(data.off.years).flatMap(([year, days]) =>
      days.split(' ').map((day) => `${year}-${day}`),
    ),
    ...data.swapped.days.map(({ off }) => off),
  ]),
  /** Saturdays that are worked. */
  worked: new Set(data.swapped.days.map(({ worked }) => worked)),
}
