import { describe, expect, it } from 'vitest'
import { compare, parseText } from '../src/index'
import { comparisonText } from '../src/report/compare-text'

const planOf = (year: number, line: string) =>
  parseText(
    `SỞ Y TẾ\nSố: 12/KH-SYT\n\nKẾ HOẠCH\nChăm sóc sức khỏe nhân dân năm ${year}\n\nI. CHỈ TIÊU\n- ${line}\n- Duy trì 100% trạm y tế có đủ thuốc thiết yếu.\n`,
  )
/** What is told of the line that differs. */
const wordsFor = (before: string, after: string, years = 0) => {
  const { targets, same } = compare(planOf(2022, before), planOf(2022 + years, after))
  const own = targets.filter((each) => !(each.before ?? each.after)!.quote.includes('thuốc thiết yếu'))
  return { same, words: own.map(({ change }) => change) }
}

describe('one word that no list knows', () => {
  it.each([
    ['Tỷ lệ bao phủ bảo hiểm y tế đạt 95%.', 'Tỷ lệ bao phủ bảo hiểm xã hội đạt 95%.'],
    ['Tỷ lệ tử vong trẻ em dưới 5 tuổi không quá 2%.', 'Tỷ lệ tử vong mẹ dưới 5 tuổi không quá 2%.'],
    [
      'Tỷ lệ học sinh nội trú được khám sức khỏe đạt 90%.',
      'Tỷ lệ học sinh ngoại trú được khám sức khỏe đạt 90%.',
    ],
    ['Tỷ lệ học sinh nữ được tiêm chủng đạt 90%.', 'Tỷ lệ học sinh được tiêm chủng đạt 90%.'],
    ['Tỷ lệ người tăng huyết áp được quản lý đạt 80%.', 'Tỷ lệ người đái tháo đường được quản lý đạt 80%.'],
    ['Tỷ lệ cơ sở đạt ISO 14001 là 80%.', 'Tỷ lệ cơ sở đạt ISO 27001 là 80%.'],
    ['Tỷ lệ trẻ 5 đến 11 tuổi được tiêm đạt 80%.', 'Tỷ lệ trẻ 5 đến 17 tuổi được tiêm đạt 80%.'],
  ])('is never nothing: %s %s', (before, after) => {
    for (const years of [0, 1]) {
      const { same, words } = wordsFor(before, after, years)
      expect(same).toBe(false)
      expect(words).not.toHaveLength(0)
      for (const word of words) expect(['reworded', 'added', 'removed']).toContain(word)
    }
  })

  it.each([
    ['Tỷ lệ người dân tham gia bảo hiểm y tế đạt 95%.', 'Tỷ lệ nhân dân tham gia BHYT đạt 95%.'],
    ['Tỷ lệ kỹ thuật viên được đào tạo đạt 80%.', 'Tỉ lệ kĩ thuật viên được đào tạo đạt 80%.'],
  ])('nothing is what lists know to be the same: %s %s', (before, after) => {
    expect(wordsFor(before, after)).toEqual({ same: true, words: ['unchanged'] })
  })

  it('is told with the words of both', () => {
    const plans = [
      planOf(2022, 'Trồng 50 ha cây thuốc nam.'),
      planOf(2023, 'Trồng 50 ha cây ăn quả.'),
    ] as const
    const text = comparisonText(compare(...plans), plans, 'vi')
    expect(text).toContain('thuốc nam')
    expect(text).toContain('ăn quả')
  })
})
