import { alternatives } from '../text/alternatives'
import { ISSUER_CODES } from './issuers'
import data from './repairs.json'

const YEAR = '(?:19|20)\\d{2}'
/** A year that is glued to its number: with six digits and more, before known codes, only the last four can be one. */
const GLUED_YEAR = new RegExp(
  `^(?<number>\\d{2,4})(?=${YEAR}/(?:(?:${alternatives([...data.years.always, ...data.years.normative])})-(?:${alternatives(ISSUER_CODES)})|(?:UBTV)?QH\\d{1,2})$)`,
  'u',
)
const NUMBER = new RegExp(`^(?=O?\\d)[\\dO]{2,4}(?=/${YEAR}/)`, 'u')

/** Puts in the slash between number and year: `302020/NĐ-CP` is `30/2020/NĐ-CP`. */
export const mendGluedYear = (text: string): string => text.replace(GLUED_YEAR, '$<number>/')

/** The letter O for a zero in the number before a year: `3O/2020/NĐ-CP`. */
export const mendDigits = (text: string): string =>
  text.replace(NUMBER, (number) => number.replaceAll('O', '0'))
