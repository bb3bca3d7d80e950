import type { Refiner } from 'chrono-node'

/** Of results that overlap, the longest: `ngày 15 tháng 6 năm 2022` over `tháng 6 năm 2022` over `năm 2022`. */
export const longest: Refiner = {
  refine: (_, results) => {
    const kept: typeof results = []
    for (const result of results) {
      const last = kept.at(-1)
      if (!last || last.index + last.text.length <= result.index) kept.push(result)
      else if (result.text.length > last.text.length) kept[kept.length - 1] = result
    }
    return kept
  },
}
