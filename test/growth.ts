/** Processor time, in ms: other programs on the machine do not count. */
const cost = (work: () => void): number => {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** Where time is linear, `b` costs what `a` costs, give or take what keeps more memory; ms in which to find that out. */
const ENOUGH = 20_000

/**
 * The least cost of `more` over the least cost of `less`. What disturbs a measurement makes it longer, so the least of
 * many rounds is the nearest to the truth; rounds end when the ratio is below `most`, or after some twenty seconds.
 */
export const costRatio = (more: () => void, less: () => void, most: number): number => {
  const least = { more: Number.POSITIVE_INFINITY, less: Number.POSITIVE_INFINITY }
  for (let spent = 0; spent < ENOUGH; ) {
    const now = { less: cost(less), more: cost(more) }
    least.more = Math.min(least.more, now.more)
    least.less = Math.min(least.less, now.less)
    spent += now.more + now.less + 1
    if (least.more < least.less * most) break
  }
  return least.more / least.less
}

const TIMES = 12
/** Where time is linear, one long input costs what short ones of together its size cost; 12 times as much if it is square. */
export const LINEAR = 2.5

/** The cost of `work` on one input of twelve times `size` over its cost on twelve of `size`: to be below LINEAR. */
export const growth = <T>(make: (size: number) => T, work: (input: T) => void, size: number): number => {
  const [short, long] = [make(size), make(size * TIMES)]
  const shorts = () => {
    for (let i = 0; i < TIMES; i++) work(short)
  }
  return costRatio(() => work(long), shorts, LINEAR)
}
