import { describe, expect, it } from 'vitest'
import type { DateMark } from '../src/annotate/dates/mark'
import { annotateAll, resolveAll } from '../src/pipeline'
import { parseStructure } from '../src/structure/parse'
import { readCases } from './cases'

const read = (text: string, title = 'Công tác năm 2020'): { reading: string; dates: DateMark[] } => {
  const structured = parseStructure(`KẾ HOẠCH\n${title}\n\n${text}`)
  const resolved = resolveAll(structured, annotateAll(structured.reading.text))
  const body = resolved.blocks.filter(({ zone }) => zone === 'body')
  return {
    reading: structured.reading.text,
    dates: body.flatMap(({ content }) => resolved.marks.dates.within(content)),
  }
}

const completed = ({ start, end, recurrence, missing }: DateMark): string => {
  if (missing.length === 0) return ''
  if (recurrence || start === null) return ` = ${recurrence ?? 'nothing'}`
  return ` = ${start === end ? start : `${start}..${end}`}`
}

describe('dates.cases', () => {
  for (const { line, input, output } of readCases('src/resolve/dates.cases'))
    it(`${line}: ${input}`, () => {
      const { reading, dates } = read(input)
      const said = dates.map((mark) => reading.slice(mark.span.start, mark.span.end) + completed(mark))
      expect(said.join(' | ')).toBe(output)
    })
})

describe('dates', () => {
  it('count from the document’s own date', () => {
    const text =
      'UBND TỈNH PHÚ YÊN\nSố: 12/KH-UBND\nPhú Yên, ngày 10 tháng 3 năm 2020\nKẾ HOẠCH\nCông tác năm 2020\n\n' +
      'I. NHIỆM VỤ\n1. Từ nay đến hết tháng 6/2020, các đơn vị rà soát.\n' +
      '2. Chậm nhất 15 ngày kể từ ngày ký, các đơn vị báo cáo.\n3. Chậm nhất 20 ngày làm việc kể từ ngày ký Kế hoạch này, nộp.\n' +
      '4. Chậm nhất 01 tháng kể từ khi ban hành Kế hoạch này, họp.\n5. Chậm nhất 07 ngày kể từ ngày nhận văn bản này, họp.\n' +
      '6. Chậm nhất 02 tuần kể từ ngày ký hợp đồng, nộp.\n7. Gửi chậm nhất 03 ngày trước ngày 05/6/2020.'
    const structured = parseStructure(text)
    const { dates } = resolveAll(structured, annotateAll(structured.reading.text)).marks
    expect(dates.all.find(({ fromNow }) => fromNow)).toMatchObject({ start: '2020-03-10', end: '2020-06-30' })
    const counts = dates.all.flatMap(({ relative }) => (relative ? [relative.resolved] : []))
    expect(counts).toEqual(['2020-03-25', '2020-04-08', '2020-04-10', null, null, '2020-06-02'])
  })

  it('are not completed by a day of signing that lies after them', () => {
    const text =
      'UBND TỈNH PHÚ YÊN\nSố: 12/QĐ-UBND\nPhú Yên, ngày 17 tháng 11 năm 2020\nQUYẾT ĐỊNH\nVề trực ban\n\n' +
      'Điều 1. Thời gian trực\n1. Từ ngày 01 tháng 6 đến hết ngày 31 tháng 12: trực ban.\n2. Ngày 30/11: tổng kết.'
    const structured = parseStructure(text)
    const { dates } = resolveAll(structured, annotateAll(structured.reading.text)).marks
    expect(dates.all.slice(-2)).toMatchObject([{ start: null, end: null }, { start: '2020-11-30' }])
  })

  it('stay open where the document says no year', () => {
    const { dates } = read('I. LỊCH\n- Tháng 3: họp.', 'Công tác thi đua')
    expect(dates).toMatchObject([{ start: null, end: null, missing: ['year'] }])
  })
})

describe('reports by the stretch that they are of', () => {
  const text = 'II. BÁO CÁO\n1. Báo cáo kết quả 6 tháng (trước ngày 15/6), báo cáo năm (trước ngày 05/12).'

  it('come back every year in a plan for several', () => {
    const often = read(text, 'Công tác giai đoạn 2021 - 2025').dates.map(({ recurrence }) => recurrence)
    expect(often).toEqual(['yearly', 'yearly'])
  })

  it('are of its year in a plan for one', () => {
    expect(read(text).dates.map(({ end }) => end)).toEqual(['2020-06-15', '2020-12-05'])
  })
})
