import { quantityLexicon } from '../../lexicon/quantities'
import { targetLexicon as lexicon } from '../../lexicon/targets'
import type { ResolvedDocument } from '../../resolve/document'
import type { Block, Column, Table } from '../../structure/document'
import { alternatives, asWords } from '../../text/alternatives'
import { matchesOf } from '../../text/matches'
import { countedIn } from './counted-in'
import type { Due } from './due'

const { sets, records, units, money, indicators, results } = lexicon.columns
const whole = (words: readonly string[]): string => `^(?:${alternatives(words)})$`
const SETS = new RegExp(asWords(sets), 'iu')
const NOT_SETS = new RegExp(asWords([...records, ...money]), 'iu')
const UNITS = new RegExp(asWords(units), 'iu')
/** `Đơn vị` alone may head a column of bodies as well. */
const BARE_UNITS = new RegExp(whole(lexicon.columns.bareUnits), 'iu')
const INDICATORS = new RegExp(
  `^(?:(?:${alternatives(lexicon.columns.leads)}) )*(?:${alternatives(indicators)})(?!\\p{L})`,
  'iu',
)
const RESULTS = new RegExp(whole(results), 'iu')
/** `2025`, `Đến năm 2030`, `Giai đoạn 2021 - 2025`. */
const YEARS = new RegExp(
  `^(?:(?:${alternatives(lexicon.columns.years)}) )*(?:(?:19|20)\\d\\d ?[-–] ?)?(?<last>(?:19|20)\\d\\d)$`,
  'iu',
)
/** `2023-2024`: when a school year ends nobody says. */
const SPAN_OF_YEARS = /(?<from>(?:19|20)\d\d) ?[-–] ?(?<to>(?:19|20)\d\d)$/u
const isSchoolYear = (heading: string): boolean => {
  const { from, to } = SPAN_OF_YEARS.exec(heading)?.groups ?? {}
  return from !== undefined && Number(to) === Number(from) + 1
}
/** `Năm | 2022 | 2023`, with an indicator in each row. */
const YEAR_WORD = new RegExp(whole(lexicon.columns.years), 'iu')
const IN_PERCENT = /%|tỷ lệ|tỉ lệ/iu
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/gu
const knownUnits = new Set(
  [...quantityLexicon.measures, ...quantityLexicon.counted, ...quantityLexicon.percentSigns].map((unit) =>
    unit.toLowerCase(),
  ),
)
/** How many lines above its rows a table's head may stand. */
const MOST_LINES = 3
/** No table is wider; a line of so many tabs is none. */
const MOST_COLUMNS = 60

/**
 * A column that sets numbers: its unit where its head says it, the year for which its head sets them, and what they count
 * where the head says that and the rows say who reaches it.
 */
interface Setting {
  unit: string | null
  due: Due | null
  metric: string | null
}

/** A table that sets numbers to be reached: its columns that do, and the one that says what they count. */
export interface TargetTable {
  settings: ReadonlyMap<Column, Setting>
  units: Column | null
  /** The column of those who are to reach the numbers. */
  bodies: Column | null
}

/** The last year that the head of a column names, read in the line above the table's rows. */
const headDue = ({ blocks }: ResolvedDocument, { rows }: Table, heading: string): Due | null => {
  const year = matchesOf(YEAR, heading).at(-1)
  const first = rows[0]
  if (!year || !first) return null
  const day = `${year[0]}-12-31`
  for (let i = first.index - 1; i >= 0 && i >= first.index - MOST_LINES; i--) {
    const { span, text } = blocks[i]!
    const at = text.replace(/\s/gu, ' ').indexOf(heading)
    const start = span.start + at + year.index
    if (at >= 0) return { day, span: { start, end: start + year[0].length }, how: 'read' }
  }
  return { day, span: first.span, how: 'inferred' }
}

/** What a row says in a column. */
export const saidIn = (text: string, row: Block, column: Column): string => {
  const cell = row.cells.find((each) => each.column === column)
  return cell ? text.slice(cell.span.start, cell.span.end).trim() : ''
}

