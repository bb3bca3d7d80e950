import { describe, expect, it } from 'vitest'
import { dayMoved } from '../src/compare/day-moved'
import { readFor } from '../src/compare/reading'
import { areApart } from '../src/compare/words'
import { planYears } from '../src/compare/years'
import { compare, compareCascade, compareMany, matrixSchema, parseText } from '../src/index'

const plan = (lines: string, head = '') =>
  parseText(`${head}KẾ HOẠCH\nThi đua năm 2021\n\nI. CHỈ TIÊU\n${lines}\n`)
const reading = readFor(plan('- Chuyển đổi số (CĐS) đạt 50%.'))
const key = (text: string) => reading.words(text).key

describe('words', () => {
  it.each([
    ['Tỷ lệ học sinh THCS', 'tỉ lệ học sinh trung học cơ sở'],
    ['UBND các huyện', 'Uỷ ban nhân dân các huyện'],
    ['hoà giải cơ sở', 'hòa giải cơ sở'.normalize('NFD')],
    ['nhà giáo', 'giáo viên'],
    ['kế hoạch CĐS', 'Kế hoạch chuyển đổi số'],
    ['02 lớp', '2 lớp'],
    ['trong năm học 2020-2021', 'trong năm học 2021-2022'],
    ['gửi trước ngày 15/12/2020', 'gửi trước ngày 16/12/2021'],
  ])('reads %s and %s as one', (a, b) => {
    expect(key(a)).toBe(key(b))
  })

  it.each([
    ['học sinh tiểu học', 'học sinh trung học cơ sở', true],
    ['hộ nghèo', 'hộ cận nghèo', true],
    ['báo cáo sơ kết', 'báo cáo tổng kết', true],
    ['sơ kết đợt 1', 'sơ kết đợt 2', true],
    ['mở 02 lớp', 'mở 03 lớp', true],
    ['tiểu học, trung học cơ sở', 'trung học cơ sở', false],
    ['mở lớp', 'mở 03 lớp', false],
    ['trẻ đến trường', 'trẻ ra lớp', false],
  ])('tells %s and %s apart: %s', (a, b, apart) => {
    expect(areApart(reading.words(a), reading.words(b))).toBe(apart)
    expect(areApart(reading.words(b), reading.words(a))).toBe(apart)
  })
})

describe('a day that moved', () => {
  it.each([
    ['2020-12-15', '2021-12-15', 1, 365, 0],
    ['2020-12-15', '2021-12-10', 1, 360, -5],
    ['2020-12-28', '2022-01-04', 1, 372, 7],
    ['2020-02-29', '2021-02-28', 1, 365, 0],
    ['2021-02-28', '2020-02-29', -1, -365, 0],
    ['2021-03-01', '2021-03-31', 0, 30, 30],
    ['2021-12-31', '2026-12-31', 5, 1826, 0],
  ])('%s to %s, plans %i years apart', (before, after, years, days, daysOfYear) => {
    expect(dayMoved(before, after, years)).toEqual({ days, daysOfYear })
    expect(dayMoved(after, before, -years)).toEqual({ days: -days || 0, daysOfYear: -daysOfYear || 0 })
  })
})

describe('the time that a plan is for', () => {
  it.each([
    ['Phát động thi đua năm học 2020-2021', 2020, 2021],
    ['Phát động thi đua năm học 2020 – 2021', 2020, 2021],
    ['Thi đua năm 2022 thực hiện Chương trình giai đoạn 2021-2025', 2022, 2022],
    ['Thực hiện Chương trình nông thôn mới giai đoạn 2021 - 2025, năm 2023', 2023, 2023],
    ['Xây dựng nông thôn mới giai đoạn 2021 - 2025', 2021, 2025],
  ])('%s', (title, start, end) => {
    const directive = parseText(`KẾ HOẠCH\n${title}\n\nI. CHỈ TIÊU\n- 90% lớp học có tủ sách.\n`)
    expect(planYears(directive)).toEqual({ start, end, via: 'title' })
  })
})

const superior = (heading: string, line: string) =>
  parseText(
    `UBND TỈNH HÀ GIANG\nSỞ GIÁO DỤC VÀ ĐÀO TẠO\nSố: 5/KH-SGDĐT\nHà Giang, ngày 05 tháng 9 năm 2021\n\nKẾ HOẠCH\nThi đua năm học 2021-2022\n\nI. CHỈ TIÊU\n1. ${heading}\n- ${line}\n`,
  )
