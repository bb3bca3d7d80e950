import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { LIMITS } from '../src/ingest/limits'
import { readXlsx } from '../src/ingest/xlsx/xlsx'
import { harmed, harms, readsOrRefuses } from './fuzz-bytes'
import { read, rows, workbook } from './make-xlsx'

describe('files that cannot be read', () => {
  const code = (run: () => unknown) => {
    try {
      run()
    } catch (error) {
      return (error as { code?: string }).code
    }
    return null
  }
  const merge = (count: number) =>
    `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(count)}</mergeCells>`
  const many = `<sheetData>${Array.from({ length: 3000 }, (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>1</v></c></row>`).join('')}</sheetData>`
  const diagonal = `<sheetData>${Array.from({ length: 4000 }, (_, at) => `<row><c><v>1</v></c><c><v>1</v></c><c r="${column(at + 3)}1"><v>1</v></c></row>`).join('')}</sheetData>`
  function column(at: number): string {
    return at < 26 ? String.fromCharCode(65 + at) : column(Math.floor(at / 26) - 1) + column(at % 26)
  }
  const cases: [what: string, run: () => unknown, code: string][] = [
    ['no archive', () => readXlsx(strToU8('Kế hoạch')), 'damaged'],
    ['nothing', () => readXlsx(new Uint8Array()), 'damaged'],
    ['another archive', () => readXlsx(zipSync({ 'word/document.xml': strToU8('<a/>') })), 'damaged'],
    ['an old file, or a password', () => readXlsx(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1)), 'encrypted'],
    ['a sheet that breaks off', () => read('<sheetData><row><!--'), 'damaged'],
    ['a row beyond the last', () => read('<sheetData><row r="1048577"><c/></row></sheetData>'), 'damaged'],
    ['a column beyond the last', () => read('<sheetData><row><c r="XFE1"/></row></sheetData>'), 'damaged'],
    ['a row of no number', () => read('<sheetData><row r="x"><c/></row></sheetData>'), 'damaged'],
    ['elements without end', () => read('<a>'.repeat(10_000) + '</a>'.repeat(10_000)), 'too-large'],
    ['merged ranges over everything', () => read(many + merge(3000)), 'too-large'],
    ['a table of empty cells', () => read(diagonal), 'too-large'],
    [
      'more than the limit unfolded',
      () => readXlsx(workbook([{ xml: rows(['A'.repeat(99_999)]) }]), { ...LIMITS, mostUnpacked: 9_999 }),
      'too-large',
    ],
  ]
  for (const [what, run, expected] of cases) it(what, () => expect(code(run)).toBe(expected))

  it('whatever is done to their bytes', () => {
    const bytes = workbook([
      { xml: rows(['a', 1, '<c s="1"><v>44260</v></c>'], ['b']) },
      { xml: rows(['c']) },
    ])
    fc.assert(
      fc.property(harms, (done) => readsOrRefuses(() => readXlsx(harmed(bytes, done)))),
      { numRuns: 300 },
    )
  })

  it('whatever is done to their XML', () => {
    const xml = strToU8(
      `${rows(['a', 1, '<c s="1"><v>44260</v></c>'], ['b'])}${merge(1)}<cols><col min="1" max="2"/></cols>`,
    )
    fc.assert(
      fc.property(harms, (done) => readsOrRefuses(() => read(new TextDecoder().decode(harmed(xml, done))))),
      { numRuns: 300 },
    )
  })
})
