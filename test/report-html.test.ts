import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { htmlReport } from '../src/report'
import { LANGUAGES } from '../src/report/report'
import { readPage } from './read-page'
import { checked, holds } from './report-holds'

const FIXTURES = readdirSync('fixtures').filter((name) => name.endsWith('.txt'))

describe.each(FIXTURES)('the report of %s', (name) => {
  const text = readFileSync(`fixtures/${name}`, 'utf8')

  it.each(LANGUAGES)(
    'shows the whole text, each entry on its very words, linked both ways (%s)',
    (language) => {
      holds(checked(text, name), language)
    },
  )

  it('is the same each time, and of one language alone', () => {
    const both = checked(text, name)
    expect(htmlReport(both)).toBe(htmlReport(both, { language: 'vi' }))
    expect(htmlReport(both, { language: 'en' })).not.toContain('Phân công nhiệm vụ')
    expect(htmlReport(both)).not.toContain('By when')
  })
})

describe('what a document cannot do to its report', () => {
  const evil = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '</article></body></html>',
    '<!--',
    ']]>',
    '&lt;script&gt;&amp;#60;',
    '\u202Eevil\u202C',
    '\u200F\u2067',
    '\uD800',
    '\uDC00x',
    '\0',
    '\u2028',
    '`$1`',
    'javascript:alert(1)',
    '\t|\t',
    '{{n}}',
  ]
  const plan = (...parts: string[]) =>
    `SỞ NỘI VỤ ${parts[0]}\nSố: 31/KH-SNV\nCao Bằng, ngày 12 tháng 4 năm 2021\n\nKẾ HOẠCH\nThi đua ${parts[1]} năm 2021\n\nCăn cứ Nghị định số 91/2017/NĐ-CP ngày 30/7/2017 của Chính phủ ${parts[2]};\nI. CHỈ TIÊU ${parts[3]}\n- Ít nhất 95% ${parts[4]} hồ sơ đúng hạn.\nII. THỜI GIAN\n- Đợt 1 ${parts[5]}: từ ngày 01/10/2021 đến hết ngày 15/11/2021.\nIII. TỔ CHỨC\n1. Văn phòng Sở ${parts[6]} chủ trì, phối hợp với Thanh tra Sở gửi báo cáo ${parts[7]} trước ngày 20/12/2021.\n`
  const part = fc.oneof(fc.constantFrom(...evil), fc.string({ unit: 'binary', maxLength: 12 }))
  const parts = fc.array(part, { minLength: 8, maxLength: 8 })
  const OURS = new Set(
    'html head meta title style body a header p h1 h2 h3 h4 h5 h6 bdi dl div dt dd small time nav ul li section label input output button fieldset legend span main ol svg line text path rect g article br table thead tbody tr td th scroll b strong code ins del q script footer'.split(
      ' ',
    ),
  )

  it('brings no element and no attribute, and stays text', () => {
    fc.assert(
      fc.property(parts, fc.constantFrom(...evil), (values, name) => {
        const html = holds(checked(plan(...values), name))
        const { elements } = readPage(html)
        expect([...new Set(elements.map((each) => each.name))].filter((each) => !OURS.has(each))).toEqual([])
        const scripts = elements.filter((each) => each.name === 'script')
        expect(scripts).toHaveLength(1)
        const handlers = elements.flatMap(({ attribs }) =>
          Object.keys(attribs).filter((key) => /^on|^style$|^src$/u.test(key)),
        )
        expect(handlers).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('holds of any text', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(part, fc.constantFrom('\n', 'I. ', '- ', 'Căn cứ Luật số 1/2020/QH14;', '\r\n', '    ')),
          { maxLength: 40 },
        ),
        (values) => {
          holds(checked(values.join('')))
        },
      ),
      { numRuns: 100 },
    )
  })

  it('is kept from running by a policy that names its style and script alone', () => {
    const { elements, textOf } = readPage(htmlReport(checked(plan(...evil))))
    const policy = elements.find(({ attribs }) => attribs['http-equiv'])!.attribs.content!
    const hashOf = (name: string) => {
      const [only, ...others] = elements.filter((each) => each.name === name)
      expect(others).toEqual([])
      return createHash('sha256').update(textOf(only!)).digest('base64')
    }
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${hashOf('style')}'; script-src 'sha256-${hashOf('script')}'; base-uri 'none'; form-action 'none'`,
    )
  })
})
