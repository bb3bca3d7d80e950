import { annotateQuantities } from '../../annotate/quantities'
import { targetLexicon as lexicon } from '../../lexicon/targets'
import type { ResolvedDocument } from '../../resolve/document'
import type { Block, Cell } from '../../structure/document'
import { asWords } from '../../text/alternatives'
import { bearerOf } from './bearer'
import type { Draft } from './draft'
import { rowMetric, rowSpan } from './rows'
import type { Scope } from './scope'

const { sets, records, units, money } = lexicon.columns
const SETS = new RegExp(asWords(sets), 'iu')
const NOT_SETS = new RegExp(asWords([...records, ...money]), 'iu')
const UNITS = new RegExp(asWords(units), 'iu')
const BARE = /^(?:[<>≤≥]=? ?|[Tt]rên |[Dd]ưới |[Íí]t nhất )?\d[\d.,]{0,14}(?: ?[-–] ?\d[\d.,]{0,14})?$/u
const IN_PERCENT = /%|tỷ lệ/iu
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/gu

/** The unit of a bare number: what the column of units says, else a share where the head of its own column does. */
const unitOf = (text: string, row: Block, cell: Cell): string | null => {
  const said = row.cells.find(({ column }) => column && UNITS.test(column.heading) && column.role === 'other')
  const unit = said && text.slice(said.span.start, said.span.end).trim()
  if (unit) return unit.length <= 24 ? unit : null
  return IN_PERCENT.test(cell.column?.heading ?? '') ? '%' : null
}

/**
 * Bare numbers in a column that sets them, with the unit that another column gives: `Diện tích rừng | ha | 5.100`
 * under `Chỉ tiêu | Đơn vị tính | Kế hoạch 2022`.
 */
export const columnTargets = (document: ResolvedDocument, scopes: ReadonlyMap<unknown, Scope>): Draft[] => {
  const { text } = document.reading
  return document.tables.flatMap(({ columns, rows }) => {
    if (!columns.some(({ heading }) => SETS.test(heading) && !NOT_SETS.test(heading))) return []
    return rows.flatMap((block) => {
      if (block.zone !== 'body' || scopes.get(block)?.kind === 'barred') return []
      return block.cells.flatMap((cell): Draft[] => {
        const heading = cell.column?.heading ?? ''
        const words = text.slice(cell.span.start, cell.span.end)
        if (!SETS.test(heading) || NOT_SETS.test(heading) || !BARE.test(words)) return []
        const unit = unitOf(text, block, cell)
        const [read] = unit === null ? [] : annotateQuantities(`${words} ${unit}`)
        const metric = rowMetric(text, block, cell.span.start)
        if (!read || metric === '') return []
        const mark = { ...read, span: cell.span, number: cell.span }
        const year = [...heading.matchAll(YEAR)].at(-1)?.[0]
        const due =
          year === undefined ? null : { day: `${year}-12-31`, span: cell.span, how: 'inferred' as const }
        const bearer = bearerOf(document, block, cell.span)
        return [
          { block, span: rowSpan(text, block, cell.span), mark, metric, bearer, due, rule: 'target/column' },
        ]
      })
    })
  })
}
