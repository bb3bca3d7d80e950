import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { cascadeSchema, comparisonSchema, matrixSchema } from '../src/index'
import { matrixCsv } from '../src/report/matrix-csv'
import { runCli } from './run-cli'

const folder = mkdtempSync(join(tmpdir(), 'chithi-compare-'))
afterAll(() => rmSync(folder, { recursive: true }))

const compare = (...args: string[]) => runCli(['compare', ...args])
const [OLD, NEW] = ['2020', '2021'].map((year) => `fixtures/compare/thi-dua-tuyen-quang-${year}.txt`) as [
  string,
  string,
]
const [PROVINCE, DISTRICT] = ['tinh', 'huyen'].map(
  (level) => `fixtures/compare/truong-hoc-an-toan-${level}-2022.txt`,
) as [string, string]

describe('chithi compare', () => {
  it('ends with 0 where two plans are the same, a file and itself too', async () => {
    const { exit, out, err } = await compare(OLD, OLD, '--lang', 'vi')
    expect([exit, err]).toEqual([0, ''])
    expect(out).toContain('Hai văn bản không khác nhau.\n')
  })

  it('ends with 1 on differences, and tells them in Vietnamese and in English', async () => {
    const { exit, out } = await compare(OLD, NEW, '--lang', 'vi')
    expect(exit).toBe(1)
    expect(out).toContain('~ 22/2018/TT-BGDĐT → 21/2020/TT-BGDĐT: thay thế, theo sổ đăng ký\n')
    expect(out).toContain('98% → 98,5% (+0,5); đạt → ít nhất\n')
    expect(out).toContain('- II.2 thư viện mở cửa ngoài giờ học: đạt 100%\n')
    expect(out).toContain('hạn 20/06/2021 → 10/06/2022 (sớm hơn 10 ngày trong năm)\n')
    const english = (await compare(OLD, NEW, '--lang', 'en')).out
    expect(english).toContain('98% → 98.5% (+0.5); exactly → at least\n')
    expect(english).toContain('due 2021-06-20 → 2022-06-10 (10 days earlier in the year)\n')
    expect(english).not.toMatch(/muộn|sớm|không đổi/u)
  })

  it('gives JSON of its schema', async () => {
    const { exit, out } = await compare(OLD, NEW, '--format', 'json')
    const json = JSON.parse(out)
    expect([exit, comparisonSchema.parse(json)]).toEqual([1, json])
    expect(json.before.name).toBe(OLD)
  })

  it('holds a plan against its superior’s, what is missing first', async () => {
    const { exit, out } = await compare('--cascade', PROVINCE, DISTRICT, '--lang', 'vi')
    expect(exit).toBe(1)
    expect(out.indexOf('thiếu (2)')).toBeLessThan(out.indexOf('giữ đúng'))
    expect(out).toContain('Có viện dẫn văn bản cấp trên.\n')
    const json = JSON.parse((await compare('--cascade', PROVINCE, DISTRICT, '--format', 'json')).out)
    expect(cascadeSchema.parse(json)).toEqual(json)
    expect((await compare('--cascade', PROVINCE, PROVINCE)).exit).toBe(0)
  })

  it('makes a table of several, for people, programs and spreadsheets', async () => {
    const text = await compare('--many', OLD, NEW, '--lang', 'en')
    expect(text.exit).toBe(0)
    expect(text.out.split('\n')[0]).toMatch(/^Metric +Unit +71\/KH-SGDĐT, .* 64\/KH-SGDĐT/u)
    expect(text.out).toMatch(/ 98% \(2\) +≥ 98\.5% \(1\)\n/u)
    const json = JSON.parse((await compare('--many', OLD, NEW, '--format', 'json')).out)
    expect(matrixSchema.parse(json)).toEqual(json)
    const csv = (await compare('--many', OLD, NEW, '--format', 'csv')).out
    expect(csv).toMatch(/^\uFEFFChỉ tiêu;Đơn vị;(?<plan>71\/KH-SGDĐT, [^;]+): so sánh;\k<plan>;/u)
    expect(csv).toContain('\r\nTỷ lệ học sinh hoàn thành chương trình tiểu học;%;đạt;98;ít nhất;98,5\r\n')
  })

  it('writes what a spreadsheet would take for a day as words', async () => {
    const path = join(folder, 'fractions.txt')
    writeFileSync(
      path,
      'KẾ HOẠCH\nThi đua năm 2021\n\nI. CHỈ TIÊU\n- Phấn đấu 3/5 trường đạt chuẩn quốc gia.\n- Phấn đấu 12 - 14% hộ thoát nghèo.\n',
    )
    const { out } = await compare('--many', path, '--format', 'csv')
    expect(out).toContain('trường;đạt;3 trên 5\r\n')
    expect(out).toContain('%;đạt;12–14\r\n')
  })

  it('says in a spreadsheet what is a level and what a change, and of which unit', async () => {
    const plan = (year: number, metric: string) => {
      const path = join(folder, `tỷ lệ ${year}.txt`)
      writeFileSync(path, `KẾ HOẠCH\nThi đua năm ${year}\n\nI. CHỈ TIÊU\n- ${metric}.\n`)
      return path
    }
    const plans = [
      plan(2021, 'Tỷ lệ hộ nghèo của huyện giảm 2%'),
      plan(2022, 'Tỷ lệ hộ nghèo của huyện dưới 2%'),
    ]
    const { out } = await compare('--many', ...plans, '--format', 'csv')
    expect(out).toContain(';%;giảm;2;dưới;2\r\n')
    const matrix = matrixSchema.parse(JSON.parse((await compare('--many', ...plans, '--format', 'json')).out))
    matrix.rows[0]!.cells[1]!.quantity!.unit = 'hộ'
    expect(matrixCsv(matrix, 'vi')).toContain(';%;giảm;2;dưới;2 hộ\r\n')
  })

  it('writes no formula into a spreadsheet', async () => {
    const path = join(folder, 'formula.txt')
    writeFileSync(
      path,
      readFileSync(OLD, 'utf8')
        .replace('71/KH-SGDĐT', '=1+1/KH-SGDĐT')
        .replace('- 100% thư viện', '- 100% =HYPERLINK("x") thư viện'),
    )
    const { out } = await compare('--many', path, '--format', 'csv')
    expect(out).toContain('HYPERLINK')
    expect(
      out
        .split('\r\n')
        .flatMap((line) => line.split(';'))
        .filter((cell) => /^"?[=+@]/u.test(cell)),
    ).toEqual([])
  })

  it.each([
    [[OLD], 'expected two files, BEFORE and AFTER, not 1'],
    [[OLD, NEW, OLD], 'expected two files, BEFORE and AFTER, not 3'],
    [['--many'], 'expected at least one FILE'],
    [['--many', '--cascade', OLD, NEW], 'expected either --many or --cascade'],
    [[OLD, NEW, '--format', 'csv'], '--format csv: expected text, json or html'],
    [['-', '-'], 'expected - only once'],
    [['--cascade', OLD, NEW, '--registry', 'ours.csv'], '--registry: expected two plans'],
    [['fixtures/compare', NEW], 'expected two documents'],
  ])('ends with 2 on wrong usage: %j', async (args, reason) => {
    const { exit, out, err } = await compare(...args)
    expect([exit, out]).toEqual([2, ''])
    expect(err).toContain(reason)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
  })

  it('ends with 2 where a file cannot be read, and names it', async () => {
    const { exit, out, err } = await compare(OLD, join(folder, 'không.txt'))
    expect([exit, out]).toEqual([2, ''])
    expect(err).toContain('không.txt: no such file')
    expect((await compare(OLD, NEW, '--registry', join(folder, 'không.csv'))).exit).toBe(2)
  })
})
