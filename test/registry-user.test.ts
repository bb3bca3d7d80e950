import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isProved, readCsv, readNdjson, writeNdjson } from '../src/registry'
import { factOf, idOf, rowOf } from './registry-rows'

const line = (row: object) => JSON.stringify(row)
const plan = (rest: object = {}) => ({
  type: 'plan',
  symbol: '88/KH-UBND',
  issuer: { name: 'Ủy ban nhân dân tỉnh Cao Bằng', level: 'province', place: 'tỉnh Cao Bằng' },
  facts: [factOf('issued=2021-03-04')],
  ...rest,
})

describe('readNdjson', () => {
  it('reads rows, and fills in what may be left out', () => {
    const { registry, broken } = readNdjson(
      `${line(plan())}\n\n${line(rowOf('A', { facts: [factOf('issued=2018-01-05')] }))}\n`,
    )
    expect(broken).toEqual([])
    expect([...registry.rows()].map(({ id }) => id)).toEqual([
      'plan:88-kh-ubnd:tinh-cao-bang:2021',
      idOf('A'),
    ])
    expect(registry.find({ symbol: '88/KH-UBND', place: 'tỉnh Cao Bằng' })).toHaveLength(1)
    expect(registry.get('plan:88-kh-ubnd:tinh-cao-bang:2021')).toMatchObject({
      title: null,
      relations: [],
      slips: [],
    })
  })

  it('repairs symbols, so that they are found', () => {
    const { registry } = readNdjson(line(plan({ symbol: '88 /KH–UBND' })))
    expect(registry.find({ symbol: '88/KH-UBND' })).toHaveLength(1)
  })

  it.each([
    ['{', /^no JSON/],
    ['[]', /expected object/],
    [line(plan({ type: 'kế hoạch' })), /^type: /],
    [line(plan({ facts: [{ ...factOf('issued=2021-03-04'), value: '2021-02-30' }] })), /^facts\.0\.value: /],
    [line(plan({ facts: [{ ...factOf('issued=2021-03-04'), strength: 'sure' }] })), /^facts\.0\.strength: /],
    [
      line(plan({ facts: [{ ...factOf('issued=2021-03-04'), notAfter: '2021-05-05' }] })),
      /either value or bounds/,
    ],
    [line(plan({ facts: [{ ...factOf('issued>=2021-03-04'), notAfter: '2021-01-01' }] })), /not later than/],
    [line(plan({ colour: 'red' })), /colour/],
    [line(plan({ id: 'plan:1' })), /expected plan:88-kh-ubnd:tinh-cao-bang:2021 or none$/],
    [line(plan({ facts: [] })), /expected also: issued$/],
    [line(plan({ issuer: null })), /expected also: place$/],
    [line(plan()), /line 1 already$/],
  ])('names a broken row by line and leaves it out: %s', (broken, reason) => {
    const { registry, broken: named } = readNdjson(`${line(plan())}\n${broken}\n${line(rowOf('A'))}`)
    expect(named).toEqual([{ line: 2, reason: expect.stringMatching(reason) }])
    expect(registry.size).toBe(2)
  })

  it('knows how far its facts on effect reach', () => {
    const facts = ['issued=2021-03-04', 'status=in-force@2025', 'status=in-force@2024-06'].map(factOf)
    expect(readNdjson(line(plan({ facts }))).registry.asOf).toBe('2025')
    expect(readNdjson(line(plan())).registry.asOf).toBeNull()
  })

  it('reads back what writeNdjson writes', () => {
    const token = fc.constantFrom(
      'issued=2018-01-05',
      '~issued=2018-02-02',
      'effective>=2018-05-05',
      'status=partly@2024',
      'period-end=2025-12-31',
    )
    const row = fc
      .record({
        facts: fc.array(token.map(factOf), { maxLength: 5 }),
        title: fc.option(fc.string({ minLength: 1, unit: 'grapheme' })),
      })
      .map((rest) => rowOf('A', rest))
    fc.assert(
      fc.property(row, (written) => {
        const { registry, broken } = readNdjson(writeNdjson([written]))
        expect(broken).toEqual([])
        expect([...registry.rows()]).toEqual([written])
      }),
    )
  })
})

describe('readCsv', () => {
  const head = 'type,symbol,issuer,title,issued,expired,replacedBy,source,strength,asOf'
  const read = (...lines: string[]) => readCsv([head, ...lines].join('\n'))

  it('reads rows', async () => {
    const { registry, broken } = await read(
      'decision,60/QĐ-UBND,Ủy ban nhân dân tỉnh Cao Bằng,"Quy chế, ""mới""",2021-03-04,2023-05-05,61/2023/QĐ-UBND; decree:98-2023-nd-cp,vbpl.vn,official,2025',
    )
    expect(broken).toEqual([])
    const proof = { source: 'vbpl.vn', strength: 'official', verified: true }
    expect([...registry.rows()]).toEqual([
      {
        id: 'decision:60-qd-ubnd:tinh-cao-bang:2021',
        type: 'decision',
        symbol: '60/QĐ-UBND',
        issuer: { name: 'Ủy ban nhân dân tỉnh Cao Bằng', level: 'province', place: 'tỉnh Cao Bằng' },
        title: 'Quy chế, "mới"',
        facts: [
          { field: 'issued', value: '2021-03-04', ...proof, asOf: '2025' },
          { field: 'expired', value: '2023-05-05', ...proof, asOf: '2025' },
        ],
        relations: [
          { kind: 'replaced-by', id: 'decision:61-2023-qd-ubnd', ...proof },
          { kind: 'replaced-by', id: 'decree:98-2023-nd-cp', ...proof },
        ],
        slips: [],
      },
    ])
  })

  it('takes nothing for proved of which it does not say how well it is', async () => {
    const { registry } = await read('decree,10/2018/NĐ-CP,,,2018-01-05')
    expect(registry.get(idOf('A'))!.facts.map(isProved)).toEqual([false])
  })

  it('names broken rows by their first line and leaves them out', async () => {
    const { registry, broken } = await read(
      'decree,10/2018/NĐ-CP,,"two\nlines",2018-01-05',
      'nghị định,11/2018/NĐ-CP',
      '',
      'decree,11/2018/NĐ-CP,,"a title\non two",05/01/2018',
      'decree,12/2018/NĐ-CP,,,2018-01-05,,,,,,,',
      'decree,13/2018/NĐ-CP,,,2018-01-05,,,,,official',
      'decree,14/2018/NĐ-CP,"Chính "phủ"',
    )
    expect(registry.size).toBe(1)
    expect(broken.map((each) => `${each.line} ${each.reason}`)).toEqual([
      expect.stringMatching(/^4 type: /),
      expect.stringMatching(/^6 facts\.0\.value: /),
      '8 12 cells, expected 10',
      expect.stringMatching(/^9 facts\.0\.asOf: /),
      expect.stringMatching(/^10 quotes/),
    ])
  })

  it('tells of columns it does not know', async () => {
    const { registry, broken } = await readCsv('type,number\ndecree,10')
    expect(registry.size).toBe(0)
    expect(broken).toEqual([
      { line: 1, reason: expect.stringMatching(/^columns number, expected type, symbol/) },
    ])
    expect((await readCsv('')).broken).toEqual([
      { line: 1, reason: expect.stringMatching(/^no column type/) },
    ])
  })
})
