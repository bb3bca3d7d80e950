import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { runCli } from './run-cli'

const folder = mkdtempSync(join(tmpdir(), 'chithi-export-'))
afterAll(() => rmSync(folder, { recursive: true }))

const PLAN = `SỞ NỘI VỤ
Số: 31/KH-SNV
Cao Bằng, ngày 12 tháng 4 năm 2021

KẾ HOẠCH
Thi đua năm 2021

I. TỔ CHỨC THỰC HIỆN
1. Văn phòng Sở gửi báo cáo trước ngày 20/12/2021.
2. Thanh tra Sở gửi báo cáo trong vòng 15 ngày kể từ ngày nhận được văn bản.
`
const file = (...names: string[]) => {
  const path = join(folder, ...names)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, PLAN)
  return path
}
const [one, two] = [file('kế hoạch.txt'), file('khác', 'kế hoạch.txt')]
const chithi = async (...args: string[]) => {
  const { exit, out, err } = await runCli(['export', ...args])
  return { exit, out, err: err.replaceAll(`${folder}/`, '') }
}
const text = (...names: string[]) => readFileSync(join(folder, ...names), 'utf8')

describe('chithi export', () => {
  it('prints a calendar and tells what has no day, in Vietnamese where no language is asked for', async () => {
    const { exit, out, err } = await chithi(one, '--to', 'ics')
    expect(exit).toBe(0)
    expect(out).toMatch(/^BEGIN:VCALENDAR\r\n/u)
    expect(err).toBe('chithi: kế hoạch.txt: bỏ qua 1 mục: không có ngày (deadline-2)\n')
    expect((await chithi(one, '--to', 'ics', '--lang', 'en')).err).toBe(
      'chithi: kế hoạch.txt: 1 left out: has no day (deadline-2)\n',
    )
  })

  it('writes one file where it is told, or into a folder', async () => {
    expect((await chithi(one, two, '--to', 'ics', '-o', join(folder, 'a.ics'))).out).toBe('')
    expect(text('a.ics')).toMatch(/^BEGIN:VCALENDAR\r\n/u)
    await chithi(one, '--to', 'akn', '-o', `${folder}/out/`)
    expect(readdirSync(join(folder, 'out'))).toEqual(['kế hoạch.txt.akn.xml'])
  })

  it('writes several files into a folder, those of one name apart', async () => {
    const { exit } = await chithi(one, two, '--to', 'web-annotation', '-o', join(folder, 'notes'))
    expect(exit).toBe(0)
    expect(readdirSync(join(folder, 'notes')).sort()).toEqual([
      'kế hoạch.txt-2.annotations.jsonld',
      'kế hoạch.txt.annotations.jsonld',
    ])
    await chithi(one, '--to', 'csv', '-o', join(folder, 'tables'))
    expect(readdirSync(join(folder, 'tables')).sort()).toEqual([
      'deadlines.csv',
      'legal-bases.csv',
      'phases.csv',
      'responsible-bodies.csv',
      'targets.csv',
      'tasks.csv',
    ])
    expect(text('tables', 'deadlines.csv')).toContain('20/12/2021')
  })

  it('ends with 2 on wrong usage', async () => {
    for (const args of [
      [],
      [one],
      [one, '--to', 'pdf'],
      [one, '--to', 'csv'],
      [one, '--to', 'ics', '--lang', 'fr'],
    ])
      expect((await chithi(...args)).exit).toBe(2)
    expect((await chithi(one, '--to', 'csv')).err).toBe(
      'chithi: several files to write, expected -o FOLDER; see chithi --help\n',
    )
    expect((await chithi(one, '--to', 'ics', '-o', one)).exit).toBe(2)
    expect(readFileSync(one, 'utf8')).toBe(PLAN)
  })

  it('names what it cannot read, and ends with 1; writes nothing where nothing could be read', async () => {
    const missing = join(folder, 'không.txt')
    const { exit, out, err } = await chithi(missing, one, '--to', 'akn')
    expect(exit).toBe(1)
    expect(out).toContain('<akomaNtoso')
    expect(err).toContain('không.txt: no such file')
    expect((await chithi(missing, '--to', 'ics', '-o', join(folder, 'none.ics'))).exit).toBe(1)
    expect(readdirSync(folder)).not.toContain('none.ics')
  })
})
