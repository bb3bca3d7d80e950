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

  it('the cells of each row of a table, whose head says the roles', () => {
    const lines = [
      'I. TỔ CHỨC THỰC HIỆN',
      'TT | Nội dung | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian',
      '1 | Chuẩn bị cây giống | Hạt Kiểm lâm | Phòng Nông nghiệp | Trước ngày 30/6/2020',
      '2 | Trồng rừng phòng hộ | Ban Quản lý rừng phòng hộ | Hạt Kiểm lâm | Trước ngày 30/9/2020',
    ]
    expect(tasksOf(lines)).toMatchObject([
      { leads: ['Hạt Kiểm lâm lead'], helpers: ['Phòng Nông nghiệp coordinate'], deadlines: ['2020-06-30'] },
      {
        leads: ['Ban Quản lý rừng phòng hộ lead'],
        helpers: ['Hạt Kiểm lâm coordinate'],
        deadlines: ['2020-09-30'],
      },
    ])
  })

  it('what each item under a heading says, its body inherited', () => {
    const lines = [
      'I. TỔ CHỨC THỰC HIỆN',
      '1. Sở Nội vụ',
      'a) Tham mưu ban hành quy chế, xong trước ngày 15/3/2020.',
      'b) Chủ trì kiểm tra phong trào, trước ngày 30/6/2020.',
      'c) Nộp báo cáo trước ngày 05/12/2020.',
      'd) Báo cáo đột xuất chậm nhất ngày 20/12/2020.',
    ]
    const { tasks } = parseText(['KẾ HOẠCH', 'Thi đua năm 2020', '', ...lines].join('\n'))
    expect(tasks.map(({ what }) => what)).toEqual([
      'Tham mưu ban hành quy chế, xong trước ngày 15/3/2020',
      'Chủ trì kiểm tra phong trào, trước ngày 30/6/2020',
      'Nộp báo cáo trước ngày 05/12/2020',
      'Báo cáo đột xuất chậm nhất ngày 20/12/2020',
    ])
    expect(tasksOf(lines)).toMatchObject([
      { leads: ['Sở Nội vụ advise'], deadlines: ['2020-03-15'] },
      { leads: ['Sở Nội vụ lead'], deadlines: ['2020-06-30'] },
      { leads: ['Sở Nội vụ report'], deadlines: ['2020-12-05'] },
      { leads: ['Sở Nội vụ report'], deadlines: ['2020-12-20'] },
    ])
  })

  it('each duty of a sentence apart, and those of one role in one entry', () => {
    const lines = [
      'I. TỔ CHỨC THỰC HIỆN',
      '1. Sở Nội vụ',
      'a) Xây dựng biểu mẫu; chủ trì, phối hợp với Sở Tài chính thẩm định hồ sơ.',
      'b) Bố trí phòng họp.',
    ]
    const { tasks, responsibleBodies } = parseText(['KẾ HOẠCH', 'Thi đua năm 2020', '', ...lines].join('\n'))
    expect(tasksOf(lines).map(({ leads, helpers }) => [...leads, ...helpers])).toEqual([
      ['Sở Nội vụ implement'],
      ['Sở Nội vụ lead', 'Sở Tài chính coordinate'],
      ['Sở Nội vụ implement'],
    ])
    expect(tasks.map(({ what }) => what)).toEqual([
      'Xây dựng biểu mẫu',
      'chủ trì, phối hợp với Sở Tài chính thẩm định hồ sơ',
      'Bố trí phòng họp',
    ])
    expect(responsibleBodies.map(({ role, task }) => `${role}: ${task}`)).toEqual([
      'implement: Xây dựng biểu mẫu; Bố trí phòng họp',
      'lead: chủ trì, phối hợp với Sở Tài chính thẩm định hồ sơ',
      'coordinate: thẩm định hồ sơ',
    ])
  })

  it('a stage and what is done in it', () => {
    const lines = [
      'I. NỘI DUNG',
      '1. Biên soạn tài liệu tập huấn',
      'Thời gian thực hiện: Quý II/2020',
      'II. TIẾN ĐỘ',
      '- Tháng 10/2020: Phát động phong trào.',
    ]
    const { tasks } = parseText(['KẾ HOẠCH', 'Thi đua năm 2020', '', ...lines].join('\n'))
    expect(tasks.map(({ what }) => what)).toEqual(['Biên soạn tài liệu tập huấn', 'Phát động phong trào'])
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
