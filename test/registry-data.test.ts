import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { formatCitation } from '../src/instrument/format'
import { cleanSymbolKey, symbolKey } from '../src/instrument/key'
import { symbolParts } from '../src/instrument/parts'
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

  it('is of a type that its symbol can have', () => {
    const coded = rows.filter(({ type, symbol }) => {
      const told = symbolParts(symbol!)?.type ?? type
      return told !== type && type !== 'regulation'
    })
    const ofTerms = rows.filter(
      ({ type, symbol }) =>
        (/\/QH\d+$/u.test(symbol!) && !['law', 'code', 'resolution'].includes(type)) ||
        (/\/UBTVQH\d+$/u.test(symbol!) && !['ordinance', 'resolution'].includes(type)),
    )
    expect([...coded, ...ofTerms].map(({ id }) => id)).toEqual([])
  })

  it('is of nobody whose code is not in its symbol', () => {
    const wrong: [RegExp, RegExp][] = [
      [/-CP$/u, /^(?!Chính phủ$)/u],
      [/-TTg$/u, /^(?!Thủ tướng)/u],
      [/\/QH\d+$/u, /^(?!(?:Chủ tịch )?Quốc hội$)/u],
      [/UBTVQH\d+$/u, /^(?!Ủy ban Thường vụ Quốc hội$)/u],
      [/-UBND$/u, /^(?!(?:Chủ tịch )?Ủy ban nhân dân )/u],
      [/-HĐND$/u, /^(?!Hội đồng nhân dân )/u],
      [/-BYT$/u, /^(?!(?:Bộ trưởng )?Bộ Y tế$)/u],
      [/-BTNMT$/u, /^(?!(?:Bộ trưởng )?Bộ Tài nguyên)/u],
      [/-B\p{Lu}+$/u, /^(?!(?:Bộ|Ban|Bảo hiểm) )/u],
    ]
    const contradicting = rows.filter(
      ({ type, symbol, issuer }) =>
        issuer !== null &&
        !type.startsWith('joint') &&
        wrong.some(([code, other]) => code.test(symbol!) && other.test(issuer.name)),
    )
    expect(contradicting.map(({ symbol, issuer }) => [symbol, issuer?.name])).toEqual([])
  })

  it('is named without the word of its type, a law as well as a code', () => {
    const named = rows.filter(({ type }) => ['law', 'code', 'ordinance'].includes(type))
    expect(
      named.filter(({ title }) => /^(?:(?:[Ll]uật|[Bb]ộ [Ll]uật|[Pp]háp lệnh) |\p{Ll})/u.test(title ?? '')),
    ).toEqual([])
  })

  it('has a symbol that wants no repair', () => {
    expect(rows.filter(({ symbol }) => cleanSymbolKey(symbol!) !== symbolKey(symbol!))).toEqual([])
  })

  it('is cited without a capital in mid-sentence', () => {
    const begun = rows.flatMap((row) => {
      const issuer = row.issuer?.name ?? null
      const cited = { ...row, issuer, issued: day(row, 'issued') ?? null }
      const bare = formatCitation({ ...cited, title: null }, { style: 'full' })
      const written = formatCitation(cited, { style: 'full' })
      const behind = written.startsWith(`${bare} `) ? written.slice(bare.length) : ''
      return /^(?: về)? (?:Về|Quy định|Hướng dẫn|Ban hành|Sửa đổi|Phê duyệt)(?!\p{L})/u.test(behind)
        ? [written]
        : []
    })
    expect(begun).toEqual([])
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

describe('the page on the data', () => {
  const page = readFileSync('src/registry/data/README.md', 'utf8')
  const counted = (text: string) => Number(text.replaceAll(',', ''))

  it('states how many rows there are, of each file and in all', () => {
    const files = [...page.matchAll(/^\| `(?<file>[\w-]+\.json)` \| (?<rows>[\d,]+) \|/gmu)].map(
      ({ groups }) => groups!,
    )
    for (const { file, rows: stated } of files) {
      const {
        asOf: _,
        issuers: __,
        sources: ___,
        ...lists
      } = JSON.parse(readFileSync(`src/registry/data/${file}`, 'utf8'))
      const held = Object.values(lists as Record<string, unknown[]>).reduce(
        (sum, list) => sum + list.length,
        0,
      )
      expect(counted(stated!), file).toBe(held)
    }
    expect(files).toHaveLength(3)
    const [total] = /\d,\d{3}/u.exec(page)!
    expect(counted(total)).toBe(registry.size)
    for (const path of ['README.md', 'CHANGELOG.md'])
      expect(readFileSync(path, 'utf8')).toContain(`${total} instruments`)
  })
})
