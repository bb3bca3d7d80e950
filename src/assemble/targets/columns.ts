import type { QuantityMark } from '../../annotate/quantities/mark'
import { quantityLexicon } from '../../lexicon/quantities'
import { targetLexicon as lexicon } from '../../lexicon/targets'
import type { ResolvedDocument } from '../../resolve/document'
import type { Block, Cell, Column, Table } from '../../structure/document'
import { alternatives, asWords } from '../../text/alternatives'
import { readNumber } from '../../text/numbers'
import { bearerOf } from '../bearer'
import type { Draft } from './draft'
import type { Due } from './due'
import { rowMetric, rowSpan } from './rows'
import type { Scope } from './scope'

const { sets, records, units, money } = lexicon.columns
const SETS = new RegExp(asWords(sets), 'iu')
const NOT_SETS = new RegExp(asWords([...records, ...money]), 'iu')
const UNITS = new RegExp(asWords(units), 'iu')
const NUMBER = '\\d[\\d.,]{0,14}'
const BARE = new RegExp(
  `^(?<bound>${alternatives(quantityLexicon.before.keys())})? ?(?<low>${NUMBER})(?: ?[-–] ?(?<high>${NUMBER}))?$`,
  'iu',
)
const IN_PERCENT = /%|tỷ lệ/iu
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/gu
const LONGEST_UNIT = 24
/** How many lines above its rows a table's head may stand. */
const MOST_LINES = 3
/** No table is wider; a line of so many tabs is none. */
const MOST_COLUMNS = 60

/** The unit that a row's column of units gives to its bare numbers. */
const rowUnit = (text: string, row: Block): string | null => {
  const said = row.cells.find(({ column }) => column && UNITS.test(column.heading) && column.role === 'other')
  return (said && text.slice(said.span.start, said.span.end).trim()) || null
}

/** A column that sets numbers: its unit where its head says it, and the year for which its head sets them. */
interface Setting {
  unit: string | null
  due: Due | null
}

/** The quantity that a bare number and the unit of its column make; null where the cell holds no number. */
const quantityOf = (words: string, unit: string, { span }: Cell): QuantityMark | null => {
  const { bound, low, high } = BARE.exec(words)?.groups ?? {}
  const value = low === undefined ? null : readNumber(low)
  if (value === null) return null
  return {
    span,
    number: span,
    value,
    max: high === undefined ? null : readNumber(high),
    outOf: null,
    unit: quantityLexicon.percentSigns.includes(unit) ? 'percent' : unit,
    comparator: quantityLexicon.before.get((bound ?? '').toLowerCase()) ?? 'eq',
    rule: 'quantity/column',
  }
}

/** The last year that the head of a column names, read in the line above the table's rows. */
const headDue = ({ blocks }: ResolvedDocument, { rows }: Table, heading: string): Due | null => {
  const year = [...heading.matchAll(YEAR)].at(-1)
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

/** The columns of a table that set numbers to be reached. */
const settingsOf = (document: ResolvedDocument, table: Table): ReadonlyMap<Column, Setting> =>
  new Map(
    table.columns
      .filter(({ heading }) => SETS.test(heading) && !NOT_SETS.test(heading))
      .map((column) => [
        column,
        {
          unit: IN_PERCENT.test(column.heading) ? '%' : null,
          due: headDue(document, table, column.heading),
        },
      ]),
  )

/**
 * Bare numbers in a column that sets them, with the unit that another column gives: `Diện tích rừng | ha | 5.100`
 * under `Chỉ tiêu | Đơn vị tính | Kế hoạch 2022`.
 */
export const columnTargets = (document: ResolvedDocument, scopes: ReadonlyMap<unknown, Scope>): Draft[] => {
  const { text } = document.reading
  return document.tables.flatMap((table) => {
    const settings = table.columns.length > MOST_COLUMNS ? null : settingsOf(document, table)
    if (!settings?.size) return []
    return table.rows.flatMap((block) => {
      if (block.zone !== 'body' || scopes.get(block)?.kind === 'barred') return []
      const said = rowUnit(text, block)
      return block.cells.flatMap((cell): Draft[] => {
        const setting = cell.column && settings.get(cell.column)
        const unit = said ?? setting?.unit
        if (!setting || !unit || unit.length > LONGEST_UNIT) return []
        const mark = quantityOf(text.slice(cell.span.start, cell.span.end), unit, cell)
        const metric = mark ? rowMetric(text, block, cell.span.start) : ''
        if (!mark || metric === '') return []
        const span = rowSpan(text, block, cell.span)
        const bearer = bearerOf(document, block, cell.span)
        return [{ block, span, mark, metric, bearer, due: setting.due, rule: 'target/column' }]
      })
    })
  })
}
