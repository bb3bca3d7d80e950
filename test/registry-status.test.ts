import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { registryOf, tableOf } from '../src/registry/registry'
import { isProved, type RegistryRow } from '../src/registry/row'
import { statusOn } from '../src/registry/status'
import { addDays } from '../src/text/days'
import { readCases } from './cases'
import { factOf, idOf, nameOf, registryFrom, relationOf, rowOf } from './registry-rows'

describe('statusOn', () => {
  it.each(readCases('src/registry/status.cases'))('status.cases:$line $input', ({ input, output }) => {
    const [words, date] = input.split(' @ ')
    const { rows, registry } = registryFrom(words!)
    const { status, certain, provedUntil, successor } = statusOn(rows[0]!, date!, registry)
    const told = [
      status,
      certain ? 'certain' : 'expected',
      provedUntil ?? '-',
      successor ? nameOf(successor) : '',
    ]
    expect(told.join(' ').trim()).toBe(output)
  })

  it('names the facts and the steps it rests on', () => {
    const { rows, registry } = registryFrom(
      'issued=2018-01-05 expired=2020-07-01 / issued=2020-05-05 expired=2022-01-01 / issued=2021-11-11',
    )
    const { because } = statusOn(rows[0]!, '2022-01-01', registry)
    expect(because.map((each) => ('field' in each ? each.field : nameOf(each.id)))).toEqual([
      'expired',
      'B',
      'C',
    ])
  })

  it('comes to an end where rows replace each other in a circle', () => {
    const rows = ['A', 'B', 'C'].map((id, index) =>
      rowOf(id, {
        facts: [factOf('issued=2018-01-05'), factOf('expired=2019-01-01')],
        relations: [relationOf('replaced-by', 'BCA'.charAt(index))],
      }),
    )
    const registry = registryOf(tableOf(rows, null))
    expect(statusOn(rows[0]!, '2020-01-01', registry)).toMatchObject({
      status: 'replaced',
      successor: idOf('C'),
    })
    const alone = rowOf('A', {
      facts: [factOf('expired=2019-01-01')],
      relations: [relationOf('replaced-by', 'A')],
    })
    expect(statusOn(alone, '2020-01-01', registryOf(tableOf([alone], null))).status).toBe('expired')
  })
})

const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2015-01-01', days))
const hint = fc.constantFrom('', '~')
const dayFact = fc
  .tuple(
    hint,
    fc.constantFrom('issued', 'effective', 'expired', 'suspended', 'resumed', 'period-end'),
    fc.constantFrom('=', '>=', '<='),
    day,
  )
  .map(([sign, field, how, value]) => `${sign}${field}${how}${value}`)
const statusFact = fc
  .tuple(hint, fc.constantFrom('in-force', 'partly', 'expired'), day)
  .map(([sign, value, asOf]) => `${sign}status=${value}@${asOf}`)
const facts = fc.array(fc.oneof(dayFact, statusFact), { maxLength: 8 }).map((tokens) => tokens.map(factOf))
const rows = fc
  .tuple(facts, facts, fc.boolean(), fc.boolean())
  .map(([of, others, replaced, back]): RegistryRow[] => [
    rowOf('A', { facts: of, relations: replaced ? [relationOf('replaced-by', 'B')] : [] }),
    rowOf('B', {
      facts: others,
      relations: back ? [relationOf('replaced-by', 'A')] : [relationOf('repeals', 'A')],
    }),
  ])

const OVER = ['expired', 'replaced', 'spent']

describe('whatever the facts, statusOn', () => {
  const on = (all: RegistryRow[], date: string) => statusOn(all[0]!, date, registryOf(tableOf(all, null)))

  it('never brings back to life what has ended for certain', () => {
    fc.assert(
      fc.property(rows, day, fc.nat(3000), (all, date, days) => {
        if (!on(all, date).certain || !OVER.includes(on(all, date).status)) return
        expect(OVER).toContain(on(all, addDays(date, days)).status)
      }),
      { numRuns: 2000 },
    )
  })

  it('has it end for certain from a proved day on', () => {
    fc.assert(
      fc.property(rows, day, fc.nat(3000), ([first, ...others], end, days) => {
        const expired = {
          ...first!,
          facts: [...first!.facts.filter(({ field }) => field !== 'expired'), factOf(`expired=${end}`)],
        }
        const { status, certain } = on([expired, ...others], addDays(end, days))
        expect([certain, OVER.slice(0, 2)]).toEqual([true, expect.arrayContaining([status])])
      }),
      { numRuns: 1000 },
    )
  })

  it('is certain of nothing without a proved fact', () => {
    fc.assert(
      fc.property(rows, day, ([first, ...others], date) => {
        const unproved = { ...first!, facts: first!.facts.filter((fact) => !isProved(fact)) }
        expect(on([unproved, ...others], date).certain).toBe(false)
      }),
      { numRuns: 1000 },
    )
  })

  it('stays as it is until the last day proved, where it is certain', () => {
    fc.assert(
      fc.property(rows, day, fc.double({ min: 0, max: 1, noNaN: true }), (all, date, share) => {
        const { certain, provedUntil, status } = on(all, date)
        if (!certain || provedUntil === null) return
        expect(provedUntil >= date).toBe(true)
        const length = (Date.parse(provedUntil) - Date.parse(date)) / 86_400_000
        expect(on(all, addDays(date, Math.round(length * share)))).toMatchObject({ status, certain: true })
      }),
      { numRuns: 2000 },
    )
  })
})
