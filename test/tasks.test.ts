import { describe, expect, it } from 'vitest'
import { parseText } from '../src/index'

/** The tasks of a plan by what they hold: `body role`, days and values instead of ids. */
const tasksOf = (lines: string[]) => {
  const directive = parseText(['KẾ HOẠCH', 'Thi đua năm 2020', '', ...lines].join('\n'))
  const who = new Map(directive.responsibleBodies.map(({ id, body, role }) => [id, `${body} ${role}`]))
  const due = new Map(directive.deadlines.map(({ id, due: day }) => [id, day]))
  const value = new Map(directive.targets.map(({ id, quantity }) => [id, quantity?.value]))
  const label = new Map(directive.phases.map(({ id, label: name }) => [id, name]))
  return directive.tasks.map((task) => ({
    leads: task.leads.map((id) => who.get(id)),
    helpers: task.helpers.map((id) => who.get(id)),
    deadlines: task.deadlines.map((id) => due.get(id)),
    targets: task.targets.map((id) => value.get(id)),
    phases: task.phases.map((id) => label.get(id)),
  }))
}

describe('a task joins', () => {
  it('who leads, who helps and by when in one sentence', () => {
    expect(
      tasksOf([
        'I. TỔ CHỨC THỰC HIỆN',
        '1. Văn phòng Sở chủ trì, phối hợp với Thanh tra Sở rà soát quy chế, hoàn thành trước ngày 15/6/2020.',
      ]),
    ).toEqual([
      {
        leads: ['Văn phòng Sở lead'],
        helpers: ['Thanh tra Sở coordinate'],
        deadlines: ['2020-06-15'],
        targets: [],
        phases: [],
      },
    ])
  })

  it('the body of a heading with the days of the items under it', () => {
    const [task, ...rest] = tasksOf([
      'I. TỔ CHỨC THỰC HIỆN',
      '1. Sở Nội vụ',
      'a) Chủ trì rà soát hồ sơ, xong trước ngày 15/6/2020.',
      'b) Hướng dẫn các đơn vị đăng ký thi đua.',
    ])
    expect(rest).toEqual([])
    expect(task!.leads).toEqual(['Sở Nội vụ lead', 'Sở Nội vụ supervise'])
    expect(task!.deadlines).toEqual(['2020-06-15'])
  })

  it('a sole body that only reports as the one that leads', () => {
    expect(
      tasksOf(['I. TỔ CHỨC THỰC HIỆN', '1. Các phòng thuộc Sở báo cáo kết quả trước ngày 20/12/2020.'])[0],
    ).toMatchObject({ leads: ['Các phòng thuộc Sở report'], helpers: [], deadlines: ['2020-12-20'] })
  })

  it('the number by which a goal is measured, and the stage of a timetable', () => {
    const tasks = tasksOf([
      'I. CHỈ TIÊU',
      '- Đạt 95% hồ sơ đúng hạn.',
      'II. THỜI GIAN',
      '- Tháng 10/2020: Phát động.',
    ])
    expect(tasks.map(({ targets, phases }) => [targets, phases])).toEqual([
      [[95], []],
      [[], ['Tháng 10/2020']],
    ])
  })
})
