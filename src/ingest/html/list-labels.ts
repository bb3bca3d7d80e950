import { formatNumber } from '../word/number-format'
import type { HtmlElement } from './nodes'

/** The names of number formats, in CSS and in the `type` of lists, as `formatNumber` knows them. */
const FORMATS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    decimal: 'decimal',
    'decimal-leading-zero': 'decimalZero',
    'lower-alpha': 'lowerLetter',
    'lower-latin': 'lowerLetter',
    'upper-alpha': 'upperLetter',
    'upper-latin': 'upperLetter',
    'lower-roman': 'lowerRoman',
    'upper-roman': 'upperRoman',
    '1': 'decimal',
    a: 'lowerLetter',
    A: 'upperLetter',
    i: 'lowerRoman',
    I: 'upperRoman',
  }),
)
const BULLETS = new Set(['disc', 'circle', 'square', 'disclosure-open', 'disclosure-closed'])
const BULLET = '- '
const INTEGER = /^\s*[+-]?\d{1,9}/u

const integer = (text: string | undefined): number | null =>
  text !== undefined && INTEGER.test(text) ? Number.parseInt(text, 10) : null

/** Counts the items of a list (HTML Standard, 4.4.5 and 4.4.8). */
export class ListLabels {
  readonly #step: number
  readonly #isOrdered: boolean
  readonly #type: string | undefined
  #next: number

  constructor({ name, attributes, children }: HtmlElement) {
    this.#isOrdered = name === 'ol'
    this.#type = attributes.type
    this.#step = attributes.reversed === undefined ? 1 : -1
    const items = this.#step < 0 ? children.filter((child) => child.name === 'li').length : 1
    this.#next = integer(attributes.start) ?? items
  }

  /** The label of the next item: `1. `, `b. `, `- `; `''` where none is shown. CSS goes before attributes. */
  next({ attributes }: HtmlElement, style: string | null): string {
    const number = integer(attributes.value) ?? this.#next
    this.#next = number + this.#step
    const type = style ?? attributes.type ?? this.#type ?? ''
    if (type === 'none') return ''
    if (/^["']/u.test(type)) return type.slice(1, -1).trim() === '' ? '' : `${type.slice(1, -1).trim()} `
    const format = FORMATS.get(type)
    if (format !== undefined) return `${formatNumber(number, format)}. `
    return this.#isOrdered && !BULLETS.has(type) ? `${formatNumber(number, 'decimal')}. ` : BULLET
  }
}
