import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseText } from '../src/index'
import { htmlIndex, htmlReport, indexEntry } from '../src/report'
import { KINDS, type Kind } from '../src/report/html/kinds'
import { type Mark, marksOf } from '../src/report/html/marks'
import { scaleOf } from '../src/report/html/scale'
import { segmentsOf } from '../src/report/html/segments'
import { readPage } from './read-page'
import { checked, holds } from './report-holds'

describe('marks that overlap', () => {
  const markOf = (kind: Kind, start: number, end: number): Mark =>
    ({ kind, number: start * 100 + end, span: { start, end }, entries: [] }) as Mark
  const marks = fc.array(
    fc
      .tuple(fc.constantFrom(...KINDS), fc.nat(30), fc.nat(30))
      .map(([kind, a, b]) => markOf(kind, Math.min(a, b), Math.max(a, b))),
    { maxLength: 12 },
  )

  it('are cut into segments that tile the text, each with all marks on it, the innermost first', () => {
    fc.assert(
      fc.property(marks, (all) => {
        const segments = segmentsOf(30, all)
        expect(segments.map(({ span }) => span.end - span.start).reduce((a, b) => a + b, 0)).toBe(30)
        segments.forEach(({ span, marks: on }, index) => {
          expect(span.start).toBe(index === 0 ? 0 : segments[index - 1]!.span.end)
          const expected = all.filter((mark) => mark.span.start <= span.start && span.end <= mark.span.end)
          expect(new Set(on)).toEqual(new Set(expected))
          const lengths = on.map((mark) => mark.span.end - mark.span.start)
          expect(lengths).toEqual([...lengths].sort((a, b) => a - b))
        })
      }),
    )
  })

  it('are all linked, also where others lie on all their words or there are none', () => {
    const both = checked(
      'KẾ HOẠCH\nThi đua năm 2021\nI. CHỈ TIÊU\n- 100% xã đạt chuẩn trước ngày 31/5/2021.\n',
    )
    const [target] = both.directive.targets
    const twin = {
      ...target!,
      id: 'deadline-9',
      task: 'đạt chuẩn',
      due: null,
      boundary: 'by',
      recurrence: null,
      relative: null,
    }
    const finding = {
      ...both.result,
      findings: [
        {
          ruleId: 'x',
          severity: 'warning',
          span: { start: 9, end: 9 },
          quote: '',
          citationId: null,
          actual: '',
          expected: '',
          row: null,
          source: null,
          message: { en: 'e', vi: 'v' },
          fix: { span: { start: 9, end: 9 }, text: 'Căn cứ' },
        },
      ],
    }
    holds({ directive: { ...both.directive, deadlines: [twin as never] }, result: finding as never })
  })

  it('of one kind on the same words share an entry', () => {
    const { directive } = checked(readFileSync('fixtures/thi-dua-so-giao-duc-2021.txt', 'utf8'))
    const office = marksOf(directive, []).body.filter(({ entries }) => entries[0]!.quote === 'Văn phòng Sở')
    const roles = office.map(({ entries }) => entries.map(({ role }) => role).sort())
    expect(roles).toEqual([['advise', 'lead', 'report']])
  })
})

