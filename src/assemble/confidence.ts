import type { Evidence } from '../directive/common'
import type { Directive } from '../directive/directive'
import { countBefore } from '../text/count-before'
import type { Span } from '../text/span'

/** A word that was recognised in a picture, and how sure the recogniser is of it, from 0 to 1. */
interface RecognisedWord {
  span: Span
  confidence: number
}

type Evidences = Record<string, Evidence>

/** A directive whose evidence says how sure the words are that it stands on; `words` in their order, none where none was recognised. */
export const withConfidence = (directive: Directive, words: readonly RecognisedWord[]): Directive => {
  if (words.length === 0) return directive
  const leastIn = ({ start, end }: Span): number | undefined => {
    let least: number | undefined
    for (let at = countBefore(words.length, (i) => words[i]!.span.end <= start); at < words.length; at++) {
      const { span, confidence } = words[at]!
      if (span.start >= end) break
      least = Math.min(least ?? 1, confidence)
    }
    return least
  }
  const rated = (evidence: Evidences): Evidences =>
    Object.fromEntries(
      Object.entries(evidence).map(([field, entry]) => {
        const confidence = entry.span ? leastIn(entry.span) : undefined
        return [field, confidence === undefined ? entry : { ...entry, confidence }]
      }),
    )
  const all = <T extends { evidence: Evidences }>(entries: readonly T[]): T[] =>
    entries.map((entry) => ({ ...entry, evidence: rated(entry.evidence) }))
  const { header, citations, backReferences, targets, phases, deadlines, responsibleBodies, tasks } =
    directive
  return {
    ...directive,
    header: { ...header, evidence: rated(header.evidence) },
    citations: all(citations),
    backReferences: all(backReferences),
    targets: all(targets),
    phases: all(phases),
    deadlines: all(deadlines),
    responsibleBodies: all(responsibleBodies),
    tasks: all(tasks),
  }
}
