import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { factOf, rowOf } from './registry-rows'
import { runCli } from './run-cli'

const folder = mkdtempSync(join(tmpdir(), 'chithi-registry-'))
afterAll(() => rmSync(folder, { recursive: true }))

const file = (name: string, text: string) => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}
const chithi = async (...args: string[]) => {
  const { exit, out, err } = await runCli(args)
  return { exit, out: out.split('\n').slice(0, -1), err: err.replaceAll(`${folder}/`, '') }
}

const row = rowOf('A', { facts: ['issued=2018-01-05', 'effective=2018-03-01'].map(factOf) })
const known = { type: 'law', symbol: '79/2006/QH11', title: 'Đê điều', facts: [factOf('issued=2006-11-30')] }
const ours = file('ours.ndjson', [row, known].map((each) => JSON.stringify(each)).join('\n'))
const broken = file('broken.ndjson', `${JSON.stringify(row)}\nkhông có gì\n`)
const table = file('bảng.csv', 'type,symbol,issued\ndecree,10/2018/NĐ-CP,2018-01-05\nplan,,2018-01-05\n')

describe('chithi registry validate', () => {
  it('says what a registry holds and how old it is', async () => {
    const { exit, out, err } = await chithi('registry', 'validate', ours, '--on', '2026-06-30')
    expect([exit, err]).toEqual([0, ''])
    expect(out).toEqual(['2 instruments, facts up to 2026-04, 3 months before 2026-06-30'])
  })

  it('names broken rows by line, and ends with 1', async () => {
    const { exit, out, err } = await chithi('registry', 'validate', broken, '--on', '2026-04-20')
    expect([exit, err]).toEqual([1, 'chithi: broken.ndjson:2: no JSON, expected one object\n'])
    expect(out).toEqual(['1 instruments, facts up to 2026-04, 1 month before 2026-04-20, 1 left out'])
  })

  it('reads CSV too', async () => {
    const { exit, out, err } = await chithi('registry', 'validate', table)
    expect(exit).toBe(1)
    expect(out).toEqual(['1 instruments, no fact says of when it is, 1 left out'])
    expect(err).toBe('chithi: bảng.csv:3: plan:2018-01-05 is no identity yet, expected also: symbol\n')
  })
})

describe('chithi registry diff', () => {
  it('tells what a registry adds to the shipped facts and what it says otherwise', async () => {
    const decree = { ...row, id: undefined, symbol: '9910/2018/NĐ-CP' }
    const changed = [known, decree, { ...known, facts: [factOf('issued=2006-11-29')] }]
    const path = file('khác.ndjson', changed.map((each) => JSON.stringify(each)).join('\n'))
    const { exit, out, err } = await chithi('registry', 'diff', path)
    expect([exit, err]).toEqual([1, 'chithi: khác.ndjson:3: law:79-2006-qh11 stands on line 1 already\n'])
    expect(out).toEqual([
      '~ law:79-2006-qh11 issued: 2006-11-29 → 2006-11-30',
      '+ decree:9910-2018-nd-cp 9910/2018/NĐ-CP',
      '1 new, 1 that say something else, 0 that do not, of 2 rows',
    ])
  })
})

describe('chithi registry info', () => {
  it('tells of the shipped facts where no file is named', async () => {
    const { exit, out } = await chithi('registry', 'info', '--on', '2026-05-01')
    expect(exit).toBe(0)
    expect(out[0]).toMatch(/^\d{4} instruments, facts up to 2026-04, 1 month before 2026-05-01$/)
    expect(out.some((line) => /^ +\d+ decree$/.test(line))).toBe(true)
    expect(out.some((line) => /^ +\d+ issued: official$/.test(line))).toBe(true)
  })
})

describe('wrong usage of chithi registry', () => {
  it.each([
    [['registry'], /missing required args/],
    [['registry', 'show'], /registry show: expected validate, diff or info/],
    [['registry', 'validate'], /expected one FILE/],
    [['registry', 'diff', ours, ours], /expected one FILE/],
    [['registry', 'info', 'a.txt'], /a\.txt: expected a name that ends in/],
    [['registry', 'info', '--on', 'today'], /--on today: expected a day/],
    [['registry', 'info', '--on', '2026-99-99'], /--on 2026-99-99: expected a day/],
    [['registry', 'info', '--on', '2026-02-31'], /--on 2026-02-31: expected a day/],
  ])('%s', async (args, reason) => {
    const { exit, out, err } = await chithi(...args)
    expect([exit, out]).toEqual([2, []])
    expect(err).toMatch(reason)
  })

  it('tells of a file that is not there', async () => {
    const { exit, err } = await chithi('registry', 'info', join(folder, 'không.csv'))
    expect([exit, err]).toEqual([3, 'chithi: không.csv: cannot be read (ENOENT)\n'])
  })
})
