import type { CAC } from 'cac'
import type { Directive } from '../index'
import { type CompareFlags, type CompareSettings, compareSettings } from './compare-settings'
import { readAll } from './read-all'
import { readRegistry } from './registry-files'
import { complain, isBrokenPipe, type Streams, voiceOf, written } from './streams'
import { UsageError } from './usage-error'

/** `chithi compare BEFORE AFTER`: what one plan changed against another, or makes of what its superior's asks. */
export const addCompare = (cli: CAC, streams: Streams): void => {
  cli
    .command(
      'compare [...files]',
      'Compare two plans, a plan with that of its superior, or the targets of several',
    )
    .option('--cascade', 'The first file is the superior’s plan, the second carries it out')
    .option('--many', 'A table of the targets of all files: files, folders, globs')
    .option('--registry <file>', 'Facts of your own over the shipped ones, .ndjson or .csv; may be repeated')
    .option('--format <format>', 'text, json or html; of --many csv, too', { default: 'text' })
    .example('chithi compare kế-hoạch-2020.docx kế-hoạch-2021.docx')
    .action((files: string[], flags: CompareFlags) => compareAll(compareSettings(files, flags), streams))
}

/** As diff does: 0 the same, 1 differences, 2 where something cannot be read. */
const compareAll = async (settings: CompareSettings, streams: Streams): Promise<number> => {
  try {
    const directives = await readPlans(settings, streams)
    if (directives === null) return 2
    const { text, differs } = await compared(settings, directives, streams)
    await written(streams.stdout, text)
    return differs ? 1 : 0
  } catch (error) {
    if (error instanceof UsageError) throw error
    if (!isBrokenPipe(error)) complain(streams, error instanceof Error ? error.message : String(error))
    return 2
  }
}

/** The directives of the files, null where one cannot be read. A file may be compared with itself. */
const readPlans = async ({ mode, paths }: CompareSettings, streams: Streams): Promise<Directive[] | null> => {
  let isWhole = true
  const refused = (reason: string) => {
    isWhole = false
    complain(streams, reason)
  }
  const directives: Directive[] = []
  for (const each of mode === 'many' ? [paths] : paths.map((path) => [path]))
    for await (const { directive } of readAll(each, streams.stdin, refused)) directives.push(directive)
  if (mode !== 'many' && isWhole && directives.length !== 2)
    throw new UsageError(`expected two documents, BEFORE and AFTER, not ${directives.length}`)
  return isWhole ? directives : null
}

interface Outcome {
  text: string
  differs: boolean
}

/** What is written in each format; what only one needs is loaded for it. */
type Writers = Record<CompareSettings['format'], () => string | Promise<string>>

const json = (result: object): string => `${JSON.stringify(result, null, 2)}\n`

const compared = async (
  { mode, format, language, registries }: CompareSettings,
  directives: readonly Directive[],
  streams: Streams,
): Promise<Outcome> => {
  const { compare, compareCascade, compareMany } = await import('../index')
  const { language: spoken } = voiceOf(streams)
  const [before, after] = directives as [Directive, Directive]
  const write = async (differs: boolean, writers: Partial<Writers>): Promise<Outcome> => ({
    text: await writers[format]!(),
    differs,
  })
  switch (mode) {
    case 'many': {
      const matrix = compareMany(directives)
      return write(false, {
        text: async () => (await import('../report/matrix-text')).matrixText(matrix, spoken),
        csv: async () => (await import('../report/matrix-csv')).matrixCsv(matrix, language),
        html: async () => (await import('../report')).htmlMatrix(matrix, { language }),
        json: () => json(matrix),
      })
    }
    case 'cascade': {
      const cascade = compareCascade(before, after)
      const differs = cascade.demands.some(({ verdict }) =>
        ['missing', 'softened', 'delayed', 'reworded'].includes(verdict),
      )
      return write(differs, {
        text: async () => (await import('../report/cascade-text')).cascadeText(cascade, spoken),
        html: async () => (await import('../report')).htmlCascade(cascade, { language }),
        json: () => json(cascade),
      })
    }
    case 'revision': {
      const { layer, loadRegistry } = await import('../registry')
      const own = []
      for (const file of registries) own.push((await readRegistry(file, streams)).registry)
      const comparison = compare(before, after, { registry: layer(await loadRegistry(), ...own) })
      return write(!comparison.same, {
        text: async () =>
          (await import('../report/compare-text')).comparisonText(comparison, [before, after], spoken),
        html: async () =>
          (await import('../report')).htmlComparison(comparison, [before, after], { language }),
        json: () => json(comparison),
      })
    }
  }
}
