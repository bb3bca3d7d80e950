import { describe, expect, it } from 'vitest'
import { cleanSymbolKey, symbolKey } from '../src/instrument/key'
import { isProved, loadRegistry, readNdjson, registryRowSchema, writeNdjson } from '../src/registry'
import { identityOf } from '../src/registry/identity'

const registry = await loadRegistry()
const rows = [...registry.rows()]
const day = (row: (typeof rows)[number], field: string) =>
  row.facts.find((fact) => fact.field === field && isProved(fact))?.value

describe('each row of the shipped registry', () => {
  it('has the shape that its type promises', () => {
    for (const row of rows) expect(registryRowSchema.safeParse(row).error, row.id).toBeUndefined()
  })

  it('has an id of its own, the one that its instrument has', () => {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
    const other = rows.filter((row) => identityOf(row).id !== row.id || identityOf(row).missing.length > 0)
    expect(other.map((row) => [row.id, identityOf(row)])).toEqual([])
  })

  it('has a symbol that wants no repair', () => {
    expect(rows.filter(({ symbol }) => cleanSymbolKey(symbol!) !== symbolKey(symbol!))).toEqual([])
  })

  it('takes effect not before it was issued, and ends after that', () => {
    for (const row of rows) {
      const [issued, effective, expired] = ['issued', 'effective', 'expired'].map((field) => day(row, field))
      if (issued && effective) expect(effective >= issued, row.id).toBe(true)
      if (effective && expired) expect(expired > effective, row.id).toBe(true)
    }
  })

  it('leads to rows that are there', () => {
    const led = rows.flatMap(({ relations }) => relations.map(({ id }) => id))
    expect(led.filter((id) => registry.get(id) === null)).toEqual([])
  })

  it('proves nothing by what is weak, and names a source', () => {
    for (const { id, facts, relations } of rows)
      for (const each of [...facts, ...relations]) {
        expect(each.source, id).not.toBe('')
        if (['secondary', 'unproved', 'page-without-address'].includes(each.strength))
          expect(isProved(each), id).toBe(false)
      }
  })

  it('is read back from NDJSON as it was', () => {
    const { registry: back, broken } = readNdjson(writeNdjson(rows))
    expect(broken).toEqual([])
    expect([...back.rows()]).toEqual(rows)
  })
})
