import type { CAC } from 'cac'
import type { ReadRegistry, Registry } from '../registry'
import { dayOf } from './flags'
import { readRegistry } from './registry-files'
import { type Streams, voiceOf, written } from './streams'
import { UsageError } from './usage-error'
import type { Voice } from './voice'

/** `chithi registry validate|diff|info FILE`: what a registry holds, what is wrong with it, what it adds. */
export const addRegistry = (cli: CAC, streams: Streams): void => {
  cli
    .command(
      'registry <action> [...files]',
      'validate FILE, diff FILE, info [FILE]: registries as .ndjson or .csv',
    )
    .option('--on <date>', 'Tell the age of the facts on this day; today where left out')
    .example('chithi registry validate ours.csv')
    .action((action: string, files: string[], flags: { '--': string[]; on?: unknown }) =>
      act(action, [...files, ...flags['--']], flags.on, streams),
    )
}

const ACTIONS = ['validate', 'diff', 'info']

const act = async (action: string, files: string[], on: unknown, streams: Streams): Promise<number> => {
  if (!ACTIONS.includes(action))
    throw new UsageError(
      `registry ${action}: expected ${ACTIONS.slice(0, -1).join(', ')} or ${ACTIONS.at(-1)}`,
    )
  const today = dayOf('--on', on) ?? new Date().toISOString().slice(0, 10)
  if (files.length > 1 || (files.length === 0 && action !== 'info'))
    throw new UsageError(`registry ${action}: expected one FILE`)
  const { loadRegistry } = await import('../registry')
  const [file] = files
  const read =
    file === undefined ? { registry: await loadRegistry(), broken: [] } : await readRegistry(file, streams)
  const failed = read.broken.length > 0 ? 1 : 0
  const voice = voiceOf(streams)
  const lines =
    action === 'diff'
      ? await diffLines(read.registry, voice)
      : infoLines(read, today, action === 'info', voice)
  await written(streams.stdout, `${lines.join('\n')}\n`)
  return failed
}

const diffLines = async (registry: Registry, { say }: Voice): Promise<string[]> => {
  const [{ differences }, { loadRegistry }] = await Promise.all([
    import('../registry/diff'),
    import('../registry'),
  ])
  const found = differences(await loadRegistry(), registry)
  const lines = found.map(({ id, field, before, after, stands }) => {
    if (field === null) return `+ ${id} ${after}`
    const told = `~ ${id} ${field}: ${before ?? 'nothing'} → ${after}`
    return say(stands ? `${told}, not proved: the first stands` : told)
  })
  const added = found.filter(({ field }) => field === null).length
  const changed = new Set(found.filter(({ field }) => field !== null).map(({ id }) => id)).size
  const same = registry.size - added - changed
  return [
    ...lines,
    [`${added} new`, `${changed} that say something else`, `${same} that do not, of ${registry.size} rows`]
      .map((part) => say(part))
      .join(', '),
  ]
}

const MONTH = 1000 * 60 * 60 * 24 * 30.44

/** How old facts of a year, month or day are, in months. */
const ageOf = (asOf: string, today: string): string => {
  const months = Math.max(0, Math.round((Date.parse(today) - Date.parse(asOf)) / MONTH))
  return months === 1 ? `1 month before ${today}` : `${months} months before ${today}`
}

const infoLines = (
  { registry, broken }: ReadRegistry,
  today: string,
  isLong: boolean,
  voice: Voice,
): string[] => {
  const { asOf, size } = registry
  const first = [
    `${size} instruments`,
    ...(asOf === null ? ['no fact says of when it is'] : [`facts up to ${asOf}`, ageOf(asOf, today)]),
    ...(broken.length > 0 ? [`${broken.length} left out`] : []),
  ]
    .map((part) => voice.say(part))
    .join(', ')
  return isLong ? [first, ...counts(registry, voice)] : [first]
}

/** How many rows of each type, and how the best of each row's dates of issue is known. */
const counts = (registry: Registry, { say }: Voice): string[] => {
  const types = new Map<string, number>()
  const strengths = new Map<string, number>()
  const count = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1)
  for (const { type, facts } of registry.rows()) {
    count(types, type)
    const issued = facts.find(({ field }) => field === 'issued')
    count(strengths, issued ? `issued: ${issued.strength}` : say('issued: not known'))
  }
  return [...types, ...strengths].map(([key, number]) => `${String(number).padStart(7)} ${key}`)
}
