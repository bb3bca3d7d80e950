import { formatDate, isDateFormat } from './date-format'
import { formatDigits, general } from './digits'
import { type FormatSection, readSections } from './format-sections'

/** A value as a cell shows it. */
export interface ShownValue {
  text: string
  /** It has points and commas in the English manner, since the file asks for no other. */
  isEnglish: boolean
}

/** Shows numbers and texts by the formats of their cells, each format read once. */
export class NumberFormats {
  readonly #known = new Map<string, FormatSection[]>()

  constructor(readonly from1904: boolean) {}

  /** `0.5` in `0%` is `50%`, 44260 in `dd/mm/yyyy` is `05/03/2021`. */
  number(value: number, format: string): ShownValue {
    const sections = this.#sections(format)
    const { section, shown } = chosen(sections, value)
    if (!section) return { text: '', isEnglish: false }
    if (isDateFormat(section)) {
      const text = formatDate(value, section, this.from1904)
      if (text !== null) return { text, isEnglish: false }
      return english(general(value), false)
    }
    return english(formatDigits(shown, section), section.isVietnamese)
  }

  /** A text in the fourth section of a format, or where the `@` stands. */
  text(value: string, format: string): string {
    const sections = this.#sections(format)
    const section =
      sections[3] ??
      sections.find(({ tokens }) => tokens.some(({ kind, text }) => kind === 'code' && text === '@'))
    if (!section || section.tokens.length === 0) return sections[3] ? '' : value
    return section.tokens.map(({ kind, text }) => (kind === 'code' && text === '@' ? value : text)).join('')
  }

  #sections(format: string): FormatSection[] {
    const known = this.#known.get(format) ?? readSections(format)
    this.#known.set(format, known)
    return known
  }
}

const english = (text: string, isVietnamese: boolean): ShownValue => ({
  text: isVietnamese ? text.replace(/(?<=\d)[.,](?=\d)/gu, (sign) => (sign === '.' ? ',' : '.')) : text,
  isEnglish: !isVietnamese && /\d[.,]\d/u.test(text),
})

/** The section for a number, and the number without the sign that the section shows itself. */
const chosen = (
  sections: readonly FormatSection[],
  value: number,
): { section: FormatSection | undefined; shown: number } => {
  const isText = ({ tokens }: FormatSection) =>
    tokens.some(({ kind, text }) => kind === 'code' && text === '@')
  const [first = sections[0], second, third] = sections.filter((section) => !isText(section))
  const positive = { section: first, shown: value }
  if (sections.some(({ condition }) => condition)) {
    const section = sections.find(({ condition }, index) =>
      condition ? condition(value) : index > 0 || !second,
    )
    return { section: section ?? first, shown: value }
  }
  if (value < 0 && second) return { section: second, shown: -value }
  if (value === 0 && third) return { section: third, shown: 0 }
  return positive
}