const unitsOf = (text: string, { columns, rows }: Table): Column | null => {
  const column = columns.find(({ heading }) => UNITS.test(heading))
  if (!column || !BARE_UNITS.test(column.heading)) return column ?? null
  return rows.some((row) => knownUnits.has(saidIn(text, row, column).toLowerCase())) ? column : null
}

/** Whether a head is a year that was not over when the document was written. */
const isYearAhead = (document: ResolvedDocument, heading: string): boolean => {
  const last = YEARS.exec(heading)?.groups?.last
  return last !== undefined && document.context.issued !== null && last >= document.context.issued.slice(0, 4)
}

/** Whether the line above a table says that it sets what is to be reached: `Chỉ tiêu cho các đơn vị:`. */
const isAnnounced = ({ blocks }: ResolvedDocument, { rows }: Table): boolean => {
  const first = rows[0]
  if (!first) return false
  const above = blocks.slice(Math.max(0, first.index - 2), first.index)
  return above.some(({ text }) => text.length < LONGEST_LINE && SETS.test(text) && !NOT_SETS.test(text))
}
const LONGEST_LINE = 120

/** A table of bodies by indicators, `Đơn vị | Số xã đạt chuẩn | Hiến máu (đơn vị)`, where a line above sets them as goals. */
const bodiesByIndicators = (document: ResolvedDocument, table: Table): TargetTable | null => {
  const { columns, rows } = table
  const bodies = columns.find(({ role }) => role === 'body')
  if (!bodies || !isAnnounced(document, table)) return null
  const { text } = document.reading
  const settings = columns.flatMap((column): [Column, Setting][] => {
    const unit = column.index > bodies.index && column.role === 'other' ? countedIn(column.heading) : null
    const isNumeric = rows.every((row) => /^[\d.,]*$/u.test(saidIn(text, row, column)))
    const metric = column.heading.replace(/ \([^()]*\)$/u, '')
    return unit !== null && isNumeric ? [[column, { unit, due: null, metric }]] : []
  })
  return settings.length === 0 ? null : { settings: new Map(settings), units: null, bodies }
}

/** Whether a head names only years that were over when the document was written: `Kế hoạch 2023` beside `Thực hiện 2023`. */
const isYearPast = ({ context }: ResolvedDocument, heading: string): boolean => {
  const last = matchesOf(YEAR, heading).at(-1)?.[0]
  return last !== undefined && context.issued !== null && last < context.issued.slice(0, 4)
}

/**
 * The columns of a table that set numbers to be reached: by their own heads (`Kế hoạch 2022`); beside a column of
 * indicators, and one of units or several years, also those headed by a year to come (`Năm 2030`) or, if alone, by `Kết quả`.
 */
export const targetTable = (document: ResolvedDocument, table: Table): TargetTable | null => {
  const { columns } = table
  if (columns.length === 0 || columns.length > MOST_COLUMNS) return null
  const units = unitsOf(document.reading.text, table)
  const indicator = columns.find(
    ({ heading }, i) => INDICATORS.test(heading) || (i === 0 && YEAR_WORD.test(heading)),
  )
  const own = columns.filter(
    (column) =>
      column !== indicator &&
      SETS.test(column.heading) &&
      !NOT_SETS.test(column.heading) &&
      !isYearPast(document, column.heading),
  )
  const years = columns.filter(({ heading }) => isYearAhead(document, heading))
  const ahead = indicator && (units || years.length > 1) ? years : []
  const found = new Set([...own, ...ahead])
  if (found.size === 0 && units && indicator && SETS.test(indicator.heading))
    for (const column of columns) if (RESULTS.test(column.heading)) found.add(column)
  if (found.size === 0) return bodiesByIndicators(document, table)
  const settings = [...found].map((column): [Column, Setting] => [
    column,
    {
      unit: IN_PERCENT.test(column.heading) ? '%' : null,
      due: isSchoolYear(column.heading) ? null : headDue(document, table, column.heading),
      metric: null,
    },
  ])
  return { settings: new Map(settings), units, bodies: null }
}
