import { ROWS, type Row } from './rows'
import type { Said } from './styles'

/** One thing said otherwise, so that it contradicts a proved fact or a formal rule; null where a row allows none. */
type Alteration = (row: Row, said: Said) => Said | null

const shifted = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

const tailOf = (symbol: string): string => symbol.replace(/^\d+/u, '')
const isTaken = (type: string, symbol: string, issued: string): boolean =>
  ROWS.some((row) => row.type === type && row.symbol === symbol && row.issued === issued)

/** Another day of its year on which nothing of that symbol was issued. */
const day: Alteration = ({ type, symbol }, said) => {
  const days = [-1, -3, 1, 3].map((count) => shifted(said.issued, count))
  const other = days.find(
    (each) => each.slice(0, 4) === said.issued.slice(0, 4) && !isTaken(type, symbol, each),
  )
  return other === undefined ? null : { ...said, issued: other }
}

/** The number of another row of its series and year that is proved to be of another day. */
const number: Alteration = (row, said) => {
  const other = ROWS.find(
    (each) =>
      each.type === row.type &&
      each.symbol !== row.symbol &&
      tailOf(each.symbol) === tailOf(row.symbol) &&
      each.issued.slice(0, 4) === row.issued.slice(0, 4) &&
      each.issued !== row.issued &&
      each.place === row.place &&
      !isTaken(row.type, each.symbol, row.issued),
  )
  return other ? { ...said, symbol: other.symbol } : null
}

/** A year in the symbol that is not that of the day. */
const year: Alteration = ({ symbol }, said) =>
  /\/\d{4}\//u.test(symbol)
    ? {
        ...said,
        symbol: symbol.replace(/(?<=\/)\d{4}(?=\/)/u, (digits) => String(Number(digits) - 1)),
      }
    : null

const OTHER_TYPE: Readonly<Record<string, string>> = {
  law: 'Pháp lệnh',
  code: 'Pháp lệnh',
  ordinance: 'Luật',
  decree: 'Thông tư',
  circular: 'Nghị định',
  'joint-circular': 'Nghị định',
  resolution: 'Chỉ thị',
  decision: 'Chỉ thị',
  directive: 'Nghị quyết',
  conclusion: 'Nghị quyết',
  regulation: 'Chỉ thị',
  plan: 'Quyết định',
  dispatch: 'Quyết định',
}
/** A type that does not go with the symbol's code. */
const type: Alteration = (row, said) => ({ ...said, word: OTHER_TYPE[row.type]! })

/** A body whose code is not that of the symbol. */
const issuer: Alteration = ({ symbol, place }, said) => {
  const wrong: [RegExp, string][] = [
    [/QH\d+$/u, 'Chính phủ'],
    [/-CP$/u, 'Thủ tướng Chính phủ'],
    [/-TTg$/u, 'Chính phủ'],
    [/\/TW$/u, 'Ủy ban nhân dân tỉnh Cao Bằng'],
    [/\/TU$/u, `Ủy ban nhân dân ${place}`],
    [/-UBND$/u, `Hội đồng nhân dân ${place}`],
  ]
  return { ...said, issuer: wrong.find(([code]) => code.test(symbol))?.[1] ?? 'Bộ Công Thương' }
}

/** The other level of the Party, of a body that is named as it is. */
const level: Alteration = ({ symbol }, said) => {
  if (!/\/T[WU]$/u.test(symbol)) return null
  return { ...said, symbol: symbol.replace(/(?<=\/)T[WU]$/u, (code) => (code === 'TW' ? 'TU' : 'TW')) }
}

/** A term of the Quốc hội that did not sit in the symbol's year. */
const term: Alteration = ({ symbol }, said) =>
  /QH\d+$/u.test(symbol)
    ? { ...said, symbol: symbol.replace(/\d+$/u, (digits) => String(Number(digits) - 2)) }
    : null

/** With what a style must say for the alteration to be in it, and to contradict what else it says. */
export const ALTERATIONS: Readonly<
  Record<string, { alter: Alteration; needs: readonly ('number' | 'day' | 'issuer')[] }>
> = {
  day: { alter: day, needs: ['number', 'day'] },
  number: { alter: number, needs: ['number', 'day'] },
  year: { alter: year, needs: ['number', 'day'] },
  type: { alter: type, needs: ['number'] },
  issuer: { alter: issuer, needs: ['number', 'issuer'] },
  level: { alter: level, needs: ['number', 'issuer'] },
  term: { alter: term, needs: ['number'] },
}
