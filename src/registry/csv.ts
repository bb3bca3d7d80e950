import type { InstrumentType } from '../directive/header'
import { identify } from '../instrument/identity'
import { issuerFrom } from './issuer'
import type { RegistryRow } from './row'
import { type BrokenRow, collected, type ReadRegistry } from './user'

/** The columns of a registry as CSV, in any order; `type` must be there, and what its rows need. */
export const CSV_COLUMNS = [
  'type',
  'symbol',
  'issuer',
  'title',
  'issued',
  'effective',
  'expired',
  'periodEnd',
  'status',
  'replacedBy',
  'source',
  'strength',
  'asOf',
] as const
type Cells = Partial<Record<(typeof CSV_COLUMNS)[number], string>>

const DAYS = {
  issued: 'issued',
  effective: 'effective',
  expired: 'expired',
  periodEnd: 'period-end',
} as const

/** `law:06-2022-qh15` as it is; a symbol by the type of the row: `98/2023/NĐ-CP`. */
const otherId = (named: string, type: InstrumentType): string =>
  named.includes(':') ? named : identify({ type, symbol: named, issued: null, issuer: null, title: null }).id

const rowOf = (cells: Cells): unknown => {
  const { type, symbol, issuer, title, status, replacedBy, source = '', strength = 'unproved', asOf } = cells
  const proof = { source, strength, verified: strength !== 'unproved' && strength !== 'secondary' }
  const known = { ...proof, asOf: asOf ?? null }
  const days = Object.entries(DAYS).flatMap(([column, field]) => {
    const value = cells[column as keyof typeof DAYS]
    return value === undefined ? [] : [{ field, value, ...known }]
  })
  return {
    type,
    symbol: symbol ?? null,
    issuer: issuer === undefined ? null : issuerFrom(issuer),
    title: title ?? null,
    facts: [...days, ...(status === undefined ? [] : [{ field: 'status', value: status, ...known }])],
    relations: (replacedBy?.split(';') ?? []).map((named) => ({
      kind: 'replaced-by',
      id: otherId(named.trim(), type as RegistryRow['type']),
      ...proof,
    })),
  }
}

interface Parsed {
  record: string[]
  info: { lines: number }
}

/** The first line of a record that ends on a line. */
const firstLine = ({ record, info }: Parsed): number => info.lines - record.join('').split('\n').length + 1

/**
 * A registry from CSV (RFC 4180) with a line of column names: `type` as in `registryRowSchema`, days as ISO, `status` one of
 * `in-force`, `partly` and `expired`, `replacedBy` symbols or ids with `;` between them. `strength` is `unproved` where it is
 * left out, so that nothing is an error by it. What is wrong is named by line and left out.
 */
export const readCsv = async (text: string): Promise<ReadRegistry> => {
  // As large as the rest of the registry's code, and few need it.
  const { parse } = await import('csv-parse/browser/esm/sync')
  const broken: BrokenRow[] = []
  const records = parse(text, {
    bom: true,
    info: true,
    trim: true,
    skip_empty_lines: true,
    relax_column_count: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      const line = Number(error?.lines ?? 0)
      if (!broken.some((each) => each.line === line))
        broken.push({
          line,
          reason: 'quotes that do not fit, expected "…" around a whole cell and "" within it',
        })
      return undefined
    },
  }) as unknown as Parsed[]
  const [head, ...rows] = records
  const names = head?.record ?? []
  const unknown = names.filter((name) => !(CSV_COLUMNS as readonly string[]).includes(name))
  if (unknown.length > 0 || !names.includes('type')) {
    const what = unknown.length > 0 ? `columns ${unknown.join(', ')}` : 'no column type'
    return collected([{ line: 1, reason: `${what}, expected ${CSV_COLUMNS.join(', ')}` }])
  }
  const written = rows.map((row) => {
    const line = firstLine(row)
    if (row.record.length > names.length)
      return { line, reason: `${row.record.length} cells, expected ${names.length}` }
    const cells = Object.fromEntries(names.map((name, index) => [name, row.record[index] || undefined]))
    return { line, value: rowOf(cells as Cells) }
  })
  const { registry, broken: wrong } = collected(written)
  return { registry, broken: [...broken, ...wrong].sort((a, b) => a.line - b.line) }
}
