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

/** The first days of an event that recurs, at most so many. */
const dates = (event: ICAL.Event, most: number): string[] => {
  const iterator = event.iterator()
  return Array.from({ length: most }, () => iterator.next()).flatMap((day) => (day ? String(day) : []))
}
/** The days of all recurring duties of a plan whose title is for so long, in order. */
const recurring = (title: string, duty: string, most = 100) => {
  const text = `${HEAD.replace('Thi đua năm 2021; tiết kiệm, an toàn', title).replace(/I\. THỜI[\s\S]*\nII/u, 'II')}1. ${duty}\n`
  const { events, left } = read([parseText(text)])
  const found = events.filter((event) => event.isRecurring())
  return { days: found.flatMap((event) => dates(event, most)).sort(), left, found }
}

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
    expect(dates(monthly!, 3)).toEqual(['2021-05-10', '2021-06-10', '2021-07-10'])
    expect(dates(yearly!, 3)).toEqual(['2022-03-15', '2023-03-15', '2024-03-15'])
  })

  it('repeats each day of a year that is named', () => {
    const title = 'Thi đua giai đoạn 2021 - 2023'
    for (const [words, ...each] of [
      ['ngày 30/6 và 31/12 hằng năm', '06-30', '12-31'],
      ['ngày 15/6, 15/12 hằng năm', '06-15', '12-15'],
      ['ngày 15/5, 15/7, 15/9 và ngày 15/11 hằng năm', '05-15', '07-15', '09-15', '11-15'],
    ]) {
      const { days, left } = recurring(title, `Văn phòng Sở gửi báo cáo trước ${words}.`)
      expect([days, left]).toEqual([
        ['2021', '2022', '2023'].flatMap((year) => each.map((day) => `${year}-${day}`)),
        [],
      ])
    }
  })

  it('takes a day that a month lacks for its last', () => {
    const title = 'Thi đua giai đoạn 2023 - 2024'
    const february = (words: string) => {
      const { days, found } = recurring(title, `Văn phòng Sở gửi báo cáo chậm nhất ${words}.`)
      expect(found.some(({ description }) => description.includes('Tháng không có ngày này'))).toBe(
        words.includes('29') || words.includes('3'),
      )
      return [days.length, days.filter((day) => /-0[24]-(?:[23]\d|1[89])$/u.test(day))]
    }
    expect(february('ngày 31 hằng tháng')).toEqual([
      45,
      ['2021-04-30', '2022-02-28', '2022-04-30', '2023-02-28', '2023-04-30', '2024-02-29', '2024-04-30'],
    ])
    expect(february('ngày 30 hằng tháng')).toEqual([
      45,
      ['2021-04-30', '2022-02-28', '2022-04-30', '2023-02-28', '2023-04-30', '2024-02-29', '2024-04-30'],
    ])
    expect(february('ngày 29/2 hằng năm')[1]).toEqual(['2022-02-28', '2023-02-28', '2024-02-29'])
    expect(february('ngày 28 hằng tháng')[0]).toBe(45)
  })

  it('leaves out, and tells, a day that no calendar has', () => {
    const { days, left } = recurring('Thi đua', 'Văn phòng Sở gửi báo cáo trước ngày 31/4 và 15/12 hằng năm.')
    expect([days, left.length]).toEqual([[], 1])
  })

  it('takes no time from one day to another for a day', () => {
    const title = 'Thi đua giai đoạn 2021 - 2022'
    const counted =
      'Văn phòng Sở gửi báo cáo số liệu (tính từ ngày 01/6 đến ngày 30/11) trước ngày 15/12 hằng năm.'
    expect(recurring(title, counted).days).toEqual(['2021-12-15', '2022-12-15'])
    const over =
      'Văn phòng Sở gửi báo cáo số liệu từ ngày 15/12 năm trước đến ngày 14/6 trước ngày 20/6 hằng năm.'
    const { days, left } = recurring(title, over)
    expect([days, left.length]).toEqual([[], 1])
  })

  it('repeats up to the end of the plan’s own time', () => {
    const last = (title: string, duty = 'Văn phòng Sở gửi báo cáo trước ngày 10 hằng tháng.') => {
      const { days, found } = recurring(title, duty, 200)
      const [until] = /(?<=hết ngày )[\d/]+|không ghi lặp lại/u.exec(found[0]!.description)!
      return [until, days.length === 200 ? null : days.at(-1)]
    }
    expect(last('Thi đua năm 2021')).toEqual(['31/12/2021', '2021-12-10'])
    expect(last('Thi đua năm học 2020-2021')).toEqual(['31/08/2021', '2021-08-10'])
    expect(last('Thi đua giai đoạn 2021 - 2025')).toEqual(['31/12/2025', '2025-12-10'])
    // A year in the title is no end of a duty that comes back each year, nor is the day of another duty.
    expect(last('Thi đua năm 2021', 'Văn phòng Sở gửi báo cáo trước ngày 15/12 hằng năm.')).toEqual([
      'không ghi lặp lại',
      null,
    ])
    expect(last('Thi đua yêu nước')).toEqual(['không ghi lặp lại', null])
    const phases = HEAD.replace('Thi đua năm 2021', 'Thi đua').replace(/- Đợt 2.*\n/u, '')
    const duties =
      '1. Văn phòng Sở gửi báo cáo trước ngày 10 hằng tháng.\n2. Thanh tra Sở gửi báo cáo trước ngày 20/02/2022.\n'
    expect(read([parseText(phases + duties.split('\n')[0]!)]).text).toMatch(/UNTIL=20211115\r/u)
    expect(read([parseText(phases + duties)]).text).toMatch(/UNTIL=20220220\r/u)
    expect(read([parseText(HEAD.replace('Thi đua năm 2021', 'Thi đua') + duties)]).text).not.toMatch(/UNTIL/u)
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
