import type { Tally } from '../batch/tally'
import { timeOf } from './progress'
import type { Voice } from './voice'

/**
 * What a batch came to: `19800 parsed, 200 refused (120 damaged, 80 encrypted), 4:05, 1.31 MB/s`; `before`: lines of an
 * earlier run.
 */
export const summaryOf = (
  { parsed, refused, refusals, bytes, seconds }: Tally,
  before: { lines: number; refused: number },
  { say }: Voice,
): string => {
  const why = [...refusals]
    .sort(([a, more], [b, fewer]) => fewer - more || (a < b ? -1 : 1))
    .map(([code, count]) => `${count} ${code}`)
  return [
    say(`${parsed} parsed`),
    say(why.length > 0 ? `${refused} refused (${why.join(', ')})` : `${refused} refused`),
    ...(before.lines > 0 ? [say(`${before.lines} done before (${before.refused} refused)`)] : []),
    timeOf(seconds),
    say(`${(bytes / 1e6 / seconds).toFixed(2)} MB/s`),
  ].join(', ')
}
