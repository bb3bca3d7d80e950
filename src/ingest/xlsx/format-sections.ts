/** A piece of a number format: a letter of its code, or text that it shows as it is. */
export interface FormatToken {
  kind: 'code' | 'literal' | 'elapsed'
  text: string
}

/** A part of a number format between semicolons. */
export interface FormatSection {
  tokens: FormatToken[]
  /** The numbers that it is for, where it says so (`[>=100]`). */
  condition: ((number: number) => boolean) | null
  isVietnamese: boolean
}

const COMPARISON = /^(?<sign>[<>]=?|=|<>)(?<bound>-?\d{1,15}(?:\.\d{1,15})?)$/u
const COMPARE: Readonly<Record<string, (number: number, bound: number) => boolean>> = {
  '<': (number, bound) => number < bound,
  '<=': (number, bound) => number <= bound,
  '>': (number, bound) => number > bound,
  '>=': (number, bound) => number >= bound,
  '=': (number, bound) => number === bound,
  '<>': (number, bound) => number !== bound,
}
/** Vietnamese by its number at Microsoft, in the last digits (MS-LCID, 2.2). */
const VIETNAMESE = /-[\dA-F]{0,5}42A$/iu

/** The sections of a number format (ECMA-376, 18.8.31). */
export const readSections = (format: string): FormatSection[] => {
  const sections: FormatSection[] = [newSection()]
  for (let at = 0; at < format.length; at++) {
    const letter = format[at]!
    const section = sections.at(-1)!
    const push = (kind: FormatToken['kind'], text: string) => section.tokens.push({ kind, text })
    if (letter === ';') sections.push(newSection())
    else if (letter === '"') {
      const end = endOf(format, '"', at + 1)
      push('literal', format.slice(at + 1, end))
      at = end
    } else if (letter === '[') {
      const end = endOf(format, ']', at + 1)
      readBracket(format.slice(at + 1, end), section)
      at = end
    } else if (letter === '\\') push('literal', format[++at] ?? '')
    // As wide as the next letter, or filled up with it: a blank to a reader, or nothing.
    else if (letter === '_' || letter === '*') at++
    else push('code', letter)
  }
  return sections
}

const newSection = (): FormatSection => ({ tokens: [], condition: null, isVietnamese: false })

const endOf = (format: string, sign: string, from: number): number => {
  const end = format.indexOf(sign, from)
  return end < 0 ? format.length : end
}

/** `[h]`, `[Red]`, `[>=100]`, `[$₫-42A]`. */
const readBracket = (inner: string, section: FormatSection): void => {
  const comparison = COMPARISON.exec(inner)?.groups
  if (/^(?:h+|m+|s+)$/iu.test(inner)) section.tokens.push({ kind: 'elapsed', text: inner.toLowerCase() })
  else if (comparison) {
    const bound = Number(comparison.bound)
    section.condition = (number) => COMPARE[comparison.sign!]!(number, bound)
  } else if (inner.startsWith('$')) {
    const dash = inner.lastIndexOf('-')
    section.tokens.push({ kind: 'literal', text: inner.slice(1, dash < 0 ? undefined : dash) })
    section.isVietnamese ||= VIETNAMESE.test(inner)
  }
}
