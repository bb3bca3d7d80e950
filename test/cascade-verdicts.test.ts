import { describe, expect, it } from 'vitest'
import { compareCascade, type Directive, parseText } from '../src/index'
import { cascadeText } from '../src/report/cascade-text'

const superiorOf = (line: string, heading = 'Các trường học', title = 'Thi đua năm học 2021-2022') =>
  parseText(
    `UBND TỈNH HÀ GIANG\nSỞ GIÁO DỤC VÀ ĐÀO TẠO\nSố: 5/KH-SGDĐT\nHà Giang, ngày 05 tháng 9 năm 2021\n\nKẾ HOẠCH\n${title}\n\nI. CHỈ TIÊU, NHIỆM VỤ\n1. ${heading}\n- ${line}\n`,
  )
const planOf = (line: string, title = 'Thi đua năm học 2021-2022') =>
  parseText(
    `TRƯỜNG THCS QUYẾT TIẾN\nSố: 9/KH-X\nQuản Bạ, ngày 15 tháng 9 năm 2021\n\nKẾ HOẠCH\n${title}\n\nI. CHỈ TIÊU, NHIỆM VỤ\n- ${line}\n`,
  )
const demandIn = (superior: Directive, plan: Directive, kind: string) => {
  const found = compareCascade(superior, plan).demands.filter((demand) => demand.kind === kind)
  expect(found).toHaveLength(1)
  return found[0]!
}
const verdictOf = (kind: string, asked: string, set: string) =>
  demandIn(superiorOf(asked), planOf(set), kind).verdict

describe('words that no list knows', () => {
  it.each([
    [
      '60% giáo viên sử dụng phần mềm quản lý lớp học.',
      '60% nhân viên sử dụng phần mềm thư viện.',
      ['reworded', 'missing'],
    ],
    ['90% học sinh nội trú được khám sức khỏe.', '90% học sinh ngoại trú được khám sức khỏe.', ['reworded']],
    ['90% học sinh nội trú được khám sức khỏe.', '70% học sinh ngoại trú được khám sức khỏe.', ['reworded']],
    ['90% học sinh được khám mắt.', '95% học sinh được khám răng.', ['reworded']],
    ['90% học sinh sinh năm 2010 được tiêm.', '90% học sinh sinh năm 2011 được tiêm.', ['reworded']],
    ['90% giáo viên dạy thay học sinh.', '90% học sinh dạy thay giáo viên.', ['reworded']],
  ])('are never kept, raised or softened: %s %s', (asked, set, verdicts) => {
    expect(verdicts).toContain(verdictOf('target', asked, set))
  })

  it('are shown, with how sure it is that both are one', () => {
    const text = cascadeText(
      compareCascade(
        superiorOf('90% giáo viên sử dụng phần mềm quản lý lớp học.'),
        planOf('80% nhân viên sử dụng phần mềm quản lý thư viện.'),
      ),
      'vi',
    )
    expect(text).toContain('lời khác, cần đối chiếu (1)')
    expect(text).toMatch(/“giáo viên .*” → “nhân viên .*” \[ghép theo nội dung, giống 0,\d+\]/u)
    expect(text).toContain('90% → 80% (-10)')
  })

  it.each([
    ['Rà soát bể nước, lan can của nhà trường.', 'Rà soát bể nước, lan can của trường học.', 'kept'],
    ['Rà soát bể nước, lan can của nhà trường.', 'Rà soát bể nước, hàng rào của nhà trường.', 'reworded'],
    ['Rà soát bể nước, lan can của nhà trường.', 'Dừng rà soát bể nước, lan can của nhà trường.', 'reworded'],
    ['Rà soát bể nước, lan can của nhà trường.', 'Trồng hoa dọc lối đi.', 'missing'],
    ['Cử giáo viên đi học thay nhân viên.', 'Cử nhân viên đi học thay giáo viên.', 'reworded'],
    ['Chịu trách nhiệm thi hành Kế hoạch này.', 'Chịu trách nhiệm thi hành Kế hoạch này.', 'unknown'],
  ])('of a duty are not the duty: %s %s %s', (asked, set, verdict) => {
    expect(verdictOf('charge', asked, set)).toBe(verdict)
  })

  it('a duty whose words stand in an item and those under it is spoken of', () => {
    const plan = planOf('Rà soát trong tháng:\n+ Bể nước;\n+ Lan can, hàng rào.')
    const asked = superiorOf('Rà soát bể nước, lan can, hàng rào trong tháng.')
    expect(['reworded', 'unknown']).toContain(demandIn(asked, plan, 'charge').verdict)
  })
})

