import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readPage } from './read-page'
import { factOf } from './registry-rows'
import { runCli } from './run-cli'

const folder = mkdtempSync(join(tmpdir(), 'chithi-report-'))
afterAll(() => rmSync(folder, { recursive: true }))

const PLAN = `SỞ NỘI VỤ
Số: 31/KH-SNV
Cao Bằng, ngày 12 tháng 4 năm 2021

KẾ HOẠCH
Thi đua năm 2021

Căn cứ Nghị định số 91/2017/NĐ-CP ngày 30 tháng 7 năm 2017 của Chính phủ;
I. CHỈ TIÊU
- Ít nhất 95% hồ sơ được giải quyết đúng hạn.
`
const file = (name: string, text = PLAN) => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}
const chithi = async (args: readonly string[], stdin = '') => {
  const { exit, out, err } = await runCli(['report', ...args], stdin)
  return { exit, out: out.replaceAll(`${folder}/`, ''), err: err.replaceAll(`${folder}/`, '') }
}
const into = (name: string) => ['-o', join(folder, name)]
const pageOf = (...path: string[]) => readFileSync(join(folder, ...path), 'utf8')

const plan = file('kế hoạch.txt')

describe('chithi report', () => {
  it('writes a page for a document, checked and in Vietnamese, and says where', async () => {
    expect(await chithi([plan, ...into('một')])).toEqual({ exit: 0, out: 'một/kế hoạch.html\n', err: '' })
    expect(readdirSync(join(folder, 'một'))).toEqual(['kế hoạch.html'])
    const page = pageOf('một', 'kế hoạch.html')
    expect(page).toMatch(/^<!doctype html><html lang="vi">/u)
    expect(page).toContain('citation/issued-differs')
  })

  it('lists several in an index, with what could not be read, and ends with 1 for that', async () => {
    const more = [file('A.txt'), file('a.md'), file('index.txt')]
    const { exit, out, err } = await chithi([
      ...more,
      join(folder, 'không.txt'),
      ...into('nhiều'),
      '--lang',
      'en',
    ])
    expect([exit, out]).toEqual([1, 'nhiều/index.html\n'])
    expect(err).toBe('chithi: không.txt: no such file, expected the path of a document\n')
    expect(readdirSync(join(folder, 'nhiều')).sort()).toEqual([
      'A.html',
      'a-2.html',
      'index-2.html',
      'index.html',
    ])
    const { classed, elements, textOf } = readPage(pageOf('nhiều', 'index.html'))
    const links = elements.filter(({ name }) => name === 'a').map(({ attribs }) => attribs.href)
    expect(links).toEqual(['A.html', 'a-2.html', 'index-2.html'])
    expect(textOf(classed('notes')[0]!)).toContain('no such file')
  })

  it('cuts names that have no room for the end of a page, and goes on', async () => {
    const long = 'ệ'.repeat(80)
    const { exit, err } = await chithi([file(`${long}.txt`), file(`${long}b.txt`), ...into('dài')])
    expect([exit, err]).toEqual([0, ''])
    const own = 'ệ'.repeat(66)
    expect(readdirSync(join(folder, 'dài')).sort()).toEqual([`index.html`, `${own}-2.html`, `${own}.html`])
  })

  it('takes facts of one’s own, a day and a policy', async () => {
    const row = { type: 'decree', symbol: '91/2017/NĐ-CP', facts: [factOf('issued=2017-07-30')] }
    const registry = file('riêng.ndjson', JSON.stringify(row))
    await chithi([plan, ...into('riêng'), '--registry', registry])
    expect(pageOf('riêng', 'kế hoạch.html')).not.toContain('citation/issued-differs')
    await chithi([plan, ...into('ngày'), '--on', '2016-01-01'])
    expect(pageOf('ngày', 'kế hoạch.html')).toContain('01/01/2016')
    const policy = file('nhẹ.json', JSON.stringify({ rules: { 'citation/issued-differs': 'off' } }))
    await chithi([plan, ...into('nhẹ'), '--policy', policy])
    expect(pageOf('nhẹ', 'kế hoạch.html')).not.toContain('citation/issued-differs')
  })

  it('reads standard input', async () => {
    expect((await chithi(['-', ...into('vào')], PLAN)).out).toBe('vào/stdin.html\n')
  })

  it('writes over older reports, and over nothing else', async () => {
    const again = [plan, ...into('một')]
    expect((await chithi(again)).exit).toBe(0)
    const own = `<!doctype html><p>${PLAN.replaceAll('\n', '<p>')}`
    writeFileSync(join(folder, 'một', 'kế hoạch.html'), own)
    const { exit, out, err } = await chithi(again)
    expect([exit, out]).toEqual([1, ''])
    expect(err).toBe(
      'chithi: kế hoạch.txt: một/kế hoạch.html: is there and no report of chithi, expected a folder of reports alone\n',
    )
    expect(pageOf('một', 'kế hoạch.html')).toBe(own)
  })

  it('goes on where one file has no report, names it and why, and writes the others and the index', async () => {
    const damaged = file('b.docx', 'PK\u0003\u0004…')
    const given = [file('a1.txt'), file('a2.txt'), damaged, file('c.txt'), file('d.txt')]
    mkdirSync(join(folder, 'rồi', 'c.html'), { recursive: true })
    writeFileSync(join(folder, 'rồi', 'a1.html'), 'của tôi')
    const { exit, out, err } = await chithi([...given, ...into('rồi'), '--lang', 'en'])
    expect([exit, out]).toEqual([1, 'rồi/index.html\n'])
    const reasons = err.trimEnd().split('\n')
    const foreign = 'is there and no report of chithi, expected a folder of reports alone'
    expect(reasons).toEqual([
      `chithi: a1.txt: rồi/a1.html: ${foreign}`,
      expect.stringMatching(/^chithi: b\.docx: found a ZIP archive /u),
      `chithi: c.txt: rồi/c.html: ${foreign}`,
    ])
    expect(readdirSync(join(folder, 'rồi')).sort()).toEqual([
      'a1.html',
      'a2.html',
      'c.html',
      'd.html',
      'index.html',
    ])
    expect(pageOf('rồi', 'a1.html')).toBe('của tôi')
    const { classed, elements, textOf } = readPage(pageOf('rồi', 'index.html'))
    const links = elements.filter(({ name }) => name === 'a').map(({ attribs }) => attribs.href)
    expect(links).toEqual(['a2.html', 'd.html'])
    const told = classed('notes')[0]!.children.map((each) => textOf(each as never))
    expect(told.map((each) => each.replaceAll(`${folder}/`, ''))).toEqual(
      reasons.map((each) => each.replace('chithi: ', '')),
    )
  })

  it('writes the pages where the index is another’s, and tells that', async () => {
    mkdirSync(join(folder, 'nhà'))
    writeFileSync(join(folder, 'nhà', 'index.html'), 'trang nhà')
    const { exit, out, err } = await chithi([file('e.txt'), file('g.txt'), ...into('nhà')])
    expect([exit, out]).toEqual([1, 'nhà/g.html\n'])
    expect(err).toMatch(/^chithi: nhà\/index\.html: is there and no report of chithi, [^\n]+\n$/u)
    expect([pageOf('nhà', 'index.html'), readdirSync(join(folder, 'nhà')).length]).toEqual(['trang nhà', 3])
  })

  it('makes no reports of reports', async () => {
    await chithi([plan, ...into('lại')])
    const { exit, out, err } = await chithi([join(folder, 'lại'), ...into('lại')])
    expect([exit, out]).toEqual([0, ''])
    expect(err).toBe('chithi: lại/kế hoạch.html: a report of chithi, passed over\n')
    expect(readdirSync(join(folder, 'lại'))).toEqual(['kế hoạch.html'])
  })

  it.each([
    [[], /expected at least one FILE/],
    [[plan], /expected -o FOLDER/],
    [[plan, '-o', plan], /kế hoạch\.txt: a file, expected a folder for -o/],
    [[plan, ...into('x'), '-o', 'y'], /expected -o only once/],
    [[plan, ...into('x'), '--lang', 'fr'], /--lang fr: expected vi or en/],
    [[plan, ...into('x'), '--on', '2021'], /--on 2021: expected a day/],
    [['-', ...into('x'), '--registry', '-'], /expected - only once/],
    [[plan, ...into('x'), '--format', 'json'], /Unknown option/],
  ])('ends with 2 on wrong usage: %j', async (args, reason) => {
    const { exit, out, err } = await chithi(args)
    expect([exit, out]).toEqual([2, ''])
    expect(err).toMatch(reason)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
  })
})
