import { join } from 'node:path'
import type { CAC } from 'cac'
import type { Directive } from '../index'
import type { Export, ExportedFile, LeftOut } from '../report/export/export'
import type { Language } from '../report/report'
import { type ExportFlags, type ExportSettings, settingsOf } from './export-settings'
import { toStream, writeWhole } from './output'
import { EXPORT_PHRASES } from './phrases'
import { isFolder, makeFolder, readFiles } from './places'
import { readAll, STDIN } from './read-all'
import { complain, isBrokenPipe, type Streams, voiceOf } from './streams'
import { UsageError } from './usage-error'

/** `chithi export FILE… --to FORM`: directives in forms that other programs read. */
export const addExport = (cli: CAC, streams: Streams): void => {
  cli
    .command(
      'export [...files]',
      'Write directives in another form: calendar, tables, annotations, Akoma Ntoso',
    )
    .option('--to <form>', 'ics, csv, web-annotation or akn')
    .option(
      '-o, --output <path>',
      'Write to this file; to this folder where there are several files to write',
    )
    .example('chithi export "Kế hoạch/*.docx" --to ics -o thoi-han.ics')
    .action((files: string[], flags: ExportFlags) => exportAll(settingsOf(files, flags), streams))
}

const exportOf = async (to: ExportSettings['to']): Promise<Export> => {
  switch (to) {
    case 'ics':
      return (await import('../report/export/calendar')).calendar
    case 'csv':
      return (await import('../report/export/csv')).csv
    case 'web-annotation':
      return (await import('../report/export/web-annotations')).webAnnotations
    case 'akn':
      return (await import('../report/export/akn/akoma-ntoso')).akomaNtoso
  }
}

const exportAll = async (settings: ExportSettings, streams: Streams): Promise<number> => {
  const { paths, to, language } = settings
  let isUnreadable = false
  const refused = (reason: string) => {
    isUnreadable = true
    complain(streams, reason)
  }
  const directives: Directive[] = []
  const read: string[] = []
  for await (const { path, directive } of readAll(paths, streams.stdin, refused)) {
    read.push(path)
    directives.push(directive)
  }
  if (directives.length === 0) {
    complain(streams, EXPORT_PHRASES[voiceOf(streams).language].nothing)
    return 1
  }
  const { files, left } = (await exportOf(to))(directives, language)
  await writeAll(files, settings, readFiles(read), streams)
  for (const line of linesOf(left, language)) complain(streams, line)
  return isUnreadable ? 1 : 0
}

/** One file goes where it is told, or to the output; several need a folder. */
const writeAll = async (
  files: readonly ExportedFile[],
  { output }: ExportSettings,
  isRead: (path: string) => boolean,
  streams: Streams,
): Promise<void> => {
  const phrases = EXPORT_PHRASES[voiceOf(streams).language]
  const [only, ...others] = files
  if (output === undefined && others.length > 0) throw new UsageError(phrases.severalFiles)
  if (output !== undefined) {
    const isIn = others.length > 0 || (await isFolder(output))
    const targets = files.map(({ name, text }) => ({ path: isIn ? join(output, name) : output, text }))
    for (const { path } of targets) if (isRead(path)) throw new UsageError(`${path}: ${phrases.isRead}`)
    if (isIn) await makeFolder(output)
    for (const { path, text } of targets) await writeWhole(path, text)
  } else
    await toStream(streams.stdout)
      .write(only!.text)
      .catch((error) => {
        if (!isBrokenPipe(error)) throw error
      })
}

/** So many ids tell what is meant; a plan of a hundred duties need not be listed whole. */
const MOST_IDS = 10

const linesOf = (left: readonly LeftOut[], language: Language): string[] => {
  const groups = new Map<string, LeftOut[]>()
  for (const entry of left) {
    const key = JSON.stringify([entry.file, entry.reason])
    groups.set(key, [...(groups.get(key) ?? []), entry])
  }
  return [...groups.values()].map((group) => {
    const { file, reason } = group[0]!
    const ids = group.slice(0, MOST_IDS).map(({ id }) => id)
    const more = group.length > MOST_IDS ? ', …' : ''
    return EXPORT_PHRASES[language].left(file ?? STDIN, group.length, reason, ids.join(', ') + more)
  })
}
