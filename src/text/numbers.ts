/** `1.250`, `1.250.000,5`: dots between thousands, a comma before decimals. */
const VIETNAMESE = /^[1-9]\d{0,2}(?:\.\d{3}){1,4}(?:,\d{1,4})?$/
/** `1,250.5`, `1,250,000`: the other way round, certain only with a point or a second comma. */
const ENGLISH = /^[1-9]\d{0,2}(?:(?:,\d{3}){1,4}\.\d{1,4}|(?:,\d{3}){2,4})$/
/** `99,9`, `02`. */
const PLAIN = /^\d{1,12}(?:,\d{1,4})?$/
/** `99.9`, `0.125`: a point where a comma should stand. */
const POINT = /^(?:\d{1,9}\.\d{1,2}|0\.\d{1,4})$/
/** `1,250` where what is counted cannot be broken. */
const WHOLE = /^[1-9]\d{0,2},\d{3}$/

/**
 * The value of a number as Vietnamese offices write it, decimal comma and thousands dot; null where the digits are no
 * single number.
 *
 * `99,9` is 99.9, `1.250` is 1250, `02` is 2. With `whole`, for things that come only in whole numbers, `1,250` is 1250.
 */
export const readNumber = (text: string, whole = false): number | null => {
  if (whole && WHOLE.test(text)) return Number(text.replace(',', ''))
  if (POINT.test(text)) return Number(text)
  if (VIETNAMESE.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'))
  if (PLAIN.test(text)) return Number(text.replace(',', '.'))
  if (ENGLISH.test(text)) return Number(text.replaceAll(',', ''))
  return null
}
