import { mkdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { CAC } from 'cac'
import type { Directive } from '../index'
import type { Export, ExportedFile, LeftOut } from '../report/export/export'
import type { Language } from '../report/report'
import { type ExportFlags, type ExportSettings, settingsOf } from './export-settings'
import { toFile, toStream } from './output'
import { EXPORT_PHRASES } from './phrases'
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
  const { paths, to, output, language } = settings
  const phrases = EXPORT_PHRASES[voiceOf(streams).language]
  let isUnreadable = false
  const refused = (reason: string) => {
    isUnreadable = true
    complain(streams, reason)
  }
  const directives: Directive[] = []
  for await (const { path, directive } of readAll(paths, streams.stdin, refused)) {
    if (path !== STDIN && output !== undefined && resolve(path) === resolve(output))
      throw new UsageError(`${path}: ${phrases.isRead}`)
    directives.push(directive)
  }
  if (directives.length === 0) {
    complain(streams, phrases.nothing)
    return 1
  }
  const { files, left } = (await exportOf(to))(directives, language)
  await writeAll(files, settings, streams)
  for (const line of linesOf(left, language)) complain(streams, line)
  return isUnreadable ? 1 : 0
}

/** One file goes where it is told, or to the output; several need a folder. */
const writeAll = async (
  files: readonly ExportedFile[],
  { output }: ExportSettings,
  streams: Streams,
): Promise<void> => {
  const [only, ...others] = files
  const isFolder = output !== undefined && (others.length > 0 || (await isDirectory(output)))
  if (output === undefined && others.length > 0)
    throw new UsageError(EXPORT_PHRASES[voiceOf(streams).language].severalFiles)
  if (isFolder) {
    await mkdir(output, { recursive: true })
    for (const { name, text } of files) await writeFile(join(output, name), text)
  } else if (output !== undefined) await writeFile(output, only!.text)
  else
    await toStream(streams.stdout)
      .write(only!.text)
      .catch((error) => {
        if (!isBrokenPipe(error)) throw error
      })
}

const isDirectory = async (path: string): Promise<boolean> =>
  /[/\\]$/u.test(path) || (await stat(path).catch(() => null))?.isDirectory() === true

const writeFile = async (path: string, text: string): Promise<void> => {
  const file = await toFile(path)
  await file.write(text)
  await file.close(true)
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