describe('the timeline', () => {
  const day = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))

  it('has room for all its days, in order, with few even steps', () => {
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 20 }), (days) => {
        const { start, end, steps } = scaleOf(days)!
        const sorted = [...days].sort()
        const places = sorted.map(start)
        expect(places).toEqual([...places].sort((a, b) => a - b))
        for (const each of days) {
          expect(start(each)).toBeGreaterThanOrEqual(0)
          expect(end(each)).toBeLessThanOrEqual(100)
        }
        expect(steps.length).toBeGreaterThan(1)
        expect(steps.length).toBeLessThanOrEqual(7)
        expect([start(steps[0]!), start(steps.at(-1)!)]).toEqual([0, 100])
      }),
    )
    expect(scaleOf([])).toBeNull()
  })

  it('places phases and deadlines, and tells what has no day', () => {
    const html = htmlReport(
      checked(
        'KẾ HOẠCH\nThi đua năm 2021\nI. THỜI GIAN\n- Đợt 1: từ ngày 01/01/2021 đến hết ngày 31/3/2021.\nII. TỔ CHỨC\n1. Sở Nội vụ gửi báo cáo trước ngày 01/4/2021.\n2. Sở Y tế gửi số liệu trước ngày 25 hằng tháng.\n',
      ),
    )
    const { classed, textOf } = readPage(html)
    const [bar] = classed('span')
    expect([bar!.attribs.x, bar!.attribs.width]).toEqual(['0%', '75%'])
    expect(classed('axis').map(textOf)).toEqual(['01/202102/202103/202104/202105/2021'])
    expect(classed('undated').map(textOf)).toEqual(['gửi số liệu trước ngày 25 hằng tháng'])
  })
})

describe('the rest of a report', () => {
  it.each([
    ['trước ngày 20 hằng\ntháng', 'trước ngày 20 hằng tháng', 'before ngày 20 hằng tháng (monthly)'],
    [
      'trước ngày 30 tháng 6, báo cáo tổng kết trước ngày 30 tháng 12 hằng năm',
      'trước ngày 30 tháng 6 (hằng năm)|trước ngày 30 tháng 12 hằng năm',
      'before ngày 30 tháng 6 (yearly)|before ngày 30 tháng 12 hằng năm (yearly)',
    ],
    ['chậm nhất thứ sáu hằng tuần', 'chậm nhất thứ sáu hằng tuần', 'by thứ sáu hằng tuần (weekly)'],
    ['định kỳ 6 tháng', '6 tháng một lần', 'twice a year'],
    ['định kỳ hằng quý', 'hằng quý', 'quarterly'],
    [
      'chậm nhất 01 ngày kể từ ngày nhận văn bản',
      '1 ngày kể từ ngày nhận văn bản',
      '1 day from ngày nhận văn bản',
    ],
    [
      'chậm nhất 02 ngày kể từ ngày nhận văn bản',
      '2 ngày kể từ ngày nhận văn bản',
      '2 days from ngày nhận văn bản',
    ],
  ])('says by when as the document does, day and frequency: %s', (words, vi, en) => {
    const both = checked(`KẾ HOẠCH\nThi đua năm 2021\nI. TỔ CHỨC\n1. Sở Y tế gửi báo cáo ${words}.\n`)
    const said = (language: 'vi' | 'en') => {
      const { byId, classed, textOf } = readPage(htmlReport(both, { language }))
      const deadlines = classed('value', byId.get('list-deadline')).map(textOf)
      // The timeline says it, too.
      expect(classed('at', byId.get('timeline')).map(textOf)).toEqual(deadlines)
      return deadlines.join('|')
    }
    expect([said('vi'), said('en')]).toEqual([vi, en])
  })

  it('says on which day it was checked as its language writes days', () => {
    const { directive, result } = checked('SỞ Y TẾ\nCao Bằng, ngày 02 tháng 3 năm 2031\n\nKẾ HOẠCH\nThi đua')
    const both = { directive, result: { ...result, registry: { ...result.registry, asOf: '2026-04' } } }
    const judged = (language: 'vi' | 'en') => {
      const { elements, textOf } = readPage(htmlReport(both, { language }))
      return elements
        .filter(({ name }) => name === 'dd')
        .map(textOf)
        .at(-1)
    }
    expect(judged('vi')).toBe(
      'xét tại ngày 02/03/2031 (ngày ban hành của văn bản); sổ đăng ký chỉ biết hiệu lực đến 04/2026, trước ngày đó',
    )
    expect(judged('en')).toBe(
      'judged as of 2 Mar 2031 (its own date); the registry knows effect only up to Apr 2026, before that day',
    )
  })

  it('says who leads, who helps and by when', () => {
    const { byId, classed, elements, textOf } = readPage(
      htmlReport(
        checked(
          'SỞ NỘI VỤ\nKẾ HOẠCH\nThi đua năm 2021\nI. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế chủ trì, phối hợp với Sở Tài chính tổ chức hội thi trước ngày 01/4/2021.\n',
        ),
        { language: 'en' },
      ),
    )
    expect(byId.has('tasks')).toBe(true)
    const [row] = elements.filter(({ attribs }) => attribs.role === 'row').slice(1)
    const cells = row!.children.map((cell) => textOf(cell as never))
    expect(cells.slice(1)).toEqual(['Sở Y tế', 'Sở Tài chính', 'before 1 Apr 2021', 'I.1'])
    expect(classed('none').filter(({ name }) => name === 'p').length).toBeGreaterThan(0)
  })

  it('shows a finding where it stands, with what to write and the proof', () => {
    const both = checked(
      'KẾ HOẠCH\nThi đua\nCao Bằng, ngày 12 tháng 4 năm 2021\nCăn cứ Nghị định số 91/2017/NĐ-CP ngày 30/7/2017 của Chính phủ;\n',
    )
    const { classed, textOf } = readPage(htmlReport(both, { language: 'en' }))
    const [note] = classed('note')
    expect(textOf(note!)).toMatch(
      /^Error .*citation\/issued-differs.*Write: ngày 30\/7\/2017 ngày 31\/7\/2017Proof: decree:91-2017-nd-cp/u,
    )
  })

  it('leaves the check out where there was none, and tells what the reading reported', () => {
    const directive = parseText('KẾ HOẠCH\nThi đua từ ngày 30/02/2021\nI. CHỈ TIÊU\n- 98% xã đạt.')
    const { byId, classed, textOf } = readPage(htmlReport({ directive }))
    expect([byId.has('list-finding'), byId.has('show-finding'), byId.has('list-target')]).toEqual([
      false,
      false,
      true,
    ])
    expect(directive.messages.map(({ rule }) => rule)).toContain('date/impossible')
    expect(classed('notes').map(textOf).join()).toContain('date/impossible')
  })

  it('speaks Vietnamese or English alone', () => {
    expect(() => htmlReport(checked('x'), { language: 'fr' as 'en' })).toThrow(
      'Unexpected language "fr", expected vi or en',
    )
  })
})