const own = (issuer: string, line: string) =>
  parseText(
    `${issuer}\nSố: 9/KH-X\nQuản Bạ, ngày 15 tháng 9 năm 2021\n\nKẾ HOẠCH\nThi đua năm học 2021-2022\n\nI. CHỈ TIÊU\n- ${line}\n`,
  )

describe('whom a demand falls on', () => {
  const LINE = '100% lớp học có tủ sách.'
  it.each([
    ['Các trường trung học cơ sở', 'TRƯỜNG THCS QUYẾT TIẾN', 'yes'],
    ['Các trường tiểu học, các trường THCS', 'TRƯỜNG THCS QUYẾT TIẾN', 'yes'],
    ['Các trường học', 'TRƯỜNG THCS QUYẾT TIẾN', 'yes'],
    ['Các trường trung học phổ thông', 'TRƯỜNG THCS QUYẾT TIẾN', 'no'],
    ['Các trường mầm non', 'TRƯỜNG THCS QUYẾT TIẾN', 'no'],
    ['Phòng GDĐT các huyện, thành phố', 'PHÒNG GIÁO DỤC VÀ ĐÀO TẠO HUYỆN QUẢN BẠ', 'yes'],
    ['UBND các huyện, thành phố', 'ỦY BAN NHÂN DÂN HUYỆN QUẢN BẠ', 'yes'],
    ['UBND các huyện, thành phố', 'ỦY BAN NHÂN DÂN HUYỆN MƯỜNG KHƯƠNG', 'no'],
    ['UBND các huyện, thành phố', 'TRƯỜNG THCS QUYẾT TIẾN', 'no'],
    ['Các đơn vị trực thuộc', 'TRƯỜNG THCS QUYẾT TIẾN', 'unknown'],
    ['Thanh tra Sở', 'TRƯỜNG THCS QUYẾT TIẾN', 'no'],
  ])('%s, %s: %s', (heading, issuer, to) => {
    const { demands } = compareCascade(superior(heading, LINE), own(issuer, '90% sân trường có cây xanh.'))
    const target = demands.find(({ kind }) => kind === 'target')!
    expect(target.addressed.to).toBe(to)
    expect(target.verdict).toBe({ yes: 'missing', no: 'not-addressed', unknown: 'unknown' }[to])
  })
})

describe('what becomes of a target', () => {
  it.each([
    ['Ít nhất 90% lớp học có tủ sách.', 'Ít nhất 90% lớp học có tủ sách.', 'kept'],
    ['90% lớp học có tủ sách.', 'Ít nhất 90% lớp học có tủ sách.', 'kept'],
    ['Trên 90% lớp học có tủ sách.', 'Ít nhất 90% lớp học có tủ sách.', 'softened'],
    ['90% lớp học có tủ sách.', '95% lớp học có tủ sách.', 'raised'],
    ['80% lớp học có tủ sách.', '4/5 lớp học có tủ sách.', 'kept'],
    ['Tỷ lệ học sinh bỏ học không quá 1%.', 'Tỷ lệ học sinh bỏ học không quá 2%.', 'softened'],
    ['Tỷ lệ học sinh bỏ học là 1%.', 'Tỷ lệ học sinh bỏ học là 0,5%.', 'raised'],
    ['Mỗi trường có ít nhất 02 tủ sách.', 'Có 03 tủ sách.', 'raised'],
    ['Xây dựng 20 tủ sách.', 'Xây dựng 02 tủ sách.', 'unknown'],
  ])('%s %s %s', (asked, set, verdict) => {
    const { demands } = compareCascade(superior('Các trường học', asked), own('TRƯỜNG THCS QUYẾT TIẾN', set))
    expect(demands.find(({ kind }) => kind === 'target')?.verdict).toBe(verdict)
  })
})

