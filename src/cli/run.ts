import { cac } from 'cac'
import { version } from '../../package.json'
import { addCheck } from './check'
import { addCompare } from './compare'
import { addExport } from './export'
import { addParse } from './parse'
import { STDIN } from './read-all'
import { addRegistry } from './registry'
import { addReport } from './report'
import { addSchema } from './schema'
import { complain, type Streams } from './streams'
import { UsageError } from './usage-error'

/**
 * Runs the program and gives its exit status: 0 when all was done, 1 when some could not be read or an error was found, 2 on
 * wrong usage, 3 when it broke off. Never throws; what goes wrong is one line on `stderr`.
 */
export const run = async (argv: readonly string[], streams: Streams): Promise<number> => {
  // A reader who leaves early is found out by each write; the event alone would end the process with a stack trace.
  for (const stream of [streams.stdout, streams.stderr]) stream.on('error', () => {})
  try {
    return await dispatch(argv, streams)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const isUsage = error instanceof UsageError || (error instanceof Error && error.name === 'CACError')
    complain(streams, isUsage ? `${reason}; see chithi --help` : reason)
    return isUsage ? 2 : 3
  }
}

const dispatch = async (argv: readonly string[], streams: Streams): Promise<number> => {
  const cli = cac('chithi')
  addParse(cli, streams)
  addCheck(cli, streams)
  addCompare(cli, streams)
  addExport(cli, streams)
  addSchema(cli, streams)
  addReport(cli, streams)
  addRegistry(cli, streams)
  cli.help()
  cli.version(version)
  // The library drops a bare `-` and the word after it.
  const { args, options } = cli.parse(
    argv.map((word) => (word === '-' ? STDIN : word)),
    { run: false },
  )
  if (options.help || (options.version && cli.matchedCommandName === undefined)) return 0
  if (cli.matchedCommand) return await cli.runMatchedCommand()
  const [command] = args
  if (command !== undefined) throw new UsageError(`unknown command ${command}`)
  const unknown = Object.keys(options).find((name) => name !== '--')
  if (unknown === undefined) throw new UsageError('expected a command')
  throw new UsageError(`Unknown option \`${unknown.length === 1 ? '-' : '--'}${unknown}\``)
}
