import type { Writable } from 'node:stream'
import type { Tally } from '../batch/tally'
import { complain, type Streams, voiceOf } from './streams'
import type { Voice } from './voice'

/** How often a terminal is drawn, and a log is told, how far the work is, in milliseconds. */
const ON_TERMINAL = 100
const IN_LOG = 10_000

/** Clears what stands right of the cursor. */
const TO_END = '\u001b[K'
const BAR = 20

/** How far the work has come, for whoever watches. */
export interface ProgressLine {
  /** Another file is done. */
  step(): void
  /** Says something else, in a line that stays. */
  say(text: string): void
  stop(): void
}

/** Nobody watches. */
export const noProgress = (streams: Streams): ProgressLine => ({
  step: () => {},
  say: (text) => complain(streams, text),
  stop: () => {},
})

/**
 * A bar with rate and time left on a terminal, a line now and then elsewhere, on `stderr`; without bar and time left where
 * nobody knows the `total`.
 */
export const progressLine = (streams: Streams, tally: Tally, total: number | null): ProgressLine => {
  const { stderr } = streams
  const quiet = noProgress(streams)
  let told = tally.seconds
  const isDue = (often: number): boolean => {
    if ((tally.seconds - told) * 1_000 < often) return false
    told = tally.seconds
    return true
  }
  const far = () => farOf(tally, total, voiceOf(streams))
  if (!isTerminal(stderr)) return { ...quiet, step: () => isDue(IN_LOG) && quiet.say(far()) }
  const clear = () => stderr.write(`\r${TO_END}`)
  const draw = () => {
    const [bar, words, width] = [barOf(tally, total), far(), widthOf(stderr)]
    // The numbers say more than the bar.
    const line = bar.length + words.length > width ? words : bar + words
    stderr.write(`\r${line.slice(0, width)}${TO_END}`)
  }
  draw()
  return {
    step: () => isDue(ON_TERMINAL) && draw(),
    say: (text) => {
      clear()
      quiet.say(text)
      draw()
    },
    stop: clear,
  }
}

const barOf = ({ done }: Tally, total: number | null): string =>
  total === null ? '' : `[${'='.repeat(Math.floor((BAR * done) / total)).padEnd(BAR, '-')}] `

const farOf = ({ done, bytes, seconds }: Tally, total: number | null, { say }: Voice): string => {
  const [files, megabytes] = [done, bytes / 1e6].map((much) => much / Math.max(seconds, 0.001))
  return [
    total === null ? `${done} files` : `${done}/${total}`,
    `${files!.toFixed(1)} files/s`,
    `${megabytes!.toFixed(2)} MB/s`,
    ...(total === null ? [] : [`${done > 0 ? timeOf((total - done) / files!) : '–'} left`]),
  ]
    .map((part) => say(part))
    .join(', ')
}

const isTerminal = (stream: Writable): boolean => 'isTTY' in stream && stream.isTTY === true

/** A line that is as long as the terminal is broad would wrap on some. */
const widthOf = (stream: Writable): number =>
  ('columns' in stream && typeof stream.columns === 'number' && stream.columns > 0 ? stream.columns : 80) - 1

/** Seconds as `4:05` or `1:00:07`. */
export const timeOf = (seconds: number): string => {
  const whole = Math.round(seconds)
  const [hours, minutes, rest] = [Math.floor(whole / 3_600), Math.floor(whole / 60) % 60, whole % 60]
  const two = (number: number) => String(number).padStart(2, '0')
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`
}
