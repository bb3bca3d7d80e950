import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseText } from '../src/index'
import {
  isProved,
  layer,
  readCsv,
  readNdjson,
  registryFromDirectives,
  statusOn,
  writeNdjson,
} from '../src/registry'
import { differences } from '../src/registry/diff'
import { factOf, idOf, relationOf, rowOf } from './registry-rows'

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

describe('layer', () => {
  const one = (...tokens: string[]) => readNdjson(line(rowOf('A', { facts: tokens.map(factOf) }))).registry
  const lower = one('issued=2018-01-05', 'effective=2018-03-01', 'status=in-force@2024')

  it('lets the later win, field by field', () => {
    const both = layer(lower, one('issued=2018-01-06', 'expired=2025-01-01'))
    const facts = both.get(idOf('A'))!.facts.map(({ field, value }) => `${field} ${value}`)
    expect(facts.sort()).toEqual([
      'effective 2018-03-01',
      'expired 2025-01-01',
      'issued 2018-01-06',
      'status in-force',
    ])
    expect(both.find({ symbol: '10/2018/NĐ-CP', issued: '2018-01-06' })).toHaveLength(1)
    expect(both.find({ symbol: '10/2018/NĐ-CP', issued: '2018-01-05' })).toEqual([])
    expect(statusOn(both.get(idOf('A'))!, '2025-01-01', both)).toMatchObject({
      status: 'expired',
      certain: true,
    })
  })

  it('keeps what is proved where what nobody proved says the same', async () => {
    const { registry: ours } = await readCsv('type,symbol,issued\ndecree,10/2018/NĐ-CP,2018-01-05')
    const { facts } = layer(lower, ours).get(idOf('A'))!
    expect(facts).toEqual(lower.get(idOf('A'))!.facts)
  })

  it('has both where what nobody proved says something else, and rests on what is proved', () => {
    const both = layer(lower, one('~issued=2018-01-09', '~effective=2018-04-01', '~expired=2025-01-01'))
    const row = both.get(idOf('A'))!
    expect(row.facts.map((fact) => [fact.field, fact.value, isProved(fact)])).toEqual([
      ['issued', '2018-01-05', true],
      ['effective', '2018-03-01', true],
      ['status', 'in-force', true],
      ['issued', '2018-01-09', false],
      ['effective', '2018-04-01', false],
      ['expired', '2025-01-01', false],
    ])
    expect(statusOn(row, '2018-03-15', both)).toMatchObject({ status: 'in-force', certain: true })
    expect(statusOn(row, '2025-01-01', both)).toMatchObject({ status: 'expired', certain: false })
  })

  it('lets what nobody proved win over what nobody proved, and a later finding stand by an earlier one', () => {
    const found = (...tokens: string[]) =>
      layer(one('~issued=2018-01-05', 'status=in-force@2024'), one(...tokens))
        .get(idOf('A'))!
        .facts.map((fact) => `${fact.field} ${fact.value} ${fact.asOf}`)
    expect(found('~issued=2018-01-09')).toEqual(['status in-force 2024', 'issued 2018-01-09 2026-04'])
    expect(found('~status=in-force@2023')).toHaveLength(2)
    expect(found('~status=in-force@2025')).toHaveLength(3)
    expect(found('~status=expired@2023')).toHaveLength(3)
  })

  it('keeps a proved relation where what nobody proved names the same one', () => {
    const related = (verified: boolean) => {
      const relation = { ...relationOf('replaced-by', 'B'), verified }
      return readNdjson(line(rowOf('A', { relations: [relation] }))).registry
    }
    const proofs = (...of: [boolean, boolean]) =>
      layer(related(of[0]), related(of[1]))
        .get(idOf('A'))!
        .relations.map(({ verified }) => verified)
    expect([proofs(true, false), proofs(false, true), proofs(false, false)]).toEqual([
      [true],
      [true],
      [false],
    ])
  })

  it('is as old as the larger of them: one young row makes not all young', () => {
    const old = readNdjson(
      ['A', 'B'].map((name) => line(rowOf(name, { facts: [factOf('status=in-force@2024')] }))).join('\n'),
    ).registry
    const young = readNdjson(line(rowOf('C', { facts: [factOf('status=in-force@2026-04')] }))).registry
    expect([layer(old, young).asOf, layer(young, old).asOf]).toEqual(['2024', '2024'])
    const none = readNdjson(['A', 'B'].map((name) => line(rowOf(name))).join('\n')).registry
    expect([layer(none, young).asOf, layer(young, young).asOf]).toEqual(['2026-04', '2026-04'])
  })

  it('has each instrument once, and those that only one has', () => {
    const other = readNdjson([rowOf('A', { title: 'tên' }), rowOf('B')].map(line).join('\n')).registry
    for (const [first, second] of [
      [lower, other],
      [other, lower],
    ] as const) {
      const both = layer(first, second)
      expect(both.size).toBe(2)
      expect([...both.rows()].map(({ id }) => id).sort()).toEqual([idOf('A'), idOf('B')])
      expect(both.get(idOf('A'))!.title).toBe('tên')
      expect(both.asOf).toBe('2026-04')
    }
  })

  it('is the last of many', () => {
    const day = fc.constantFrom('2018-01-05', '2018-02-05', '2018-03-05')
    fc.assert(
      fc.property(fc.array(day, { minLength: 2, maxLength: 5 }), (days) => {
        const [first, ...others] = days.map((each) => one(`issued=${each}`))
        const [fact] = layer(first!, ...others).get(idOf('A'))!.facts
        expect(fact!.value).toBe(days.at(-1))
      }),
    )
  })
})

