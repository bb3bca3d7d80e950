import { targetLexicon as lexicon } from '../../lexicon/targets'
import type { ResolvedDocument } from '../../resolve/document'
import type { Block, Cell, Column } from '../../structure/document'
import { asWords } from '../../text/alternatives'
import { type Bearer, bearerOf, named } from '../bearer'
import { cellValues } from './cell-values'
import { countedIn } from './counted-in'
import type { Draft } from './draft'
import type { Due, DueDates } from './due'
import { rowMetric, rowSpan } from './rows'
import type { Scope } from './scope'
import { saidIn, type TargetTable, targetTable } from './table-columns'

const WATCHES = new RegExp(asWords(lexicon.columns.watching), 'iu')
const LONGEST_UNIT = 40
/** A row of so few cells heads those after it: `I | Đến năm 2030`. */
const HEADING_CELLS = 2

/** The words of a row without the unit in brackets behind them: `Hộ có nước sạch (%)`. */
const withoutUnit = (topic: string): string =>
  countedIn(topic) === null ? topic : topic.replace(/ ?\([^()]{1,40}\)$/u, '')

/** The time that a row heading above a row gives. */
const rowHeadingDue = (dues: DueDates, row: Block): Due | null => {
  for (let above = row.parent; above?.kind === 'row'; above = above.parent)
    if (above.cells.length <= HEADING_CELLS) {
      const due = dues.lastIn(above.content)
      if (due) return due
    }
  return null
}

/** Who is to reach what a row states; who only watches over it is not. */
const rowBearer = (
  document: ResolvedDocument,
  row: Block,
  cell: Cell,
  bodies: Column | null,
): Bearer | null => {
  const body = bodies && row.cells.find(({ column }) => column === bodies)
  if (body) return named(document, document.reading.text.slice(body.span.start, body.span.end), body.span)
  const isWatched = row.cells.some(({ column }) => column && WATCHES.test(column.heading))
  return isWatched ? null : bearerOf(document, row, rowSpan(document.reading.text, row, cell.span))
}

const rowTargets = (
  document: ResolvedDocument,
  dues: DueDates,
  { settings, units, bodies }: TargetTable,
  block: Block,
  scope: Scope | undefined,
): Draft[] => {
  const { text } = document.reading
  const said = units && saidIn(text, block, units)
  let isFirst = true
  return block.cells.flatMap((cell): Draft[] => {
    const setting = cell.column && settings.get(cell.column)
    const topic = setting ? rowMetric(text, block, cell.span.start) : ''
    const unit = said || setting?.unit || countedIn(topic)
    const metric = setting?.metric ?? (said ? topic : withoutUnit(topic))
    if (!setting || (unit?.length ?? 0) > LONGEST_UNIT || metric === '') return []
    return cellValues(document, cell, unit ? { text: unit, isOfRow: !!said } : null, metric).map(
      ({ span: value, mark }) => {
        // What is counted stands once, before the first of a row's numbers.
        const span =
          isFirst && setting.metric === null ? { ...rowSpan(text, block, value), end: value.end } : value
        isFirst = false
        const segment = { ...value, sentence: value.start, line: cell.span, block }
        const due =
          setting.due ?? rowHeadingDue(dues, block) ?? dues.of(segment, value, scope ? [scope.heading] : [])
        const bearer = rowBearer(document, block, cell, bodies)
        return { block, span, mark, metric, bearer, due, rule: 'target/column' }
      },
    )
  })
}

/**
 * Numbers in the columns of a table that set them, with the unit that another column gives: `Diện tích rừng | ha |
 * 5.100` under `Chỉ tiêu | Đơn vị tính | Kế hoạch 2022`.
 */
export const columnTargets = (
  document: ResolvedDocument,
  dues: DueDates,
  scopes: ReadonlyMap<unknown, Scope>,
): Draft[] =>
  document.tables.flatMap((table) => {
    const shape = targetTable(document, table)
    if (!shape) return []
    return table.rows.flatMap((block) => {
      const scope = scopes.get(block)
      return block.zone !== 'body' || scope?.kind === 'barred'
        ? []
        : rowTargets(document, dues, shape, block, scope)
    })
  })
