import type { QuantityMark } from '../../annotate/quantities/mark'
import { quantityLexicon } from '../../lexicon/quantities'
import { targetLexicon as lexicon } from '../../lexicon/targets'
import type { ResolvedDocument } from '../../resolve/document'
import type { Block, Cell } from '../../structure/document'
import { alternatives, asWords } from '../../text/alternatives'
import { readNumber } from '../../text/numbers'
import { bearerOf } from './bearer'
import type { Draft } from './draft'
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

/** The unit of a bare number: what the column of units says, else a share where the head of its own column does. */
const unitOf = (text: string, row: Block, cell: Cell): string | null => {
  const said = row.cells.find(({ column }) => column && UNITS.test(column.heading) && column.role === 'other')
  const unit = said && text.slice(said.span.start, said.span.end).trim()
  if (unit) return unit.length <= 24 ? unit : null
  return IN_PERCENT.test(cell.column?.heading ?? '') ? '%' : null
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
        if (!SETS.test(heading) || NOT_SETS.test(heading)) return []
        const unit = unitOf(text, block, cell)
        const mark = unit === null ? null : quantityOf(text.slice(cell.span.start, cell.span.end), unit, cell)
        const metric = rowMetric(text, block, cell.span.start)
        if (!mark || metric === '') return []
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