describe('the index', () => {
  it('lists reports with what was found, and what could not be read', () => {
    const both = checked(readFileSync('fixtures/thi-dua-so-giao-duc-2021.txt', 'utf8'), 'a & b.txt')
    const html = htmlIndex([indexEntry(both, 'a & b #1?.html')], {
      language: 'en',
      unreadable: ['<hỏng>.docx: no zip archive'],
    })
    const { classed, elements, textOf } = readPage(html)
    const [row] = classed('document')
    const link = elements.find(({ name, attribs }) => name === 'a' && attribs.href?.endsWith('.html'))!
    expect([textOf(link), link.attribs.href]).toEqual(['Plan 57/KH-SGDĐT', 'a%20&%20b%20%231%3F.html'])
    expect(row!.children.slice(1).map((cell) => textOf(cell as never))).toEqual([
      'Sở Giáo dục và Đào tạo tỉnh Thái Bình',
      '21 Sep 2021',
      '9',
      '5',
      '',
      '',
      '2',
    ])
    expect(classed('notes').map(textOf)).toEqual(['<hỏng>.docx: no zip archive'])
    expect(classed('none').map(textOf)).toContain('1 document')
    const entry = indexEntry(both, 'a.html')
    expect(htmlIndex([entry, entry], { language: 'en' })).toContain('>2 documents<')
  })

  it('has no columns of findings where nothing was checked', () => {
    const entry = indexEntry({ directive: parseText('KẾ HOẠCH\nThi đua') }, 'x.html')
    expect(htmlIndex([entry], { language: 'en' })).not.toContain('Warning')
  })
})
