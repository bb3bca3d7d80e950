import type { Directive } from '../directive/directive'
import type { CheckFinding } from './finding'

const WORDS = /\s+/gu

/**
 * What a finding is known again by in a baseline file: the document's name, the rule, the words and what was expected of
 * them. Not the place, so that lines added above change nothing.
 */
export const fingerprint = (
  { source }: Pick<Directive, 'source'>,
  { ruleId, quote, expected }: Pick<CheckFinding, 'ruleId' | 'quote' | 'expected'>,
): string => [source.name ?? '', ruleId, quote.normalize('NFC').replace(WORDS, ' '), expected].join('\t')
