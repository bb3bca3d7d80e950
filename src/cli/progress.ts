import type { Writable } from 'node:stream'
import { complain, type Streams } from './streams'

/** How often a log says how far the work is, in milliseconds. */
const IN_LOG = 10_000

/** How far the work has come, for whoever watches. */
export interface ProgressBar {
  /** A file is done that has so many bytes. */
  step(bytes: number): void
  stop(): void
}

/** A bar with rate and time left on a terminal, a line now and then elsewhere, on `stderr`. */
export const progressBar = async (streams: Streams, total: number): Promise<ProgressBar> => {
  const began = performance.now()
  let [done, bytes] = [0, 0]
  const pace = () => {
    const seconds = (performance.now() - began) / 1_000
    const left = timeOf((seconds / done) * (total - done))
    return {
      rate: `${(done / seconds).toFixed(1)} files/s, ${(bytes / 1e6 / seconds).toFixed(2)} MB/s`,
      left,
    }
  }
  const step = (more: number) => {
    done++
    bytes += more
  }
  if (isTerminal(streams.stderr)) {
    const { SingleBar } = await import('cli-progress')
    const bar = new SingleBar({
      stream: streams.stderr as NodeJS.WritableStream,
      format: '[{bar}] {value}/{total}, {rate}, {left} left',
      clearOnComplete: true,
    })
    bar.start(total, 0, { rate: '– files/s', left: '–' })
    return {
      step: (more) => {
        step(more)
        bar.increment(1, pace())
      },
      stop: () => bar.stop(),
    }
  }
  let told = began
  return {
    step: (more) => {
      step(more)
      if (performance.now() - told < IN_LOG) return
      told = performance.now()
      const { rate, left } = pace()
      complain(streams, `${done}/${total}, ${rate}, ${left} left`)
    },
    stop: () => {},
  }
}

const isTerminal = (stream: Writable): boolean => 'isTTY' in stream && stream.isTTY === true

/** Seconds as `4:05` or `1:00:07`. */
export const timeOf = (seconds: number): string => {
  const whole = Math.round(seconds)
  const [hours, minutes, rest] = [Math.floor(whole / 3_600), Math.floor(whole / 60) % 60, whole % 60]
  const two = (number: number) => String(number).padStart(2, '0')
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`
}
