import type { Row } from './rows'

/** What a citation says; an alteration says one thing otherwise. */
export interface Said extends Pick<Row, 'symbol' | 'issuer' | 'title' | 'issued'> {
  word: string
}

interface Style {
  /** Of every thousand citations of the corpus, by `npm run citation-styles`: 324 in 34 documents. */
  share: number
  says: { number?: true; day?: true; issuer?: true; name?: true }
  /** The rules that it may make warn. */
  earns: readonly string[]
  write(said: Said): string
}

const two = (digits: string): string => digits.padStart(2, '0')
const long = (issued: string): string => {
  const [year, month = '', day = ''] = issued.split('-')
  return `ngày ${day} tháng ${Number(month) > 2 ? Number(month) : two(month)} năm ${year}`
}
const short = (issued: string): string => {
  const [year, month, day] = issued.split('-')
  return `ngày ${Number(day)}/${Number(month)}/${year}`
}
const lead = ({ word, symbol }: Said): string => `${word} số ${symbol}`

/** What it is about, as it follows an issuer: in small letters, with `về` before what is no verb. */
const about = ({ title }: Said): string => {
  if (title === null) return ''
  const small = title.charAt(0).toLowerCase() + title.slice(1)
  return /^(?:quy định|ban hành|hướng dẫn|sửa đổi|bãi bỏ|phê duyệt)(?!\p{L})/u.test(small)
    ? ` ${small}`
    : ` về ${small}`
}
const INCOMPLETE = ['citation/incomplete']
const NUMBER = { number: true } as const
const DATED = { number: true, day: true } as const
const FULL = { number: true, day: true, issuer: true } as const

export const STYLES: Readonly<Record<string, Style>> = {
  'short-of': {
    share: 225,
    says: FULL,
    earns: [],
    write: (said) => `${lead(said)} ${short(said.issued)} của ${said.issuer}${about(said)}`,
  },
  'long-of': {
    share: 216,
    says: FULL,
    earns: [],
    write: (said) => `${lead(said)} ${long(said.issued)} của ${said.issuer}${about(said)}`,
  },
  number: { share: 96, says: NUMBER, earns: INCOMPLETE, write: lead },
  'name-number': {
    share: 102,
    says: { number: true, name: true },
    earns: INCOMPLETE,
    write: ({ word, title, symbol }) => `${word} ${title} số ${symbol}`,
  },
  'number-of': {
    share: 83,
    says: { number: true, issuer: true },
    earns: INCOMPLETE,
    write: (said) => `${lead(said)} của ${said.issuer}${about(said)}`,
  },
  'name-day': {
    share: 71,
    says: { day: true, name: true },
    earns: [],
    write: ({ word, title, issued }) => `${word} ${title} ${long(issued)}`,
  },
  'name-year': {
    share: 15,
    says: { name: true },
    earns: INCOMPLETE,
    write: ({ word, title, issued }) => `${word} ${title} năm ${issued.slice(0, 4)}`,
  },
  short: {
    share: 28,
    says: DATED,
    earns: INCOMPLETE,
    write: (said) => `${lead(said)} ${short(said.issued)}`,
  },
  long: { share: 19, says: DATED, earns: INCOMPLETE, write: (said) => `${lead(said)} ${long(said.issued)}` },
  'without-so': {
    share: 19,
    says: FULL,
    earns: [],
    write: (said) => `${said.word} ${said.symbol} ${short(said.issued)} của ${said.issuer}`,
  },
  'comma-before-day': {
    share: 6,
    says: FULL,
    earns: [],
    write: (said) => `${lead(said)}, ${long(said.issued)} của ${said.issuer}`,
  },
  'blank-in-symbol': {
    share: 120,
    says: FULL,
    earns: ['citation/symbol-misspelt'],
    write: (said) =>
      `${said.word} số ${said.symbol.replace(/-/u, '- ')} ${short(said.issued)} của ${said.issuer}`,
  },
}

const NAMED = ['law', 'code', 'ordinance']
/** The identity of these is their symbol; of others also the day, of local ones the issuer. */
const isLegal = ({ symbol }: Row): boolean => /\/\d{4}\//u.test(symbol)

/** Whether a style says of a row all that tells it from others. */
export const suits = (row: Row, { says }: Style): boolean =>
  (!says.name || (NAMED.includes(row.type) && row.title !== null)) &&
  (!says.issuer || row.issuer !== null) &&
  (row.place === null || says.issuer === true) &&
  (isLegal(row) || says.day === true)

/** The golden ratio spreads the styles over the rows in their shares, the same way in every run. */
const SPREAD = (Math.sqrt(5) - 1) / 2

/** The style of the n-th specimen among those that are fit, each in its share. */
export const styleOf = (
  n: number,
  isFit: (style: Style) => boolean,
): { name: string; style: Style } | null => {
  const able = Object.entries(STYLES).filter(([, style]) => isFit(style))
  const all = able.reduce((sum, [, { share }]) => sum + share, 0)
  let at = (((n + 0.5) * SPREAD) % 1) * all
  for (const [name, style] of able) {
    at -= style.share
    if (at < 0) return { name, style }
  }
  return null
}
