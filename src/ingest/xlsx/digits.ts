import type { FormatSection, FormatToken } from './format-sections'

const isSlot = ({ kind, text }: FormatToken): boolean => kind === 'code' && /^[0#?]$/u.test(text)
const isCode = ({ kind, text }: FormatToken, code: string): boolean =>
  kind === 'code' && text.toLowerCase() === code

/** A number without a format of its own, in as many digits as a cell shows. */
export const general = (value: number): string =>
  Number.isInteger(value) && Math.abs(value) < 1e15
    ? String(value)
    : String(Number(value.toPrecision(10))).toUpperCase()

/** A number by a section of a format that holds no date: `1,234.50`, `95%`, `02`. */
export const formatDigits = (value: number, { tokens }: FormatSection): string => {
  const codes = tokens
    .filter(({ kind }) => kind === 'code')
    .map(({ text }) => text)
    .join('')
    .toLowerCase()
  const slots = tokens.filter(isSlot).length
  if (codes.includes('general')) return withGeneral(value, tokens)
  if (codes.includes('@')) return general(value)
  // Fractions (`# ?/?`) are shown as what they are worth.
  if (slots > 0 && codes.includes('/')) return general(value)
  if (slots === 0) return (value < 0 ? '-' : '') + literals(tokens)
  const last = tokens.findLastIndex(isSlot)
  const thousands = tokens.slice(last + 1).findIndex((token) => !isCode(token, ','))
  const scaled =
    (Math.abs(value) * 100 ** tokens.filter((token) => isCode(token, '%')).length) /
    1000 ** (thousands < 0 ? tokens.length - last - 1 : thousands)
  if (!Number.isFinite(scaled)) return general(value)
  const exponent = tokens.findIndex((token) => isCode(token, 'e'))
  const shown = exponent < 0 ? plain(scaled, tokens) : scientific(scaled, tokens, exponent)
  return (value < 0 && /[1-9]/u.test(shown) ? '-' : '') + shown
}

const withGeneral = (value: number, tokens: readonly FormatToken[]): string => {
  const start = tokens.findIndex((token) => isCode(token, 'g'))
  return literals(tokens.slice(0, start)) + general(value) + literals(tokens.slice(start + 'General'.length))
}

const literals = (tokens: readonly FormatToken[]): string =>
  tokens
    .filter(({ kind, text }) => kind === 'literal' || !/^[#,?]$/u.test(text))
    .map(({ text }) => text)
    .join('')

/** Rounded as it is written, half up: 1.005 is 1.01. */
const rounded = (value: number, places: number): string => {
  const shifted = Math.round(Number(`${value}e${places}`))
  const back = Number(`${shifted}e-${places}`)
  return (Number.isFinite(back) ? back : value).toFixed(places)
}

const plain = (value: number, tokens: readonly FormatToken[]): string => {
  const point = tokens.findIndex((token) => isCode(token, '.'))
  const [whole, part] = point < 0 ? [tokens, []] : [tokens.slice(0, point), tokens.slice(point + 1)]
  const places = Math.min(part.filter(isSlot).length, MOST_PLACES)
  const [digits, decimals = ''] = rounded(value, places).split('.')
  const shown = decimalsIn(part, decimals)
  if (digits!.includes('e')) return general(value)
  return wholeIn(whole, digits === '0' ? '' : digits!) + (/^\d/u.test(shown) ? '.' : '') + shown
}

const MOST_PLACES = 30

/** The digits before the point, put into their slots from the right; what has no slot stands before the first. */
const wholeIn = (tokens: readonly FormatToken[], digits: string): string => {
  const first = tokens.findIndex(isSlot)
  const last = tokens.findLastIndex(isSlot)
  const isGrouped = tokens.slice(Math.max(first, 0), last).some((token) => isCode(token, ','))
  let rest = digits
  let count = 0
  let shown = ''
  const put = (digit: string) => {
    if (isGrouped && count > 0 && count % 3 === 0) shown = `,${shown}`
    shown = digit + shown
    count++
  }
  for (let at = tokens.length - 1; at >= 0; at--) {
    const token = tokens[at]!
    if (!isSlot(token)) {
      if (!isCode(token, ',')) shown = token.text + shown
      continue
    }
    if (rest !== '') put(rest.at(-1)!)
    else if (token.text === '0') put('0')
    rest = rest.slice(0, -1)
    for (; at === first && rest !== ''; rest = rest.slice(0, -1)) put(rest.at(-1)!)
  }
  return first < 0 ? shown + digits : shown
}

/** The digits after the point; zeros that fill no `0` are not shown. */
const decimalsIn = (tokens: readonly FormatToken[], decimals: string): string => {
  const slots = tokens.filter(isSlot)
  const needed = slots.findLastIndex(({ text }, index) => text === '0' || (decimals[index] ?? '0') !== '0')
  let index = 0
  return tokens
    .map((token) => {
      if (!isSlot(token)) return isCode(token, ',') ? '' : token.text
      const digit = index <= needed ? (decimals[index] ?? '0') : ''
      index++
      return digit
    })
    .join('')
}

const scientific = (value: number, tokens: readonly FormatToken[], at: number): string => {
  const point = tokens.findIndex((token) => isCode(token, '.'))
  const places = point < 0 ? 0 : tokens.slice(point, at).filter(isSlot).length
  const [mantissa, power] = value.toExponential(Math.min(places, MOST_PLACES)).split('e')
  const width = tokens.slice(at).filter(isSlot).length
  const sign = power!.startsWith('-') ? '-' : '+'
  return `${mantissa}E${sign}${power!.slice(1).padStart(width, '0')}`
}
