import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseDocx } from '../src/docx'
import { commented, findingAt } from './commented-docx'
import { cell, docxOf, paragraph, row, run, table } from './docx-file'
import { convert, hasLibreOffice } from './tools/libreoffice.mjs'

const plain = (xml: string) =>
  xml
    .replace(/<text:s\/>|<text:tab\/>|<text:line-break\/>/gu, ' ')
    .replace(/<[^<>]*>/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/gu, ' ')
    .trim()

/** The words that LibreOffice shows each comment at, and what it says there. */
const shownIn = (xml: string): { words: string; says: string }[] => {
  const begun = [
    ...xml.matchAll(
      /<office:annotation [^<>]*office:name="(?<name>[^"]*)"[^<>]*>(?<inner>.*?)<\/office:annotation>/gsu,
    ),
  ]
  return begun.map(({ index, 0: whole, groups }) => {
    const end = xml.indexOf(`<office:annotation-end office:name="${groups!.name}"/>`)
    expect(end).toBeGreaterThan(index)
    const between = xml
      .slice(index + whole.length, end)
      .replace(/<office:annotation .*?<\/office:annotation>/gsu, '')
    const says = groups!.inner!.replace(
      /<dc:creator>.*?<\/dc:creator>|<meta:creator-initials>.*?<\/meta:creator-initials>/gsu,
      '',
    )
    return { words: plain(between), says: plain(says) }
  })
}

describe('a Word document with comments opens in LibreOffice', () => {
  it.skipIf(!hasLibreOffice())(
    'with each comment at the right words (skipped where LibreOffice is not installed)',
    () => {
      const body =
        paragraph(
          run('Căn cứ Nghị định số 91/2017/', '<w:b/>') +
            run('NĐ-CP ngày 30 tháng 7 năm 2017 của Chính phủ;'),
        ) +
        paragraph(`${run('Thi đua &amp; khen')}<w:hyperlink>${run(' thưởng năm 2021')}</w:hyperlink>`) +
        table(
          row(cell(paragraph('Việc')), cell(paragraph('Hạn'))),
          row(cell(paragraph('Rà soát lại')), cell(paragraph('Tháng 5'))),
        )
      const files: Record<string, [bytes: Uint8Array, words: string[]]> = {
        'runs.docx': [
          docxOf({ body }),
          ['91/2017/NĐ-CP', 'ngày 30 tháng 7 năm 2017', 'đua & khen thưởng', 'soát', 'Tháng 5'],
        ],
        'plain.docx': [readFileSync('fixtures/formats/plain.docx'), ['418/KH-SGDĐT', 'KẾ HOẠCH', 'GIÁO DỤC']],
      }
      const bytes = Object.fromEntries(
        Object.entries(files).map(([name, [bytes, words]]) => {
          const directive = parseDocx(bytes)
          const findings = words.map((word) => {
            const start = directive.text.indexOf(word)
            expect([word, start]).not.toEqual([word, -1])
            return findingAt(
              directive,
              { start, end: start + word.length },
              { message: { en: word, vi: `về ${word}` } },
            )
          })
          return [name, commented(bytes, directive, findings).bytes]
        }),
      )
      const opened = convert(bytes, 'fodt')
      for (const [name, [, words]] of Object.entries(files)) {
        const shown = shownIn(String(opened[name]))
        expect(shown.map((comment) => comment.words).sort()).toEqual([...words].sort())
        for (const { words, says } of shown) expect(says).toContain(`Cảnh báo: về ${words}`)
      }
    },
    120_000,
  )
})
