import { describe, expect, it } from 'vitest'
import { compare, parseText } from '../src/index'

const planOf = (year: number, line: string) =>
  parseText(
    `SỞ Y TẾ\nSố: 12/KH-SYT\n\nKẾ HOẠCH\nChăm sóc sức khỏe nhân dân năm ${year}\n\nI. CHỈ TIÊU\n- ${line}\n- Duy trì 100% trạm y tế có đủ thuốc thiết yếu.\n`,
  )
const wordsFor = (before: string, after: string, years = 0) => {
  const { targets, same } = compare(planOf(2022, before), planOf(2022 + years, after))
  return { same, words: targets.map(({ change }) => change).sort() }
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
      // The other target is the same; of this one something is told.
      expect(words.filter((word) => word === 'unchanged')).toHaveLength(1)
      expect(words).not.toContain('carried')
    }
  })

  it.each([
    ['Tỷ lệ người dân tham gia bảo hiểm y tế đạt 95%.', 'Tỷ lệ nhân dân tham gia BHYT đạt 95%.'],
    ['Tỷ lệ kỹ thuật viên được đào tạo đạt 80%.', 'Tỉ lệ kĩ thuật viên được đào tạo đạt 80%.'],
  ])('nothing is what lists know to be the same: %s %s', (before, after) => {
    expect(wordsFor(before, after)).toEqual({ same: true, words: ['unchanged', 'unchanged'] })
  })

  it('is told with the words of both', () => {
    const [before, after] = [
      planOf(2022, 'Trồng 50 ha cây thuốc nam.'),
      planOf(2022, 'Trồng 50 ha cây ăn quả.'),
    ]
    for (const { change, reworded } of compare(before, after).targets.slice(0, 1))
      expect([change === 'reworded' && reworded, change === 'added' || change === 'removed']).toContain(true)
  })
})
