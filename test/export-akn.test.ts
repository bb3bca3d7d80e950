import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { XmlDocument, type XmlElement, XsdValidator } from 'libxml2-wasm'
import { afterAll, describe, expect, it } from 'vitest'
import { type Directive, parseText } from '../src'
import { akomaNtoso } from '../src/report/export/akn/akoma-ntoso'
import { fixtureDirectives } from './fixture-directives'

// No package that can be had here holds the schema of OASIS. What it says of the elements that we write stands anew in our own; with
// the whole of it at hand (AKN_XSD=akomantoso30.xsd) that is asked, too.
const SCHEMAS = ['test/schemas/akoma-ntoso-subset.xsd', process.env.AKN_XSD ?? ''].filter(Boolean)
const validators = SCHEMAS.map((path) => {
  const xsd = XmlDocument.fromBuffer(readFileSync(path), { url: path })
  return { validator: XsdValidator.fromDoc(xsd), xsd }
})
afterAll(() => {
  for (const { validator, xsd } of validators) {
    validator.dispose()
    xsd.dispose()
  }
})

const NAMESPACE = { a: 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0' }
const xmlOf = (directive: Directive) => akomaNtoso([directive], 'vi').files[0]!.text

/** Reads XML with libxml2, holds it against the schemas, and gives what `take` makes of it. */
const reading = <T>(xml: string, take: (document: XmlDocument) => T): T => {
  const document = XmlDocument.fromString(xml)
  try {
    for (const { validator } of validators) validator.validate(document)
    return take(document)
  } finally {
    document.dispose()
  }
}
const all = (document: XmlDocument, path: string) => document.find(path, NAMESPACE) as XmlElement[]
const attribute = (element: XmlElement, name: string) => element.attr(name)?.value
const bare = (text: string) => text.replace(/[\s\u2028]+/gu, '')

describe('Akoma Ntoso', () => {
  it('holds to the schema, and has all of the text in its order', () => {
    for (const directive of fixtureDirectives)
      reading(xmlOf(directive), (document) => {
        const parts = all(document, '//a:preface|//a:preamble|//a:mainBody|//a:conclusions')
        expect(bare(parts.map(({ content }) => content).join(''))).toBe(bare(directive.text))
      })
  })

  it('would not hold to it otherwise', () => {
    const xml = xmlOf(fixtureDirectives[0]!)
    const broken = [
      xml.replace(/<FRBRcountry[^>]*>/u, ''),
      xml.replace(/ href="[^"]*"/u, ''),
      xml.replace('<mainBody>', '<mainBody><table eId="x"/>'),
      xml.replace(/eId="cit_\d+"/u, 'eId="issuer"'),
      xml.replace('<preamble>', '<preamble>Căn cứ'),
    ]
    for (const each of broken) {
      expect(each).not.toBe(xml)
      expect(() => reading(each, () => null)).toThrow()
    }
  })

  it('says who the document is, what it rests on and where it points', () => {
    const directive = parseText(`SỞ NỘI VỤ
Số: 31/KH-SNV
Cao Bằng, ngày 12 tháng 4 năm 2021

KẾ HOẠCH
Thi đua năm 2021

Căn cứ Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ <quy định> & "hướng dẫn";
Căn cứ văn bản số 12;
Sở Nội vụ ban hành kế hoạch:
I. MỤC ĐÍCH
1. Nâng cao chất lượng theo Nghị định số 91/2017/NĐ-CP.
- Một việc.
2. Việc khác.
`)
    reading(xmlOf(directive), (document) => {
      expect(all(document, '//a:FRBRWork/a:FRBRuri').map((each) => attribute(each, 'value'))).toEqual([
        '/akn/vn/doc/ke-hoach/so-noi-vu-tinh-cao-bang/2021-04-12/31-kh-snv',
      ])
      const iri = '/akn/vn/act/nghi-dinh/chinh-phu/2017-07-31/91-2017-nd-cp'
      expect(
        all(document, '//a:ref').map((each) => [attribute(each, 'href'), each.content.slice(0, 33)]),
      ).toEqual([
        [iri, 'Nghị định số 91/2017/NĐ-CP ngày 3'],
        [iri, 'Nghị định số 91/2017/NĐ-CP'],
      ])
      expect(all(document, '//a:TLCReference').map((each) => attribute(each, 'href'))).toEqual([iri])
      expect(all(document, '//a:citation')[0]!.content).toContain('<quy định> & "hướng dẫn"')
      expect(all(document, '//a:docNumber')[0]!.content).toBe('31/KH-SNV')
      expect(attribute(all(document, '//a:docDate')[0]!, 'date')).toBe('2021-04-12')
      expect(all(document, '//a:level').map((each) => attribute(each, 'eId'))).toEqual([
        'lvl_i',
        'lvl_i__lvl_1',
        'lvl_i__lvl_2',
      ])
      expect(all(document, '//a:level/a:heading')[0]!.content).toBe('MỤC ĐÍCH')
      expect(all(document, '//a:indent/a:num')[0]!.content).toBe('-')
    })
  })

  it('calls what is named so part, chapter, article, clause and point', () => {
    const directive = parseText(`QUY CHẾ
Thi đua

Phần thứ nhất
QUY ĐỊNH CHUNG
Chương I
PHẠM VI
Điều 1. Phạm vi
1. Khoản một:
a) Điểm a.
đ) Điểm đ.
Điều 2. Hiệu lực
`)
    reading(xmlOf(directive), (document) => {
      const names = ['part', 'chapter', 'article', 'clause', 'point']
      const found = names.map((name) =>
        all(document, `//a:${name}`).map((each) => attribute(each, 'eId')!.split('__').at(-1)),
      )
      expect(found.slice(2)).toEqual([['art_1', 'art_2'], ['clause_1'], ['point_a', 'point_đ']])
      expect(found.slice(0, 2).map(({ length }) => length)).toEqual([1, 1])
    })
  })

  it('has one of two marks that cross, and all of the text', () => {
    const directive = parseText(
      'KẾ HOẠCH\nThi đua theo Nghị định số 91/2017/NĐ-CP ngày 31/7/2017 của Chính phủ năm 2021\n',
    )
    const [citation] = directive.citations
    const title = { how: 'read' as const, rule: 'test', span: { start: 9, end: citation!.span.start + 5 } }
    const crossing = { ...directive, header: { ...directive.header, evidence: { title } } }
    reading(xmlOf(crossing), (document) => {
      expect(bare(all(document, '//a:preface')[0]!.content)).toBe(bare(directive.text))
      expect([all(document, '//a:docTitle').length, all(document, '//a:ref').length]).toEqual([1, 0])
    })
  })

  it('tells which mentions have no address, and that the document has none', () => {
    const directive = parseText('KẾ HOẠCH\nCăn cứ Quyết định số 12/QĐ-UBND;', { name: 'a.txt' })
    const { left } = akomaNtoso([directive], 'en')
    expect(left.map(({ file, id }) => [file, id])).toEqual([
      ['a.txt', 'header'],
      ['a.txt', 'citation-1'],
    ])
    expect(left[0]!.reason).toMatch(/^lacks what its Akoma Ntoso IRI is made of/u)
  })

  it('holds to the schema whatever the text, and loses no letter that XML can hold', () => {
    const line = fc.constantFrom(
      'KẾ HOẠCH',
      'Căn cứ Nghị định số 91/2017/NĐ-CP ngày 31/7/2017 của Chính phủ;',
      'Thực hiện Kế hoạch số 12/KH-UBND ngày 05/01/2021 của UBND tỉnh Cao Bằng về triển khai Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ:',
      'I. MỤC ĐÍCH',
      'Điều 1. Phạm vi',
      '1. Việc một;',
      'a) Điểm a',
      '- Gạch đầu dòng',
      'TT\tViệc\tHạn',
      '1\tRà soát & sửa\t<tháng 5>',
      'Nơi nhận:',
      '- Lưu: VT.',
      'GIÁM ĐỐC',
      'Phụ lục I',
      ']]> "&lt;\u2028x\ufffe',
      '',
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
        const directive = parseText(lines.join('\n'))
        reading(xmlOf(directive), (document) => {
          const parts = all(document, '//a:preface|//a:preamble|//a:mainBody|//a:conclusions')
          const letters = (text: string) => [...bare(text)].sort().join('')
          expect(letters(parts.map(({ content }) => content).join(''))).toBe(
            letters(directive.text.replaceAll('\ufffe', '\ufffd')),
          )
        })
      }),
      { numRuns: 150 },
    )
  })
})
