import { resolve } from 'node:path'
import type { CAC } from 'cac'
import { FORMATS } from './format'
import { toFile, toStream } from './output'
import { readAll, STDIN } from './read-all'
import { complain, isBrokenPipe, type Streams } from './streams'
import { UsageError } from './usage-error'

interface Flags {
  '--': string[]
  format: unknown
  output?: unknown
}

/** `chithi parse FILE…`: each directive as JSON. */
export const addParse = (cli: CAC, streams: Streams): void => {
  cli
    .command('parse [...files]', 'Read directives: files of any format, folders, globs, - for standard input')
    .option('--format <format>', 'ndjson: one directive a line; json: one array', { default: 'ndjson' })
    .option('-o, --output <file>', 'Write to this file, which appears when it is whole')
    .example('chithi parse "Kế hoạch/**/*.docx" -o directives.ndjson')
    .action((files: string[], flags: Flags) => parseAll([...files, ...flags['--']], flags, streams))
}

const parseAll = async (paths: string[], flags: Flags, streams: Streams): Promise<number> => {
  const format = FORMATS[String(flags.format)]
  if (!format) throw new UsageError(`--format ${flags.format}: expected ndjson or json`)
  if (Array.isArray(flags.output)) throw new UsageError('expected -o only once')
  // The library makes numbers of `007` and of an empty word; what was typed is lost.
  if (typeof flags.output === 'number')
    throw new UsageError('expected the name of a file after -o; write ./2021 for a number')
  if (paths.length === 0) throw new UsageError('expected at least one FILE, folder or glob')
  const target = flags.output === undefined || flags.output === STDIN ? null : String(flags.output)
  const output = target === null ? toStream(streams.stdout) : await toFile(target)

  let read = 0
  let failed = false
  const refused = (reason: string) => {
    failed = true
    complain(streams, reason)
  }
  try {
    const writer = format(output)
    for await (const { path, directive } of readAll(paths, streams.stdin, refused)) {
      if (target !== null && resolve(path) === resolve(target))
        throw new UsageError(`${path}: is read, expected another file for -o`)
      await writer.directive(directive)
      read++
    }
    await writer.end()
  } catch (error) {
    await output.close(false)
    if (!isBrokenPipe(error)) throw error
    return failed ? 1 : 0
  }
  await output.close(read > 0)
  return failed ? 1 : 0
}
