import type { Tally } from '../batch/tally'
import { timeOf } from './progress'

/**
 * What a batch came to: `19800 parsed, 200 refused (120 damaged, 80 encrypted), 4:05, 1.31 MB/s`; `before`: lines of an
 * earlier run.
 */
export const summaryOf = (
  { parsed, refused, refusals, bytes, seconds }: Tally,
  before: { lines: number; refused: number },
): string => {
  const why = [...refusals]
    .sort(([a, more], [b, fewer]) => fewer - more || (a < b ? -1 : 1))
    .map(([code, count]) => `${count} ${code}`)
  return [
    `${parsed} parsed`,
    `${refused} refused${why.length > 0 ? ` (${why.join(', ')})` : ''}`,
    ...(before.lines > 0 ? [`${before.lines} done before (${before.refused} refused)`] : []),
    timeOf(seconds),
    `${(bytes / 1e6 / seconds).toFixed(2)} MB/s`,
  ].join(', ')
}
