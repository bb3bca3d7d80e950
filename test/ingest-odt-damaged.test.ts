import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { LIMITS } from '../src/ingest/limits'
import { readFodt, readOdt } from '../src/ingest/odt/odt'
import { harmed, harms, readsOrRefuses } from './fuzz-bytes'
import { flat, item, list, p, packed, sub } from './make-odt'

describe('files that cannot be read', () => {
  const code = (read: () => unknown) => {
    try {
      read()
    } catch (error) {
      return (error as { code?: string }).code
    }
    return null
  }
  const manifest = (text: string) => ({ 'META-INF/manifest.xml': strToU8(text) })
  const nested = (open: string, close: string) => flat(open.repeat(10_000) + p('A') + close.repeat(10_000))
  const cases: [what: string, read: () => unknown, code: string][] = [
    ['no archive', () => readOdt(strToU8('Kế hoạch')), 'damaged'],
    ['nothing', () => readOdt(new Uint8Array()), 'damaged'],
    ['another archive', () => readOdt(zipSync({ 'word/document.xml': strToU8('<a/>') })), 'damaged'],
    [
      'a spreadsheet',
      () => readFodt('<office:document><office:body><office:spreadsheet/></office:body></office:document>'),
      'unsupported',
    ],
    ['half a document', () => readFodt(flat(p('A')).slice(0, -60)), 'damaged'],
    ['a password', () => readOdt(packed(p('A'), manifest('<manifest:encryption-data/>'))), 'encrypted'],
    ['a package with a password', () => readOdt(zipSync({ 'encrypted-package': strToU8('x') })), 'encrypted'],
    [
      'lists in lists without end',
      () => readFodt(nested('<text:list><text:list-item>', '</text:list-item></text:list>')),
      'too-large',
    ],
    ['spans in spans without end', () => readFodt(nested('<text:span>', '</text:span>')), 'too-large'],
    ['a thousand million blanks', () => readFodt(flat(p('<text:s text:c="1000000000"/>'))), 'too-large'],
    [
      'a thousand million cells',
      () =>
        readFodt(
          flat(
            `<table:table><table:table-row><table:table-cell table:number-columns-repeated="1000000000"/></table:table-row></table:table>`,
          ),
        ),
      'too-large',
    ],
    [
      'a thousand million rows',
      () =>
        readFodt(
          flat(
            `<table:table><table:table-row table:number-rows-repeated="1000000000"><table:table-cell>${p('A')}</table:table-cell></table:table-row></table:table>`,
          ),
        ),
      'too-large',
    ],
    [
      'more than the limit unfolded',
      () => readOdt(packed(p('A'.repeat(100_000))), { ...LIMITS, mostUnpacked: 50_000 }),
      'too-large',
    ],
  ]
  for (const [what, read, expected] of cases) it(what, () => expect(code(read)).toBe(expected))

  it('whatever is done to their bytes', () => {
    const bytes = packed(
      list('L', item(p('A') + sub(item(p('B'))))) + p('x<text:s text:c="9"/>') + p('S¾c', 'Cu'),
    )
    fc.assert(
      fc.property(harms, (done) => readsOrRefuses(() => readOdt(harmed(bytes, done)))),
      { numRuns: 300 },
    )
  })

  it('whatever is done to their XML', () => {
    const bytes = strToU8(flat(list('Bo', item(p('A') + sub(item(p('B'))))) + p('x<text:s text:c="9"/>')))
    fc.assert(
      fc.property(harms, (done) =>
        readsOrRefuses(() => readFodt(new TextDecoder().decode(harmed(bytes, done)))),
      ),
      { numRuns: 300 },
    )
  })
})
