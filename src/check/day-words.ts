const LONG = /tháng/u
const SEPARATOR = /\d(?<separator> ?[/.-] ?)\d/u

const two = (number: number): string => String(number).padStart(2, '0')

/**
 * A day as the words it replaces write theirs: `31 tháng 7 năm 2017` where they have `tháng`, else `31/7/2017`. Days below
 * 10 and the months 1 and 2 get a zero in front (NĐ 30/2020/NĐ-CP, Phụ lục I).
 */
export const dayLike = (day: string, words: string): string => {
  const [year = '', month = '', date = ''] = day.split('-')
  const m = Number(month) <= 2 ? two(Number(month)) : String(Number(month))
  const separator = SEPARATOR.exec(words)?.groups?.separator ?? '/'
  const lead = /^ngày /iu.exec(words)?.[0] ?? ''
  return LONG.test(words)
    ? `${lead}${date} tháng ${m} năm ${year}`
    : `${lead}${[date, m, year].join(separator)}`
}
