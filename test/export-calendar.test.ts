import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { parseText } from '../src'
import { calendar } from '../src/report/export/calendar'
import { addDays } from '../src/text/days'
import { fixtureDirectives } from './fixture-directives'

const HEAD = `SỞ NỘI VỤ
Số: 31/KH-SNV
Cao Bằng, ngày 12 tháng 4 năm 2021

KẾ HOẠCH
Thi đua năm 2021; tiết kiệm, an toàn

I. THỜI GIAN
- Đợt 1: từ ngày 01/10/2021 đến hết ngày 15/11/2021.
- Đợt 2: từ ngày 16/11/2021.
II. TỔ CHỨC THỰC HIỆN
`
const plan = (...duties: string[]) =>
  parseText(`${HEAD}${duties.map((duty, i) => `${i + 1}. ${duty}`).join('\n')}\n`)

/** What an independent reader makes of a calendar. */
const read = (directives: Parameters<typeof calendar>[0], language: 'vi' | 'en' = 'vi') => {
  const { files, left } = calendar(directives, language)
  const [file, ...others] = files
  expect(others).toEqual([])
  const component = new ICAL.Component(ICAL.parse(file!.text))
  const events = component.getAllSubcomponents('vevent').map((vevent) => new ICAL.Event(vevent))
  return { text: file!.text, component, events, left }
}
const days = ({ startDate, endDate }: ICAL.Event) => [startDate, endDate].map(String)

describe('the calendar', () => {
  it('has deadlines and phases as events of whole days, the last one included', () => {
    const { events, component, left } = read([plan('Các phòng thuộc Sở gửi báo cáo trước ngày 20/12/2021.')])
    expect(left).toEqual([])
    expect(events.map(days)).toEqual([
      ['2021-10-01', '2021-11-16'],
      ['2021-11-16', '2021-11-17'],
      ['2021-12-20', '2021-12-21'],
    ])
    expect(events.every(({ startDate, endDate }) => startDate.isDate && endDate.isDate)).toBe(true)
    expect(events[1]!.summary).toBe('Đợt 2 (bắt đầu; văn bản không ghi ngày kết thúc)')
    expect(events[2]!.summary).toBe('Hạn trước ngày này: gửi báo cáo – Các phòng thuộc Sở Nội vụ')
    expect(events[2]!.description).toBe(
      '“Các phòng thuộc Sở gửi báo cáo trước ngày 20/12/2021”\nMục: II.1\nVăn bản: 31/KH-SNV, 12/04/2021, Thi đua năm 2021; tiết kiệm, an toàn',
    )
    expect(component.getFirstPropertyValue('x-wr-calname')).toContain('tiết kiệm')
  })

  it('speaks English', () => {
    const { events } = read([plan('Các phòng thuộc Sở gửi báo cáo trước ngày 20/12/2021.')], 'en')
    expect(events[2]!.summary).toMatch(/^Due before this day: /u)
  })

  it('repeats what recurs on a day that is named', () => {
    const { events, left } = read([
      plan(
        'Văn phòng Sở gửi báo cáo trước ngày 10 hằng tháng.',
        'Thanh tra Sở gửi báo cáo trước ngày 15/3 hằng năm.',
      ),
    ])
    expect(left).toEqual([])
    const [monthly, yearly] = events.slice(2)
    const dates = (event: ICAL.Event) => {
      const next = event.iterator()
      return Array.from({ length: 3 }, () => String(next.next()))
    }
    expect(dates(monthly!)).toEqual(['2021-05-10', '2021-06-10', '2021-07-10'])
    expect(dates(yearly!)).toEqual(['2022-03-15', '2023-03-15', '2024-03-15'])
  })

  it('leaves out, and tells, what has no day', () => {
    const { events, left } = read([
      plan(
        'Văn phòng Sở gửi báo cáo trước ngày 20 của tháng cuối quý.',
        'Thanh tra Sở gửi báo cáo trong vòng 15 ngày kể từ ngày nhận được văn bản.',
      ),
    ])
    expect(events).toHaveLength(2)
    expect(left.map(({ id, reason }) => [id, reason])).toEqual([
      ['deadline-1', 'lặp lại nhưng không ghi ngày cụ thể'],
      ['deadline-2', 'không có ngày'],
    ])
  })

  it('is the same each time, and has each file once', () => {
    const one = plan('Văn phòng Sở gửi báo cáo trước ngày 10 hằng tháng.')
    const { text, events } = read([one, one])
    expect(text).toBe(read([one]).text)
    expect(text).toMatch(/^DTSTAMP:20210412T000000Z\r$/mu)
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length)
  })

  it('has lines of at most 75 bytes that end as the standard wants', () => {
    const { text } = read(fixtureDirectives)
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
    const lines = text.split('\r\n')
    expect(lines.filter((line) => /[\r\n]/u.test(line))).toEqual([])
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
  })

  it('holds or tells each deadline and phase of every fixture', () => {
    for (const directive of fixtureDirectives) {
      const { events, left } = read([directive])
      const told = new Set([...events.map(({ uid }) => uid.split('.')[0]!), ...left.map(({ id }) => id)])
      expect(told).toEqual(new Set([...directive.phases, ...directive.deadlines].map(({ id }) => id)))
      for (const { id, period } of directive.phases) {
        const event = events.find(({ uid }) => uid.startsWith(`${id}.`))
        if (!event || period.start === null || period.end === null) continue
        expect(days(event)).toEqual([period.start, addDays(period.end, 1)])
      }
      for (const { id, due } of directive.deadlines)
        if (due !== null) expect(days(events.find(({ uid }) => uid.startsWith(`${id}.`))!)[0]).toBe(due)
    }
  })
})
