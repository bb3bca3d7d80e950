import { describe, expect, it } from 'vitest'
import { isProved, loadRegistry, statusOn } from '../src/registry'
import { registryOf, tableOf } from '../src/registry/registry'

const registry = await loadRegistry()
const ids = (query: Parameters<typeof registry.find>[0]) => registry.find(query).map(({ id }) => id)

describe('the registry', () => {
  it('says how many instruments it knows and how old its facts are', () => {
    expect(registry.size).toBeGreaterThan(9_000)
    expect(registry.asOf).toBe('2026-04')
    expect([...registry.rows()]).toHaveLength(registry.size)
  })

  it('finds an instrument by its symbol', () => {
    const proof = { strength: 'official', verified: true, asOf: '2024' }
    const [row, ...others] = registry.find({ symbol: '79/2006/QH11' })
    expect(others).toEqual([])
    expect(row).toMatchObject({
      id: 'law:79-2006-qh11',
      type: 'law',
      symbol: '79/2006/QH11',
      issuer: { name: 'Quốc hội', level: 'central', place: null },
      title: 'Đê điều',
      facts: [
        { field: 'issued', value: '2006-11-29', ...proof },
        { field: 'effective', value: '2007-07-01', ...proof },
        { field: 'status', value: 'in-force', ...proof },
      ],
      relations: [],
    })
    expect(row!.facts[0]!.source).toContain('Bộ Pháp điển điện tử')
  })

  it('finds it however the symbol is spelt', () => {
    const expected = ids({ symbol: '27/2005/QĐ-BGD&ĐT' })
    expect(expected).toHaveLength(1)
    const spelt = [
      '27/2005/QĐ-BGDĐT',
      ' 27 /2005/QĐ – BGD&ĐT',
      '27/2005/QĐ-BGD&ĐT'.normalize('NFD'),
      '27/2005/qđ-bgdđt',
    ]
    expect(spelt.map((symbol) => ids({ symbol }))).toEqual(spelt.map(() => expected))
  })

  it('gives every instrument of a symbol that returns, and those of a type, day, issuer or place where asked', () => {
    const [first, second] = ['directive:05-ct-tw:2016-05-15', 'directive:05-ct-tw:2021-06-23']
    const symbol = '05-CT/TW'
    expect(ids({ symbol })).toEqual([first, second])
    expect(ids({ symbol, type: 'directive' })).toHaveLength(2)
    expect(ids({ symbol, type: 'plan' })).toEqual([])
    expect(ids({ symbol, issued: '2021-06-23' })).toEqual([second])
    expect(ids({ symbol, issuer: 'Bộ Chính trị' })).toEqual([first])
    expect(ids({ symbol: '05/CT-UBND', place: 'tỉnh Trà Vinh' })).toEqual([
      'directive:05-ct-ubnd:tinh-tra-vinh:2019',
    ])
    expect(ids({ symbol: '05/CT-UBND', issuer: 'Uỷ ban nhân dân tỉnh Trà Vinh' })).toHaveLength(1)
    expect(ids({ symbol: '30/2020/NĐ-CP', issuer: 'Chính phủ' })).toHaveLength(1)
    expect(ids({ symbol: '522/QĐ-TTg', issuer: 'Thủ tướng' })).toHaveLength(1)
  })

  it('tells a law from a resolution of the same symbol', () => {
    expect(ids({ symbol: '15/2003/QH11' })).toEqual(['law:15-2003-qh11', 'resolution:15-2003-qh11'])
  })

  it('finds nothing for a symbol it does not know', () => {
    expect(ids({ symbol: '999999/KH-UBND' })).toEqual([])
    expect(ids({ symbol: '' })).toEqual([])
  })

  it('gives the row of an id, and null for an id it does not know', () => {
    expect(registry.get('decree:30-2020-nd-cp')?.symbol).toBe('30/2020/NĐ-CP')
    expect(registry.get('decree:30-2020')).toBeNull()
  })

  it('finds laws by name, the oldest first, however the name is spelt', () => {
    const named = (title: string) => registry.byName('law', title).map(({ symbol }) => symbol)
    const expected = ['15/2003/QH11', '06/2022/QH15']
    for (const title of ['Thi đua, khen thưởng', 'Luật Thi đua Khen thưởng', 'LUẬT THI ĐUA, KHEN THƯỞNG'])
      expect(named(title)).toEqual(expected)
    expect(named('Thi đua')).toEqual([])
    expect(registry.byName('code', 'Lao động').map(({ symbol }) => symbol)).toContain('45/2019/QH14')
  })

  it('looks up without going through its rows', () => {
    const rows = [...registry.rows()]
    let asked = 0
    const table = tableOf(rows, null)
    const counting =
      <T>(get: (index: number) => T) =>
      (index: number): T => {
        asked++
        return get(index)
      }
    const counted = registryOf({
      ...table,
      symbol: counting(table.symbol),
      id: counting(table.id),
      row: counting(table.row),
    })
    asked = 0
    for (const { symbol, id } of rows) {
      counted.find({ symbol: symbol! })
      expect(counted.get(id)?.id).toBe(id)
    }
    expect(asked / rows.length).toBeLessThan(20)
  })

  it('cannot be changed by who reads it', () => {
    const row = registry.get('decree:30-2020-nd-cp')!
    expect(Object.isFrozen(row) && Object.isFrozen(row.facts) && Object.isFrozen(row.facts[0])).toBe(true)
  })
})

