import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseText } from '../src/index'
import { isProved, layer, readCsv, readNdjson, registryFromDirectives, statusOn } from '../src/registry'
import { differences } from '../src/registry/diff'
import { factOf, idOf, relationOf, rowOf } from './registry-rows'

const line = (row: object) => JSON.stringify(row)
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
