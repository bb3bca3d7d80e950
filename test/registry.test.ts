import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { instrumentTypeSchema } from '../src/directive/header'
import { loadRegistry } from '../src/registry'

const registry = await loadRegistry()

describe('the registry', () => {
  it('says how many instruments it knows and how old its facts are', () => {
    expect(registry.size).toBe(402)
    expect(registry.asOf).toBe('2026-04')
  })

  it('finds an instrument by its symbol', () => {
    expect(registry.find({ symbol: '30/2020/NĐ-CP' })).toEqual([
      {
        id: 'ND:30/2020/NĐ-CP',
        type: 'decree',
        symbol: '30/2020/NĐ-CP',
        issuer: 'Chính phủ',
        title: 'công tác văn thư',
        issued: '2020-03-05',
        effective: '2020-03-05',
        expired: null,
        status: 'in_force',
        statusAsOf: '2024',
        verified: true,
        source: 'official',
      },
    ])
  })

  it('finds it however the symbol is spelt', () => {
    const ids = (symbol: string) => registry.find({ symbol }).map(({ id }) => id)
    const expected = ids('27/2005/QĐ-BGD&ĐT')
    expect(expected).toHaveLength(1)
    expect(ids('27/2005/QĐ-BGDĐT')).toEqual(expected)
    expect(ids(' 27 /2005/QĐ – BGD&ĐT')).toEqual(expected)
    expect(ids('27/2005/QĐ-BGD&ĐT'.normalize('NFD'))).toEqual(expected)
  })

  it('gives every instrument of a symbol that returns, and of one type where asked', () => {
    expect(registry.find({ symbol: '05-CT/TW' }).map(({ issued }) => issued)).toEqual([
      '2016-05-15',
      '2021-06-23',
    ])
    expect(registry.find({ symbol: '05-CT/TW', type: 'directive' })).toHaveLength(2)
    expect(registry.find({ symbol: '05-CT/TW', type: 'plan' })).toEqual([])
  })

  it('finds nothing for a symbol it does not know', () => {
    expect(registry.find({ symbol: '999999/KH-UBND' })).toEqual([])
    expect(registry.find({ symbol: '' })).toEqual([])
  })

  it('cannot be changed by who reads it', () => {
    const [row] = registry.find({ symbol: '30/2020/NĐ-CP' })
    expect(Object.isFrozen(row)).toBe(true)
  })
})

describe('the rows of the registry', () => {
  const rows = registry.find({})
  const row = z.strictObject({
    id: z.string().min(1),
    type: instrumentTypeSchema,
    symbol: z.string().regex(/^\d\S*$/u),
    issuer: z.string().min(1).nullable(),
    title: z.string().min(1).nullable(),
    issued: z.iso.date().nullable(),
    effective: z.iso.date().nullable(),
    expired: z.iso.date().nullable(),
    status: z.enum(['in_force', 'partly_expired', 'expired', 'unknown']),
    statusAsOf: z
      .string()
      .regex(/^\d{4}(?:-\d{2})?$/u)
      .nullable(),
    verified: z.boolean(),
    source: z.enum(['official', 'page', 'page-without-address', 'citing-document', 'secondary', 'unproved']),
  })

  it('all have the shape that the types promise', () => {
    for (const each of rows) expect(() => row.parse(each), each.id).not.toThrow()
  })

  it('have an id of their own, and an identity: type, symbol, date and issuer', () => {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
    const identities = rows.map(({ type, symbol, issued, issuer }) =>
      [type, symbol, issued, issuer].join(' '),
    )
    expect(new Set(identities).size).toBe(rows.length)
  })

  it('take effect after they were issued, and end after that', () => {
    for (const { id, issued, effective, expired } of rows) {
      if (issued && effective) expect(effective >= issued, id).toBe(true)
      if (effective && expired) expect(expired > effective, id).toBe(true)
    }
  })
})
