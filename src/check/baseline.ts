import type { Directive } from '../directive/directive'
import type { CheckFinding } from './finding'

const WORDS = /\s+/gu

/**
 * What a finding is known again by in a baseline: the document's name, the rule, the words and what was expected of them,
 * one line with tabs. Not the place, so that lines added above change nothing.
 */
export const fingerprint = (
  { source }: Pick<Directive, 'source'>,
  { ruleId, quote, expected }: Pick<CheckFinding, 'ruleId' | 'quote' | 'expected'>,
): string =>
  [source.name ?? '', ruleId, quote, expected]
    .map((part) => part.normalize('NFC').replace(WORDS, ' ').trim())
    .join('\t')
