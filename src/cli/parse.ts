import type { CAC } from 'cac'
import type { Given } from '../batch/dispatch'
import { Tally } from '../batch/tally'
import { type ParseFlags, type ParseSettings, settingsOf } from './parse-settings'
import { openSink, type Sink } from './parse-sink'
import { readFiles } from './places'
import { noProgress, progressLine } from './progress'
import { STDIN } from './read-all'
import { jobsFrom } from './stdin-jobs'
import { complain, isBrokenPipe, type Streams, voiceOf } from './streams'
import { summaryOf } from './summary'
import { UsageError } from './usage-error'

/** `chithi parse FILE…`: each directive as JSON. */
export const addParse = (cli: CAC, streams: Streams): void => {
  cli
    .command('parse [...files]', 'Read directives: files of any format, folders, globs, - for standard input')
    .option('--format <format>', 'ndjson: one directive a line; json: one array', { default: 'ndjson' })
    .option('-o, --output <file>', 'Write to this file, which appears when it is whole')
    .option('--errors <file>', 'Write what gives no directive, and why, to this file: NDJSON')
    .option('--jobs <n>', 'Files read at once; as many as there are processors where left out')
    .option('--timeout <seconds>', 'Time that a file may take; 300 where left out')
    .option('--memory <megabytes>', 'Memory that a file may take; 2048 where left out')
    .option('--resume', 'Go on with the files of a run that was stopped')
    .option('--shard <i/n>', 'Only the files of one part of n, by a hash of their paths')
    .option('--stdin', 'Read what to parse from standard input, a line each: a path, or {"text", "name"}')
    .example('chithi parse "Kế hoạch/**/*.docx" -o directives.ndjson --errors errors.ndjson --resume')
    .action((files: string[], flags: ParseFlags) => parseAll(settingsOf(files, flags), streams))
}

const parseAll = async (settings: ParseSettings, streams: Streams): Promise<number> => {
  const { parseLines } = await import('../batch/parse-lines')
  const jobs = settings.isFed ? null : await jobsOf(settings, streams)
  refuseOwn(settings, jobs ?? [])
  let progress = noProgress(streams)
  const sink = await openSink(settings, streams.stdout, (text) => progress.say(text))
  const tally = new Tally()
  try {
    const rest = jobs?.filter(({ path }) => !sink.takeDone(path)) ?? fed(settings, streams, sink)
    if (settings.output !== null)
      progress = progressLine(streams, tally, Array.isArray(rest) ? rest.length : null)
    for await (const { job, outcome } of parseLines(rest, batchOf(settings, jobs))) {
      if ('line' in outcome) await sink.parsed(outcome.line)
      else await sink.refused(job.path, outcome)
      tally.add(outcome)
      progress.step()
    }
    progress.stop()
    await sink.finish(tally.parsed)
  } catch (error) {
    progress.stop()
    // Who feeds it would keep the program from ending.
    if (settings.isFed) streams.stdin.destroy()
    await sink.leave()
    throw isBrokenPipe(error)
      ? new Error(`standard output was closed after ${tally.parsed} directives, expected a reader to the end`)
      : error
  }
  if (settings.output !== null) {
    complain(streams, summaryOf(tally, sink.before, voiceOf(streams)))
    // An archive that was moved, or a shard of none, would look like one that is done.
    if (tally.parsed + sink.before.lines === sink.before.refused)
      complain(streams, `${settings.output}: ${await untouched(settings.output)}`)
  }
  return tally.refused + sink.before.refused > 0 ? 1 : 0
}

/** What became of a file for which there is no directive. */
const untouched = async (path: string): Promise<string> => {
  const { access } = await import('node:fs/promises')
  return access(path).then(
    () => 'no directive to write, so it stays as it was',
    () => 'no directive to write, so it was not made',
  )
}

/** The files to parse; `-` is a document on standard input. */
const jobsOf = async ({ paths, shard }: ParseSettings, { stdin }: Streams): Promise<Given[]> => {
  const [{ filesOf }, { isIn }] = await Promise.all([import('../batch/files'), import('../batch/shard')])
  const own: [string, Given][] = paths.includes(STDIN)
    ? [[STDIN, { path: STDIN, bytes: Buffer.concat(await stdin.toArray()) }]]
    : []
  const given = await filesOf(paths, new Map(own))
  return shard ? given.filter(({ path }) => isIn(shard, path)) : given
}

async function* fed(settings: ParseSettings, { stdin }: Streams, sink: Sink): AsyncGenerator<Given> {
  const { shard } = settings
  const { isIn } = await import('../batch/shard')
  for await (const job of jobsFrom(stdin)) {
    if (!('bytes' in job || 'outcome' in job)) refuseOwn(settings, [job])
    if ((!shard || isIn(shard, job.path)) && !sink.takeDone(job.path)) yield job
  }
}

/** A file that is read is never written. */
const refuseOwn = ({ output, errors }: ParseSettings, jobs: readonly Given[]): void => {
  const isRead = readFiles(jobs.map(({ path }) => path))
  for (const file of [output, errors])
    if (file !== null && isRead(file))
      throw new UsageError(`${file}: is read, expected another file to write`)
}

/** One file alone is not worth a process, unless it is to be watched. */
const batchOf = ({ batch }: ParseSettings, jobs: readonly Given[] | null): ParseSettings['batch'] =>
  jobs?.length === 1 && Object.keys(batch).length === 0 ? { jobs: 0 } : batch