describe('measures that are not alike', () => {
  it.each([
    ['Tỷ lệ học sinh bỏ học giảm 2%.', 'Tỷ lệ học sinh bỏ học đạt 2%.', 'unknown'],
    ['Tỷ lệ học sinh bỏ học giảm 2%.', 'Tỷ lệ học sinh bỏ học giảm 3%.', 'raised'],
    ['Tỷ lệ học sinh bỏ học giảm 2%.', 'Tỷ lệ học sinh bỏ học giảm 1%.', 'softened'],
    ['Tỷ lệ học sinh bỏ học giảm 2%.', 'Tỷ lệ học sinh bỏ học tăng 2%.', 'unknown'],
    ['Tỷ lệ học sinh giỏi tăng từ 2% đến 4%.', 'Tỷ lệ học sinh giỏi tăng từ 2% đến 4%.', 'kept'],
    ['Tỷ lệ học sinh giỏi tăng từ 2% đến 4%.', 'Tỷ lệ học sinh giỏi tăng từ 2% đến 3%.', 'softened'],
    ['Tỷ lệ học sinh giỏi tăng từ 2% đến 4%.', 'Tỷ lệ học sinh giỏi tăng từ 3% đến 5%.', 'raised'],
    ['Tỷ lệ học sinh giỏi tăng từ 2% đến 4%.', 'Tỷ lệ học sinh giỏi tăng 3%.', 'unknown'],
    ['Mỗi lớp có 02 tủ sách.', 'Mỗi lớp có 03 tủ sách.', 'raised'],
    ['Tỷ lệ giải quyết khiếu nại đạt 90%.', 'Tỷ lệ giải quyết khiếu nại đạt 80%.', 'unknown'],
    ['Tỷ lệ hội viên tham gia đạt 80%.', 'Tỷ lệ hội viên tham gia không quá 80%.', 'unknown'],
    ['Trồng khoảng 50% cây lấy bóng mát.', 'Trồng 45% cây lấy bóng mát.', 'unknown'],
    ['Đến ngày 30/5/2022, 90% lớp có tủ sách.', 'Đến ngày 30/12/2021, 60% lớp có tủ sách.', 'unknown'],
    ['Đến ngày 30/12/2021, 90% lớp có tủ sách.', 'Đến ngày 30/5/2022, 90% lớp có tủ sách.', 'delayed'],
  ])('%s %s %s', (asked, set, verdict) => {
    expect(verdictOf('target', asked, set)).toBe(verdict)
  })

  it.each([
    ['Mỗi lớp có 02 tủ sách.', 'Có 10 tủ sách.'],
    ['Có 10 tủ sách.', 'Mỗi lớp có 10 tủ sách.'],
    ['Có 10 tủ sách.', 'Có 10 tủ sách.'],
  ])('what is for each, for all and for one: %s %s', (asked, set) => {
    expect(['unknown', 'reworded', 'missing']).toContain(verdictOf('target', asked, set))
  })
})

describe('later, rarer, or unknown', () => {
  const REPORT = 'Báo cáo kết quả phong trào về Sở'
  it.each([
    ['trước ngày 20 hằng tháng', 'trước ngày 25 hằng tháng', 'delayed'],
    ['trước ngày 20 hằng tháng', 'trước ngày 15 hàng tháng', 'kept'],
    ['trước ngày 20 hằng tháng', 'trước ngày 20 hằng tháng', 'kept'],
    ['trước ngày 20 hằng tháng', 'chậm nhất ngày 20 hằng tháng', 'unknown'],
    ['trước ngày 15 tháng 6 hằng năm', 'trước ngày 05 tháng 7 hằng năm', 'delayed'],
    ['chậm nhất ngày 15 hằng tháng', 'trước ngày 16 hằng tháng', 'unknown'],
    ['trước ngày 20 hằng quý', 'trước ngày 20 hằng năm', 'softened'],
    ['trước ngày 20 hằng quý', 'trước ngày 20 hằng tháng', 'raised'],
    ['trước ngày 20 của tháng cuối quý', 'trước ngày 20 của tháng đầu quý', 'unknown'],
    ['vào thứ sáu hằng tuần', 'vào thứ hai hằng tuần', 'unknown'],
    ['trước 10 giờ thứ sáu hằng tuần', 'trước 16 giờ thứ sáu hằng tuần', 'delayed'],
    ['chậm nhất 05 ngày kể từ ngày ký ban hành', 'chậm nhất 03 ngày kể từ ngày kết thúc', 'unknown'],
    ['chậm nhất 05 ngày kể từ ngày kết thúc', 'chậm nhất 07 ngày kể từ ngày kết thúc', 'delayed'],
    ['chậm nhất 05 ngày kể từ ngày kết thúc', 'chậm nhất 03 ngày kể từ ngày kết thúc', 'kept'],
    ['trước ngày 20/5/2022', 'chậm nhất ngày 20/5/2022', 'unknown'],
    ['trước ngày 20/5/2022', 'trước ngày 21/5/2022', 'delayed'],
    ['trước ngày 20/5/2022', 'trước ngày 20/4/2022', 'kept'],
    ['trước ngày 20/5/2022', 'hằng quý', 'unknown'],
  ])('a duty due %s, in the plan %s: %s', (asked, set, verdict) => {
    expect(verdictOf('deadline', `${REPORT} ${asked}.`, `${REPORT} ${set}.`)).toBe(verdict)
  })

  it.each([
    ['ngày 01/10/2021 đến ngày 31/12/2021', 'kept'],
    ['ngày 20/9/2021 đến ngày 31/12/2021', 'kept'],
    ['ngày 15/10/2021 đến ngày 31/12/2021', 'delayed'],
    ['ngày 01/10/2021 đến ngày 05/01/2022', 'delayed'],
  ])('a phase from %s is %s', (period, verdict) => {
    const phase = (days: string) => `Đợt 1: Từ ${days}, phát động và rà soát các nguy cơ.`
    const asked = phase('ngày 01/10/2021 đến ngày 31/12/2021')
    expect(verdictOf('phase', asked, phase(period))).toBe(verdict)
  })
})

describe('what nobody read as a demand', () => {
  const asked = superiorOf('Không khí thi đua phải thật sự sôi nổi ở từng lớp.', 'Yêu cầu chung')

  it('is told, with where the plan says it', () => {
    const { demands, unread } = compareCascade(asked, planOf('Trồng hoa dọc lối đi.'))
    const told = [...demands, ...unread].map(({ superior }) => `${superior.quote} ${superior.what}`)
    expect(told.some((words) => words.includes('sôi nổi'))).toBe(true)
    const [own] = compareCascade(asked, asked).unread
    expect(own?.pairing?.how).toBe('read')
    expect(cascadeText(compareCascade(asked, planOf('Trồng hoa dọc lối đi.')), 'vi')).toContain('sôi nổi')
  })
})
