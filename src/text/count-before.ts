/**
 * How many of `count` things in order come before some point, in logarithmic time: `isBefore(index)` must hold for the
 * first ones and for none behind the first that it does not hold for. Of the line starts 0, 7, 19, two are at most 12.
 */
export const countBefore = (count: number, isBefore: (index: number) => boolean): number => {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBefore(middle)) low = middle + 1
    else high = middle
  }
  return low
}
