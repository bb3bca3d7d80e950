/** Sentences of another language by those in English; `{name}` stands for a value. */
export type Catalogue = Readonly<Record<string, string>>

/**
 * How a value is written in the other language: as it is; looked up itself; a list of such, with commas between; as a number or a
 * day is written there, and then it must be one.
 */
type Kind = 'as-it-is' | 'message' | 'messages' | 'number' | 'date'

interface Template {
  /** What stands before, between and after the values. */
  letters: string[]
  values: { name: string; kind: Kind }[]
}

export interface Entry {
  english: Template
  other: Template
  kinds: ReadonlyMap<string, Kind>
}

/** An entry that a text is, with what stands before it (`ke-hoach.docx: `) and its values by their names. */
export interface Match {
  entry: Entry
  before: string
  values: ReadonlyMap<string, string>
}

const VALUE = /\{(?<name>\w+)(?:, (?<kind>\w+))?\}/gu

const templateOf = (text: string): Template => {
  const values = Array.from(text.matchAll(VALUE), ({ groups }) => ({
    name: groups!.name!,
    kind: (groups!.kind ?? 'as-it-is') as Kind,
  }))
  return { letters: text.replace(VALUE, '\0').split('\0'), values }
}

const length = ({ letters }: Template): number => letters.reduce((sum, part) => sum + part.length, 0)

/** The entries of a catalogue; what says more of its own comes first. */
export const entriesOf = (catalogue: Catalogue): Entry[] =>
  Object.entries(catalogue)
    .map(([key, words]) => {
      const [english, other] = [templateOf(key), templateOf(words)]
      return { english, other, kinds: new Map(other.values.map(({ name, kind }) => [name, kind])) }
    })
    .sort((a, b) => length(b.english) - length(a.english))

const NUMBER = /^\d+(?:\.\d+)?$/u
/** A year, a month of one or a day. */
const DAY = /^\d{4}(?:-\d\d){0,2}$/u

/** What parts a place from what is said of it; no value at the head of a message holds one. */
const PLACE_END = ': '

const isOf = (kind: Kind | undefined, value: string): boolean =>
  kind === 'number' ? NUMBER.test(value) : kind === 'date' ? DAY.test(value) : true

/** The values with which an entry gives a text, each as short as may be; null where it gives none. */
const valuesIn = (
  { english: { letters, values }, kinds }: Entry,
  text: string,
): Map<string, string> | null => {
  const [first = '', ...others] = letters
  if (!text.startsWith(first)) return null
  const found = new Map<string, string>()
  let at = first.length
  for (const [index, part] of others.entries()) {
    const isLast = index === others.length - 1
    const end = isLast ? text.length - part.length : text.indexOf(part, at)
    if (end < at || !text.startsWith(part, end)) return null
    const [{ name }, value] = [values[index]!, text.slice(at, end)]
    if (!isOf(kinds.get(name), value) || (at === 0 && value.includes(PLACE_END))) return null
    found.set(name, value)
    at = end + part.length
  }
  return at === text.length ? found : null
}

/** The entry that a text is, or is after a place and a colon; null where it is none. */
export const matchIn = (entries: readonly Entry[], text: string): Match | null => {
  for (let from = 0; ; ) {
    const rest = text.slice(from)
    for (const entry of entries) {
      const values = valuesIn(entry, rest)
      if (values) return { entry, before: text.slice(0, from), values }
    }
    const colon = text.indexOf(PLACE_END, from)
    if (colon < 0) return null
    from = colon + PLACE_END.length
  }
}

/** Says in another language what is said in English; what its catalogue does not know comes back as it is. */
export type Translate = (english: string) => string

/**
 * @example
 * translateBy(VIETNAMESE, 'vi')('a.txt: no such file, expected the path of a document') // 'a.txt: không có tệp này, …'
 */
export const translateBy = (catalogue: Catalogue, locale: string): Translate => {
  const entries = entriesOf(catalogue)
  const write: Record<Kind, Translate> = {
    'as-it-is': (value) => value,
    message: (value) => translate(value),
    messages: (value) => value.split(', ').map(translate).join(', '),
    number: (value) => numberIn(value, locale),
    date: (value) => value.split('-').reverse().join('/'),
  }
  const translate: Translate = (english) => {
    const match = matchIn(entries, english)
    if (!match) return english
    const { letters, values } = match.entry.other
    const said = values.map(
      ({ name, kind }, index) => write[kind](match.values.get(name)!) + letters[index + 1],
    )
    return match.before + letters[0] + said.join('')
  }
  return translate
}

/** With as many digits after the sign as it has. */
const numberIn = (value: string, locale: string): string => {
  const digits = value.split('.')[1]?.length ?? 0
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits }
  return new Intl.NumberFormat(locale, options).format(Number(value))
}