describe('the shipped facts', () => {
  const on = (id: string, date: string) => {
    const { status, certain, successor } = statusOn(registry.get(id)!, date, registry)
    return [status, certain ? 'certain' : 'expected', successor?.split(':')[1] ?? ''].join(' ').trim()
  }

  it.each([
    ['decree:91-2017-nd-cp', '2017-07-30', 'not-yet certain'],
    ['decree:91-2017-nd-cp', '2020-03-06', 'in-force expected'],
    ['decree:91-2017-nd-cp', '2021-01-01', 'in-force certain'],
    ['decree:91-2017-nd-cp', '2023-12-30', 'in-force certain'],
    ['decree:91-2017-nd-cp', '2024-06-01', 'replaced expected 98-2023-nd-cp'],
    ['decree:91-2017-nd-cp', '2025-12-01', 'replaced expected 152-2025-nd-cp'],
    ['decree:91-2017-nd-cp', '2026-05-01', 'replaced certain 152-2025-nd-cp'],
    ['decree:42-2010-nd-cp', '2026-05-01', 'replaced certain 152-2025-nd-cp'],
    ['law:15-2003-qh11', '2020-03-06', 'in-force certain'],
    ['law:15-2003-qh11', '2024-01-01', 'replaced certain 06-2022-qh15'],
    ['circular:22-2018-tt-bgddt', '2020-03-06', 'in-force certain'],
    ['circular:22-2018-tt-bgddt', '2020-10-01', 'replaced certain 21-2020-tt-bgddt'],
    ['circular:35-2015-tt-bgddt', '2026-04-02', 'replaced certain 07-2026-tt-bgddt'],
    ['decree:110-2004-nd-cp', '2020-03-04', 'in-force expected'],
    ['decree:110-2004-nd-cp', '2020-03-05', 'replaced certain 30-2020-nd-cp'],
    ['decision:01-2026-qd-ttg', '2027-02-28', 'in-force certain'],
    ['decision:01-2026-qd-ttg', '2027-03-01', 'expired certain'],
    ['law:129-2025-qh15', '2026-05-01', 'not-yet certain'],
    ['law:58-2010-qh12', '2026-05-01', 'in-force certain'],
    ['decree:90-2020-nd-cp', '2025-12-31', 'in-force certain'],
    ['decree:90-2020-nd-cp', '2026-01-01', 'partly certain'],
    ['decision:1299-qd-ttg:2018', '2026-01-01', 'spent certain'],
    ['decree:43-2006-nd-cp', '2012-01-01', 'unknown expected'],
    ['decree:43-2006-nd-cp', '2026-05-01', 'expired expected'],
    ['directive:34-ct-tw:2024-05-24', '2026-05-01', 'unknown expected'],
  ])('%s on %s: %s', (id, date, expected) => {
    expect(on(id, date)).toBe(expected)
  })

  it('make of no claim that nobody proved the ground of an error', () => {
    const claimed = registry.get('decree:98-2023-nd-cp')!.facts.filter(({ field }) => field === 'effective')
    expect(claimed.map((fact) => [fact.value, isProved(fact)])).toEqual([['2024-01-01', false]])
    expect(isProved(registry.get('directive:34-ct-tw:2024-05-24')!.facts[0]!)).toBe(false)
  })

  it('name wrong dates that are known to go about', () => {
    const [slip] = registry.get('law:47-2005-qh11')!.slips
    expect(slip).toMatchObject({ field: 'issued', written: '2005-04-16' })
  })
})
