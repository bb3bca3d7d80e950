import { bare } from '../../text/fold'
import type { Word } from '../layout/word'
import type { Mended } from './mended'

/** A word, and what stands around it. */
const CORE = /^(?<before>[^\p{L}\p{N}]*)(?<core>\p{L}+)(?<after>[^\p{L}\p{N}]*)$/u
/** So often another reading must stand between the same neighbours, for each time that this one does. */
const RATIO = 3
/** What is mended is at most as sure as this. */
const MENDED = 0.5

interface Read {
  before: string
  core: string
  after: string
  key: string
}

/**
 * Mends words that a recogniser misread in their marks by the document's own: where `phâm` stands once between `mỹ` and
 * `trên`, and `mỹ phẩm` and `phẩm trên` stand three times as often, it is `phẩm`. Numbers and symbols stay as they were read.
 */
export const mendMisread = (words: readonly Word[]): { words: Word[]; mended: Mended[] } => {
  const reads = words.map(readOf)
  const beside = new Map<string, Map<string, number>>()
  for (const [index, read] of reads.entries()) {
    for (const pair of pairsOf(reads, index)) count(beside, pair, spellingOf(read!))
  }
  const mended: Mended[] = []
  const sound = words.map((word, index) => {
    const [read, pairs] = [reads[index], pairsOf(reads, index)]
    if (!read || pairs.length < 2 || word.confidence === undefined) return word
    const own = spellingOf(read)
    const [behind, ahead] = pairs.map((pair) => beside.get(pair)!) as [
      Map<string, number>,
      Map<string, number>,
    ]
    const others = [...behind.keys()].filter(
      (other) =>
        other !== own &&
        [behind, ahead].every((counts) => (counts.get(other) ?? 0) >= RATIO * counts.get(own)!),
    )
    if (others.length !== 1) return word
    const core = inCaseOf(others[0]!, read.core)
    mended.push({ read: `${reads[index - 1]!.core} ${read.core} ${reads[index + 1]!.core}`, as: core })
    return {
      ...word,
      text: `${read.before}${core}${read.after}`,
      confidence: Math.min(word.confidence, MENDED),
    }
  })
  return { words: sound, mended }
}

const readOf = ({ text }: Word): Read | null => {
  const { before, core, after } = CORE.exec(text)?.groups ?? {}
  return core === undefined ? null : { before: before!, core, after: after!, key: keyOf(core) }
}

/** One key for what a recogniser takes for one another; `V` for `Y` among it, as in `Bộ V tế`. */
const keyOf = (core: string): string => bare(core).replaceAll('v', 'y')

const spellingOf = ({ core }: Read): string => core.toLowerCase()

const pairsOf = (reads: readonly (Read | null)[], index: number): string[] => {
  const [before, read, after] = [reads[index - 1], reads[index], reads[index + 1]]
  if (!read) return []
  return [before && `${before.key} ${read.key}<`, after && `${read.key} ${after.key}>`].filter(
    (pair) => typeof pair === 'string',
  )
}

const count = (table: Map<string, Map<string, number>>, pair: string, spelling: string): void => {
  const counts = table.get(pair) ?? new Map<string, number>()
  table.set(pair, counts)
  counts.set(spelling, (counts.get(spelling) ?? 0) + 1)
}

const inCaseOf = (spelling: string, model: string): string => {
  if (model === model.toUpperCase()) return spelling.toUpperCase()
  return model.charAt(0) === model.charAt(0).toLowerCase()
    ? spelling
    : spelling.charAt(0).toUpperCase() + spelling.slice(1)
}
