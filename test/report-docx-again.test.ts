import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDocx } from '../src/docx'
import { changed, commented, commentsOf, findingAt, partsOf } from './commented-docx'
import { docxOf, paragraph, run } from './docx-file'

const BODY = paragraph(run('Kế hoạch năm 2021') + run(' của Sở Y tế', '<w:b/>')) + paragraph('Nơi nhận: lưu.')
const plain = docxOf({ body: BODY })
const OTHERS = {
  'word/document.xml': (xml: string) =>
    xml.replace(
      run('Kế hoạch năm 2021'),
      `<w:commentRangeStart w:id="7"/>${run('Kế hoạch năm 2021')}<w:commentRangeEnd w:id="7"/><w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="7"/></w:r>`,
    ),
  'word/_rels/document.xml.rels': (xml: string) =>
    xml.replace(
      '</Relationships>',
      '<Relationship Id="c" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>',
    ),
  'word/comments.xml': () =>
    '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="7" w:author="chithi" w:initials="ct"><w:p><w:r><w:t>Tôi cũng tên là chithi</w:t></w:r></w:p></w:comment></w:comments>',
  '[Content_Types].xml': (xml: string) =>
    xml.replace(
      '</Types>',
      '<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/></Types>',
    ),
}

/** The same document checked for some words of it. */
const checked = (bytes: Uint8Array, ...words: string[]) => {
  const directive = parseDocx(bytes)
  const spans = words.map((word) => {
    const start = directive.text.indexOf(word)
    return { start, end: start + word.length }
  })
  return commented(
    bytes,
    directive,
    spans.map((span, index) => findingAt(directive, span, { ruleId: `test/${words[index]}` })),
  )
}
const wordsOf = (bytes: Uint8Array) => [...commentsOf(bytes).values()].map(({ words }) => words)
/** What Word makes of comments: an id for each paragraph, a look of their own. */
const asWord = (xml: string) => {
  let count = 0
  const named = xml.replace(
    '<w:comments ',
    '<w:comments xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" ',
  )
  return named.replaceAll(
    /(?<=<w:comment .*?)<w:p>/gu,
    () => `<w:p w14:paraId="0000000${count++}"><w:pPr><w:pStyle w:val="CommentText"/></w:pPr>`,
  )
}
const withThreads = (bytes: Uint8Array, threads: string) =>
  changed(bytes, {
    'word/comments.xml': asWord,
    'word/_rels/document.xml.rels': (xml) =>
      xml.replace(
        '</Relationships>',
        '<Relationship Id="x" Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended" Target="commentsExtended.xml"/></Relationships>',
      ),
    'word/commentsExtended.xml': () => `<w15:commentsEx>${threads}</w15:commentsEx>`,
  })

describe('a document that was checked before', () => {
  it('has the comments of this run alone', () => {
    const once = checked(plain, 'hoạch', 'Sở')
    const again = checked(once.bytes, 'Y tế')
    expect([once.replaced, again.replaced, again.comments]).toEqual([0, 2, 1])
    expect(wordsOf(again.bytes)).toEqual(['Y tế'])
    const none = checked(again.bytes)
    expect([none.replaced, none.comments]).toEqual([1, 0])
    expect(partsOf(none.bytes)['word/document.xml']).not.toContain('comment')
    expect(parseDocx(none.bytes).text).toBe(parseDocx(plain).text)
  })

  it('is the same, byte for byte, where the same is found', () => {
    const words = fc.uniqueArray(
      fc.constantFrom('Kế', 'hoạch năm', '2021', '2021 của', 'Sở Y', 'Nơi', 'lưu.'),
    )
    fc.assert(
      fc.property(words, fc.boolean(), (words, isShared) => {
        const once = checked(isShared ? changed(plain, OTHERS) : plain, ...words)
        expect(Buffer.compare(checked(once.bytes, ...words).bytes, once.bytes)).toBe(0)
      }),
      { numRuns: 40 },
    )
    const vni = readFileSync('fixtures/formats/vni.docx')
    const [word] = /\p{L}{3,}/u.exec(parseDocx(vni).text)!
    const once = checked(vni, word)
    expect(Buffer.compare(checked(once.bytes, word).bytes, once.bytes)).toBe(0)
  })

  it('keeps comments of others, whatever they are called, as they stand', () => {
    const shared = changed(plain, OTHERS)
    const once = checked(shared, 'Sở')
    const again = checked(once.bytes, 'Y tế')
    expect(wordsOf(again.bytes)).toEqual(['Kế hoạch năm 2021', 'Y tế'])
    const [before, after] = [shared, again.bytes].map(partsOf)
    const comment = /<w:comment .*?<\/w:comment>/u
    expect(comment.exec(after!['word/comments.xml']!)![0]).toBe(
      comment.exec(before!['word/comments.xml']!)![0],
    )
    expect(after!['word/document.xml']).toContain(
      '<w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="7"/>',
    )
  })

  it('keeps a comment in which somebody has written', () => {
    const once = checked(plain, 'Sở')
    const edited = changed(once.bytes, {
      'word/comments.xml': (xml) => xml.replace('ở đây', 'ở đây, tôi đã hỏi lại'),
    })
    expect(wordsOf(checked(edited, 'Y tế').bytes)).toEqual(['Sở', 'Y tế'])
  })

  it('knows its comments when Word has saved them', () => {
    const once = checked(plain, 'Sở')
    const saved = withThreads(once.bytes, '<w15:commentEx w15:paraId="00000001" w15:done="0"/>')
    expect(wordsOf(checked(saved, 'Y tế').bytes)).toEqual(['Y tế'])
  })

  it('keeps what was answered or called done, and does not say it again', () => {
    const once = checked(plain, 'Sở', 'Nơi')
    for (const thread of [
      '<w15:commentEx w15:paraId="00000001" w15:done="1"/>',
      '<w15:commentEx w15:paraId="00000009" w15:paraIdParent="00000001" w15:done="0"/>',
    ]) {
      const saved = withThreads(once.bytes, thread)
      const { bytes, comments, replaced } = checked(saved, 'Sở', 'Nơi', 'Y tế')
      expect([comments, replaced]).toEqual([2, 1])
      expect(wordsOf(bytes)).toEqual(['Sở', 'Nơi', 'Y tế'])
      const part = 'word/commentsExtended.xml'
      expect(partsOf(bytes)[part]).toBe(partsOf(saved)[part])
    }
  })

  it('keeps what else stands in the run of a mark', () => {
    const once = checked(plain, 'Sở')
    const joined = changed(once.bytes, {
      'word/document.xml': (xml) =>
        xml.replace(
          '<w:commentReference w:id="0"/></w:r>',
          '<w:commentReference w:id="0"/><w:t>!</w:t></w:r>',
        ),
    })
    const { bytes } = checked(joined, 'Y tế')
    expect(partsOf(bytes)['word/document.xml']).toContain('<w:r><w:t>!</w:t></w:r>')
    expect(wordsOf(bytes)).toEqual(['Y tế'])
  })
})
