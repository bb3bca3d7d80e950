import { cac } from 'cac'
import { version } from '../../package.json'
import { addCheck } from './check'
import { addCompare } from './compare'
import { addExport } from './export'
import { languageOf } from './flags'
import { addHelp } from './help'
import { addParse } from './parse'
import { STDIN } from './read-all'
import { addRegistry } from './registry'
import { addReport } from './report'
import { addSchema } from './schema'
import { complain, type Streams, voiceOf } from './streams'
import { UsageError } from './usage-error'
import { type Environment, spokenLanguage, voiceIn } from './voice'

/**
 * Runs the program and gives its exit status: 0 when all was done, 1 when some could not be read or an error was found, 2 on
 * wrong usage, 3 when it broke off. Never throws; what goes wrong is one line on `stderr`. Speaks the language that `argv`, else
 * `env`, else the system asks for.
 */
export const run = async (
  argv: readonly string[],
  { env, stdin, stdout, stderr }: Omit<Streams, 'voice'> & { env?: Environment },
): Promise<number> => {
  const system = env ? Intl.DateTimeFormat().resolvedOptions().locale : 'en'
  const voice = await voiceIn(spokenLanguage(argv, env ?? {}, system))
  const streams: Streams = { stdin, stdout, stderr, voice }
  // A reader who leaves early is found out by each write; the event alone would end the process with a stack trace.
  for (const stream of [streams.stdout, streams.stderr]) stream.on('error', () => {})
  try {
    return await dispatch(argv, streams)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const isUsage = error instanceof UsageError || (error instanceof Error && error.name === 'CACError')
    complain(streams, reason, ...(isUsage ? ['see chithi --help'] : []))
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
  cli.option(
    '--lang <language>',
    'vi or en; where left out that of the environment, vi in formats other than text',
  )
  cli.version(version)
  addHelp(cli, voiceOf(streams))
  // The library drops a bare `-` and the word after it.
  const { args, options } = cli.parse(
    argv.map((word) => (word === '-' ? STDIN : word)),
    { run: false },
  )
  if (options.help || (options.version && cli.matchedCommandName === undefined)) return 0
  languageOf(options.lang)
  if (cli.matchedCommand) return await cli.runMatchedCommand()
  const [command] = args
  if (command !== undefined) throw new UsageError(`unknown command ${command}`)
  const unknown = Object.keys(options).find((name) => name !== '--' && name !== 'lang')
  if (unknown === undefined) throw new UsageError('expected a command')
  throw new UsageError(`Unknown option \`${unknown.length === 1 ? '-' : '--'}${unknown}\``)
}