describe('registryFromDirectives', () => {
  const text = (number: string) => `UBND TỈNH CAO BẰNG                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ NỘI VỤ                         Độc lập - Tự do - Hạnh phúc
Số: ${number}/KH-SNV                    Cao Bằng, ngày 08 tháng 9 năm 2021

KẾ HOẠCH
Thi đua những tháng cuối năm

I. CHỈ TIÊU
- Ít nhất 95% hồ sơ được giải quyết đúng hạn.`

  it('lets an archive vouch for its own documents', () => {
    const registry = registryFromDirectives([
      parseText(text('412'), { name: 'a.txt' }),
      parseText('KẾ HOẠCH\nThi đua'),
    ])
    expect(registry.size).toBe(1)
    const [row] = registry.find({ symbol: '412/KH-SNV' })
    expect(row).toMatchObject({
      id: 'plan:412-kh-snv:tinh-cao-bang:2021',
      issuer: { name: 'Sở Nội vụ tỉnh Cao Bằng', level: 'province', place: 'tỉnh Cao Bằng' },
      title: 'Thi đua những tháng cuối năm',
      facts: [
        { field: 'issued', value: '2021-09-08', source: 'a.txt', strength: 'official', verified: true },
      ],
    })
    expect(registry.asOf).toBeNull()
  })
})

describe('differences', () => {
  it('tells what one registry says that the other does not', () => {
    const base = readNdjson(line(rowOf('A', { facts: [factOf('issued=2018-01-05')] }))).registry
    const other = readNdjson(
      [rowOf('A', { title: 'tên', facts: [factOf('issued>=2018-01-06')] }), rowOf('B')].map(line).join('\n'),
    ).registry
    expect(differences(base, other)).toEqual([
      { id: idOf('A'), field: 'title', before: null, after: 'tên', stands: false },
      { id: idOf('A'), field: 'issued', before: '2018-01-05', after: '≥ 2018-01-06', stands: false },
      { id: idOf('B'), field: null, before: null, after: '11/2018/NĐ-CP', stands: false },
    ])
    expect(differences(other, other)).toEqual([])
  })

  it('tells what stands against it, being proved', () => {
    const of = (...tokens: string[]) => readNdjson(line(rowOf('A', { facts: tokens.map(factOf) }))).registry
    const told = (before: string, after: string) =>
      differences(of(before), of(after)).map(({ stands }) => stands)
    expect(told('issued=2018-01-05', '~issued=2018-01-06')).toEqual([true])
    expect(told('issued=2018-01-05', 'issued=2018-01-06')).toEqual([false])
    expect(told('~issued=2018-01-05', '~issued=2018-01-06')).toEqual([false])
  })
})
