import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { commentsOf, expectOnlyComments } from './commented-docx'
import { docxOf, paragraph } from './docx-file'
import { runCli, VIETNAMESE } from './run-cli'

const folder = mkdtempSync(join(tmpdir(), 'chithi-docx-'))
afterAll(() => rmSync(folder, { recursive: true }))
const at = (name: string) => join(folder, name)

const LINES = [
  'SỞ NỘI VỤ',
  'Số: 96/KH-SNV',
  'Cao Bằng, ngày 12 tháng 3 năm 2024',
  'KẾ HOẠCH',
  'Thi đua năm 2024',
  'Căn cứ Nghị định số 30/2020/NĐ-CP ngày 03 tháng 5 năm 2020 của Chính phủ về công tác văn thư;',
]
const bytes = docxOf({ body: LINES.map((line) => paragraph(line)).join('') })
for (const name of ['kế hoạch.docx', 'khác.DOCX']) writeFileSync(at(name), bytes)
writeFileSync(at('chữ.txt'), LINES.join('\n'))
symlinkSync(at('kế hoạch.docx'), at('nối.docx'))

const chithi = async (...args: string[]) => {
  const { exit, out, err } = await runCli(['check', ...args], '', undefined, VIETNAMESE)
  return { exit, out, err: err.replaceAll(`${folder}/`, '') }
}

describe('chithi check --format docx', () => {
  it('writes the same file with comments, and ends as the findings want', async () => {
    const { exit, out, err } = await chithi(at('kế hoạch.docx'), '--format', 'docx', '-o', at('ra.docx'))
    expect([exit, out, err]).toEqual([1, '', 'chithi: ra.docx: 1 ghi chú\n'])
    const after = readFileSync(at('ra.docx'))
    expectOnlyComments(bytes, after)
    expect([...commentsOf(after).values()].map(({ words }) => words)).toEqual(['ngày 03 tháng 5 năm 2020'])
    expect(readFileSync(at('kế hoạch.docx'))).toEqual(Buffer.from(bytes))
  })

  it('puts its comments in the place of those of an earlier run', async () => {
    await chithi(at('kế hoạch.docx'), '--format', 'docx', '-o', at('lần 1.docx'))
    const { err } = await chithi(at('lần 1.docx'), '--format', 'docx', '-o', at('lần 2.docx'))
    expect(err).toBe('chithi: lần 2.docx: 1 ghi chú, thay cho 1 ghi chú của lần trước\n')
    expect(readFileSync(at('lần 2.docx'))).toEqual(readFileSync(at('lần 1.docx')))
  })

  it('speaks English, and heeds rules and the baseline', async () => {
    const { err } = await chithi(at('kế hoạch.docx'), '--format', 'docx', '-o', at('en.docx'), '--lang', 'en')
    expect(err).toBe('chithi: en.docx: 1 comment\n')
    expect([...commentsOf(readFileSync(at('en.docx'))).values()][0]!.lines[0]).toMatch(
      /^Error: .* was issued on 2020-03-05/u,
    )
    const off = ['--rule', 'citation/issued-differs=off']
    expect(await chithi(at('kế hoạch.docx'), '--format', 'docx', '-o', at('off.docx'), ...off)).toEqual({
      exit: 0,
      out: '',
      err: 'chithi: off.docx: 0 ghi chú\n',
    })
    expect(readFileSync(at('off.docx'))).toEqual(Buffer.from(bytes))
  })

  it('writes several into a folder', async () => {
    const { exit } = await chithi(
      at('kế hoạch.docx'),
      at('khác.DOCX'),
      '--format',
      'docx',
      '-o',
      `${at('thư mục')}/`,
    )
    expect(exit).toBe(1)
    expect(readdirSync(at('thư mục')).sort()).toEqual(['khác.checked.docx', 'kế hoạch.checked.docx'])
  })

  it('never writes over what is read', async () => {
    const own = await chithi(at('kế hoạch.docx'), '--format', 'docx', '-o', at('kế hoạch.docx'))
    expect([own.exit, own.err]).toEqual([
      2,
      'chithi: kế hoạch.docx: đang được đọc, cần tên tệp khác để ghi; xem chithi --help\n',
    ])
    expect((await chithi(at('kế hoạch.docx'), '--format', 'docx', '-o', at('nối.docx'))).exit).toBe(2)
    expect((await chithi(at('chữ.txt'), '--format', 'json', '-o', at('chữ.txt'))).exit).toBe(2)
    expect(readFileSync(at('kế hoạch.docx'))).toEqual(Buffer.from(bytes))
    expect(readFileSync(at('chữ.txt'), 'utf8')).toBe(LINES.join('\n'))
  })

  it('ends with 2 without a file to write, or with one for several', async () => {
    expect((await chithi(at('kế hoạch.docx'), '--format', 'docx')).exit).toBe(2)
    const several = await chithi(
      at('kế hoạch.docx'),
      at('khác.DOCX'),
      '--format',
      'docx',
      '-o',
      at('một.docx'),
    )
    expect(several.exit).toBe(2)
    expect(readdirSync(folder)).not.toContain('một.docx')
  })

  it('names what is no Word document, and ends with 1', async () => {
    const { exit, err } = await chithi(at('chữ.txt'), '--format', 'docx', '-o', at('chữ.docx'))
    expect([exit, err]).toEqual([1, 'chithi: chữ.txt: là text, cần tệp Word (.docx) để ghi chú vào\n'])
    expect(readdirSync(folder)).not.toContain('chữ.docx')
  })

  it('writes reports to a file, too', async () => {
    const { exit, out } = await chithi(at('chữ.txt'), '--format', 'json', '-o', at('ra.json'))
    expect([exit, out]).toEqual([1, ''])
    expect(JSON.parse(readFileSync(at('ra.json'), 'utf8'))).toHaveLength(1)
  })
})