describe('whether the superior is cited', () => {
  const opening = (basis: string) =>
    parseText(
      `TRƯỜNG THCS QUYẾT TIẾN\nSố: 9/KH-X\n\nKẾ HOẠCH\nThi đua\n\n${basis}\n\nI. CHỈ TIÊU\n- 90% lớp học có tủ sách.\n`,
    )
  const above = superior('Các trường học', '100% lớp học có tủ sách.')
  it.each([
    ['Căn cứ Kế hoạch số 5/KH-SGDĐT ngày 05/9/2021 của Sở Giáo dục và Đào tạo tỉnh Hà Giang;', 'cited', []],
    ['Căn cứ Kế hoạch số 05/KH-SGDĐT ngày 15/9/2021 của Sở GDĐT tỉnh Hà Giang;', 'cited', ['issued']],
    [
      'Căn cứ Kế hoạch số 6/KH-SGDĐT ngày 05/9/2021 của Sở Giáo dục và Đào tạo tỉnh Hà Giang;',
      'not-cited',
      [],
    ],
  ])('%s %s', (basis, status, differs) => {
    expect(compareCascade(above, opening(basis)).cites).toMatchObject({ status, differs })
  })

  it('is not known where the superior’s has no number', () => {
    const numberless = parseText('KẾ HOẠCH\nThi đua\n\nI. CHỈ TIÊU\n- 90% lớp học có tủ sách.\n')
    expect(compareCascade(numberless, opening('Căn cứ Luật Thi đua, khen thưởng;')).cites.status).toBe(
      'unknown',
    )
  })
})

describe('compareMany', () => {
  it('makes a row of each measure, ranks those who set it, the fewer first where fewer is better', () => {
    const head = (place: string) => `ỦY BAN NHÂN DÂN\nTỈNH ${place}\n\n`
    const matrix = compareMany([
      plan(
        '- Ít nhất 90% hộ trên địa bàn tỉnh Cao Bằng dùng nước sạch.\n- Tỷ lệ học sinh bỏ học dưới 1%.',
        head('CAO BẰNG'),
      ),
      plan('- Tỉ lệ học sinh nghỉ học dưới 0,5%.\n- 95% hộ dân dùng nước sạch.', head('LẠNG SƠN')),
      plan('- 90% hộ gia đình dùng nước sạch.\n- Trồng 500 cây xanh.', head('YÊN BÁI')),
    ])
    expect(matrixSchema.parse(matrix)).toEqual(matrix)
    const shown = matrix.rows.map(({ cells }) =>
      cells.map((cell) => cell && `${cell.quantity?.value} #${cell.rank}`),
    )
    expect(shown).toEqual([
      ['90 #2', '95 #1', '90 #2'],
      ['1 #2', '0.5 #1', null],
      [null, null, '500 #1'],
    ])
  })
})

describe('a moved entry', () => {
  const of = (first: string[], second: string[]) =>
    parseText(
      `KẾ HOẠCH\nThi đua\n\nI. TRỒNG TRỌT\n${first.join('\n')}\nII. CHĂN NUÔI\n${second.join('\n')}\n`,
    )
  const [A, B, C, D] = [
    '- 90% ruộng được tưới.',
    '- 80% vườn có hàng rào.',
    '- 70% chuồng có bể phân.',
    '- 60% đàn lợn được tiêm phòng.',
  ]
  it('is one that stands in another section, whatever its number', () => {
    const { targets } = compare(of([A!, B!], [C!, D!]), of([A!], [B!, C!, D!]))
    expect(targets.map(({ change }) => change)).toEqual(['unchanged', 'moved', 'unchanged', 'unchanged'])
  })
})

describe('a charge', () => {
  const charged = (...duties: string[]) =>
    parseText(
      `KẾ HOẠCH\nThi đua\n\nI. TỔ CHỨC THỰC HIỆN\n1. Sở Xây dựng\n${duties.map((duty) => `- ${duty}.`).join('\n')}\n`,
    )
  const told = (before: string[], after: string[]) =>
    compare(charged(...before), charged(...after)).responsibleBodies.map(({ change }) => change)

  it('is another one where the same body has nothing else to do that it had', () => {
    expect(told(['Thẩm định bản vẽ nhà văn hóa xã'], ['Sơn lại cổng nhà văn hóa'])).toEqual([
      'removed',
      'added',
    ])
  })

  it('is the same one where a duty is put otherwise, and changed where one is new', () => {
    expect(told(['Thẩm định bản vẽ nhà văn hóa xã'], ['Thẩm định các bản vẽ của nhà văn hóa ở xã'])).toEqual([
      'unchanged',
    ])
    expect(
      told(['Thẩm định bản vẽ nhà văn hóa xã'], ['Thẩm định bản vẽ nhà văn hóa xã', 'Cắm mốc ranh giới chợ']),
    ).toEqual(['changed'])
  })
})
