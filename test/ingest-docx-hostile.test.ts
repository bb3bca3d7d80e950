import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readDocx } from '../src/ingest/docx/docx'
import { ChithiError } from '../src/ingest/error'
import { definition, docxOf, item, level, list, paragraph, plainRow, run, table } from './docx-file'

describe('a file that is broken or hostile is refused in one line', () => {
  const refusal = (bytes: Uint8Array, limits?: Parameters<typeof readDocx>[1]): string => {
    try {
      return `read: ${readDocx(bytes, limits).text.slice(0, 40)}`
    } catch (error) {
      if (error instanceof ChithiError) return `${error.code}: ${error.message}`
      throw error
    }
  }
  const whole = docxOf({ body: paragraph('Kế hoạch. '.repeat(2000)) })
  const withDocument = (xml: string) => zipSync({ 'word/document.xml': strToU8(xml) })
  const nested = (times: number) =>
    '<w:tbl><w:tr><w:tc>'.repeat(times) + paragraph('trong') + '</w:tc></w:tr></w:tbl>'.repeat(times)

  const cases: [what: string, bytes: Uint8Array, message: RegExp][] = [
    [
      'a bomb',
      zipSync({ 'word/document.xml': new Uint8Array(300 * 2 ** 20) }, { level: 9 }),
      /^too-large: found a ZIP archive that unfolds to more than 256 MB, .*limits\.mostUnpacked/u,
    ],
    [
      '10,000 nested tables',
      docxOf({ body: nested(10_000) }),
      /^too-large: found elements too deep in one another in word\/document\.xml/u,
    ],
    ['a file cut off', whole.subarray(0, whole.length / 4), /^damaged: /u],
    [
      'no document',
      zipSync({ 'word/styles.xml': strToU8('<a/>') }),
      /^damaged: found no word\/document\.xml/u,
    ],
    ['no XML', withDocument('Kế hoạch'), /^damaged: found no element in word\/document\.xml/u],
    [
      'XML that breaks off',
      withDocument('<w:document><w:body><w:p><w:r><w:t>Kế'),
      /^damaged: word\/document\.xml ends in the midst of w:t/u,
    ],
  ]
  for (const [what, bytes, message] of cases) it(what, () => expect(refusal(bytes)).toMatch(message))

  it('entities of its own are not expanded', () => {
    const lol = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;">]>'
    const bytes = withDocument(`${lol}<w:document><w:body>${paragraph('&b;')}</w:body></w:document>`)
    expect(refusal(bytes)).toBe('read: &b;')
  })

  it('numbers that no list, sign or look has are passed over', () => {
    const levels = `<w:lvl w:ilvl="4294967290"><w:start w:val="x"/></w:lvl>${level(0, 'decimal', '%1.', '', Number.NaN)}`
    const numbering = definition(0, levels) + list(1, 0, '<w:lvlOverride w:ilvl="30000000"/>')
    const sign = '<w:r><w:sym w:font="Symbol" w:char="FFFFFFFF"/></w:r>'
    const body = item(1, 0, 'Một') + paragraph(`${sign}${run('m2', '<w:vertAlign w:val="x"/>')}`)
    expect(readDocx(docxOf({ body, numbering })).text).toBe('0. Một\nm2')
  })

  it('a few tables in one another are read', () => {
    expect(readDocx(docxOf({ body: nested(20) })).text).toBe('trong')
  })

  it('lists that refer to each other in a circle, and styles that are based on themselves, come to an end', () => {
    const numbering = definition(0, '', '<w:numStyleLink w:val="A"/>') + list(1, 0)
    const styles =
      '<w:style w:type="numbering" w:styleId="A"><w:basedOn w:val="A"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    expect(readDocx(docxOf({ body: item(1, 0, 'Một'), numbering, styles })).text).toBe('Một')
  })

  it('whatever bytes are changed, cut or doubled', () => {
    const small = docxOf({
      body: item(1, 0, 'Một') + table(plainRow('a', 'b', 'c')),
      numbering: definition(0, level(0, 'decimal', '%1.')) + list(1, 0),
    })
    const change = fc.record({
      at: fc.nat(small.length - 1),
      byte: fc.nat(255),
      kind: fc.constantFrom('set', 'cut', 'double'),
    })
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        let bytes = Uint8Array.from(small)
        for (const { at, byte, kind } of changes) {
          if (kind === 'set' && at < bytes.length) bytes[at] = byte
          else if (kind === 'cut') bytes = bytes.slice(0, at)
          else bytes = Uint8Array.from([...bytes, ...bytes.subarray(at)])
        }
        expect(refusal(bytes)).toMatch(/^(?:read|damaged|too-large): /u)
      }),
      { numRuns: 300 },
    )
  })
})
