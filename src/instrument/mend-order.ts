import { issuerOf } from './issuers'
import data from './repairs.json'
import { FULL_YEAR, type SymbolTokens } from './tokens'
import { typeOfCode } from './types'

/** Before NĐ 110/2004/NĐ-CP ministries also wrote the type last: `1895/1997/BYT-QĐ` is right. */
const TYPE_FIRST_FROM = 2004

/**
 * Puts known codes into the order that they have: `30/NĐ-CP/2020` and `30/2020/CP-NĐ` are `30/2020/NĐ-CP`. A decision may
 * have a year or none: `12/QĐ-UBND/2020` stays.
 */
export const mendOrder = ({ codes }: SymbolTokens): void => {
  if (codes.length !== 3) return
  const [first, second, third] = codes.map(({ text }) => text) as [string, string, string]
  let order = [first, second, third]
  if (data.years.always.includes(first) && issuerOf(second) !== null && FULL_YEAR.test(third))
    order = [third, first, second]
  else if (
    FULL_YEAR.test(first) &&
    Number(first) >= TYPE_FIRST_FROM &&
    issuerOf(second) !== null &&
    typeOfCode(third) !== null
  )
    order = [first, third, second]
  else return
  for (const [index, code] of codes.entries()) {
    code.text = order[index]!
    code.separator = index < 2 ? '/' : '-'
  }
}
