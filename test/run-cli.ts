import { Readable, Writable } from 'node:stream'
import { run as runSource } from '../src/cli/run'
import type { Environment } from '../src/cli/voice'

/** A stream that keeps what is written to it. */
export const collector = () => {
  const chunks: string[] = []
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      chunks.push(String(chunk))
      done()
    },
  })
  return { stream, text: () => chunks.join('') }
}

/** An environment in which people are spoken to in Vietnamese. */
export const VIETNAMESE: Environment = { LANG: 'vi_VN.UTF-8' }

/** Runs `chithi` with arguments and what stands on its standard input; in an environment without variables, in English. */
export const runCli = async (
  args: readonly string[],
  stdin = '',
  run = runSource,
  env: Environment | null = null,
) => {
  const [stdout, stderr] = [collector(), collector()]
  const streams = {
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout: stdout.stream,
    stderr: stderr.stream,
    ...(env && { env }),
  }
  const exit = await run(['node', 'chithi', ...args], streams)
  return { exit, out: stdout.text(), err: stderr.text() }
}
