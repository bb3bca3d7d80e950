import type { CAC } from 'cac'
import type { Language } from '../report/report'
import { checkOptions } from './check-files'
import { checkEach } from './checked'
import { dayOf, languageOf, wordOf, wordsOf } from './flags'
import { STDIN } from './read-all'
import { INDEX, isReport, ReportFolder } from './report-folder'
import { complain, type Streams, written } from './streams'
import { UsageError } from './usage-error'

interface ReportFlags {
  '--': string[]
  output?: unknown
  registry?: unknown
  on?: unknown
  policy?: unknown
  lang?: unknown
}

/** `chithi report FILE… -o DIR`: a page of HTML for each document. */
export const addReport = (cli: CAC, streams: Streams): void => {
  cli
    .command('report [...files]', 'Show directives as pages of HTML: files of any format, folders, globs, -')
    .option('-o, --output <folder>', 'Where the pages go')
    .option('--registry <file>', 'Facts of your own over the shipped ones, .ndjson or .csv; may be repeated')
    .option('--on <date>', 'Judge as of this day; else as of the date of each document')
    .option('--policy <file>', 'JSON: required bases, weights of rules, suppressed findings')
    .example('chithi report "Kế hoạch/**/*.docx" -o bao-cao')
    .action((files: string[], flags: ReportFlags) => reportAll(settingsOf(files, flags), streams))
}

interface ReportSettings {
  paths: string[]
  output: string
  language: Language
  registries: string[]
  on: string | undefined
  policy: string | undefined
}

const settingsOf = (files: readonly string[], flags: ReportFlags): ReportSettings => {
  const paths = [...files, ...flags['--']]
  if (paths.length === 0) throw new UsageError('expected at least one FILE, folder or glob')
  const output = wordOf('-o', flags.output)
  if (output === undefined) throw new UsageError('expected -o FOLDER for the pages')
  const registries = wordsOf('--registry', flags.registry)
  if ([...paths, ...registries].filter((path) => path === STDIN).length > 1)
    throw new UsageError('expected - only once: standard input is read once')
  return {
    paths,
    output,
    registries,
    language: languageOf(flags.lang),
    on: dayOf('--on', flags.on),
    policy: wordOf('--policy', flags.policy),
  }
}

const reportAll = async (settings: ReportSettings, streams: Streams): Promise<number> => {
  const { paths, output, language } = settings
  const options = await checkOptions({ ...settings, rules: {} }, streams)
  const { htmlIndex, htmlReport, indexEntry } = await import('../report')
  const folder = new ReportFolder(output)
  const unreadable: string[] = []
  const refused = (reason: string) => {
    unreadable.push(reason)
    complain(streams, reason)
  }
  const entries = []
  let last = ''
  /** Whether the page could be written; one that could not holds up no other. */
  const put = async (name: string, page: string, source = ''): Promise<boolean> => {
    await folder.make()
    try {
      last = await folder.write(name, page)
      return true
    } catch (error) {
      if (!(error instanceof UsageError)) throw error
      refused(`${source}${error.message}`)
      return false
    }
  }
  for await (const { path, ...checked } of checkEach(paths, options, streams, refused)) {
    if (checked.directive.source.format === 'html' && (await isReport(path))) {
      complain(streams, `${path}: a report of chithi, passed over`)
      continue
    }
    const name = folder.nameFor(path)
    if (await put(name, htmlReport(checked, { language }), `${path}: `))
      entries.push(indexEntry(checked, name))
  }
  if (entries.length > 0 && entries.length + unreadable.length > 1)
    await put(INDEX, htmlIndex(entries, { language, unreadable }))
  if (last !== '') await written(streams.stdout, `${last}\n`)
  return unreadable.length > 0 ? 1 : 0
}
