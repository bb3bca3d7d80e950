import { Readable, Writable } from 'node:stream'
import { run as runSource } from '../src/cli/run'

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

/** Runs `chithi` with arguments and what stands on its standard input. */
export const runCli = async (args: readonly string[], stdin = '', run = runSource) => {
  const [stdout, stderr] = [collector(), collector()]
  const streams = { stdin: Readable.from([Buffer.from(stdin)]), stdout: stdout.stream, stderr: stderr.stream }
  const exit = await run(['node', 'chithi', ...args], streams)
  return { exit, out: stdout.text(), err: stderr.text() }
}
