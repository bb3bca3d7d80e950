import type { Directive } from '../directive/directive'
import type { CheckFinding } from './finding'

const WORDS = /\s+/gu
/** A day behind words (`in force on 2026-04-30`) may be that of the check, which is another tomorrow. */
const DAY_BEHIND_WORDS = /(?<=\p{L} )\d{4}-\d{2}-\d{2}$/u

/** A path without what can be written otherwise: `./a//b/../c.txt` and `a\\c.txt` are `a/c.txt`. */
const plainName = (name: string): string => {
  const parts: string[] = []
  for (const part of name.replaceAll('\\', '/').split('/')) {
    const last = parts.at(-1)
    if (part === '..' && last !== undefined && last !== '..' && last !== '') parts.pop()
    else if (part !== '.' && (part !== '' || parts.length === 0)) parts.push(part)
  }
  return parts.join('/')
}

/**
 * What a finding is known again by in a baseline: the document's name, the rule, the words and what was expected of them,
 * one line with tabs. Not the place, so that lines added above change nothing, nor the day of the check.
 */
export const fingerprint = (
  { source }: Pick<Directive, 'source'>,
  { ruleId, quote, expected }: Pick<CheckFinding, 'ruleId' | 'quote' | 'expected'>,
): string =>
  [plainName(source.name ?? ''), ruleId, quote, expected.replace(DAY_BEHIND_WORDS, '…')]
    .map((part) => part.normalize('NFC').replace(WORDS, ' ').trim())
    .join('\t')
