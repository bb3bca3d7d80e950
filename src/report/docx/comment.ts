import type { CheckFinding } from '../../check/finding'
import type { Directive } from '../../directive/directive'
import { checksum } from '../../text/checksum'
import { contains } from '../../text/span'
import { COMMENTS, NOTES } from '../phrases'
import type { Language } from '../report'
import { xmlElement, xmlText } from '../xml'
import type { CommentPlace } from './places'

/** Whom Word names as the author of our comments. */
export const AUTHOR = 'chithi'

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** A citation with all that is to be mended in it; null where nothing is, or it is told by the mending itself. */
const correctedCitation = (
  { citations, text }: Directive,
  findings: readonly CheckFinding[],
  { citationId, fix }: CheckFinding,
): string | null => {
  const citation = citations.find(({ id }) => id === citationId)
  if (!citation || !fix) return null
  const fixes = findings
    .flatMap((finding) => finding.fix ?? [])
    .filter(({ span }) => contains(citation.span, span))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
  let written = ''
  let at = citation.span.start
  for (const { span, text: mended } of fixes) {
    if (span.start < at) continue
    written += text.slice(at, span.start) + mended
    at = span.end
  }
  written = oneLine(written + text.slice(at, citation.span.end))
  return fixes.length === 0 || written === oneLine(fix.text) ? null : written
}

const sumOf = (lines: readonly string[]): string => checksum(lines.map(oneLine).join('\n').normalize('NFC'))

/** The last of a comment's lines, without blanks at its ends. */
export const lastLine = (lines: readonly string[]): string => oneLine(lines.at(-1) ?? '')

/** Whether lines are those of a comment of ours as it was written: the last has the sum of the others. */
export const isUntouched = (lines: readonly string[]): boolean =>
  lastLine(lines).endsWith(` #${sumOf(lines.slice(0, -1))}`)

/**
 * What a comment says, line by line: the finding, what to write, the căn cứ as it should be, on whose word, and by which rule, with a sum of
 * all that, by which a later run knows it. Word keeps the words of comments; of all else one cannot be sure.
 */
export const linesOf = (
  directive: Directive,
  findings: readonly CheckFinding[],
  finding: CheckFinding,
  outside: CommentPlace['outside'],
  language: Language,
): string[] => {
  const { severity, message, fix, row, source, ruleId, quote } = finding
  const words = COMMENTS[language]
  const { write, add, proof } = NOTES[language]
  const isAdded = fix !== null && fix.span.start === fix.span.end
  const replaced = fix && oneLine(directive.text.slice(fix.span.start, fix.span.end))
  const whole = correctedCitation(directive, findings, finding)
  const lines = [
    outside && `${words.outside[outside]}: “${oneLine(quote)}”`,
    `${words.severity[severity]}: ${message[language]}`,
    fix && (isAdded ? `${add}: ${oneLine(fix.text)}` : `“${replaced}” → ${write}: ${oneLine(fix.text)}`),
    whole && `${words.whole}: ${whole}`,
    row && `${proof}: ${row}${source ? `, ${source}` : ''}`,
  ].filter((line): line is string => typeof line === 'string' && line !== '')
  return [...lines, `${ruleId} #${sumOf(lines)}`]
}

/** A comment of Word (ECMA-376, 17.13.4.2), a paragraph a line. */
export const commentXml = (id: number, lines: readonly string[], namespace: string): string =>
  xmlElement(
    'w:comment',
    { 'xmlns:w': namespace, 'w:id': String(id), 'w:author': AUTHOR, 'w:initials': 'ct' },
    ...lines.map((line) => `<w:p><w:r><w:t xml:space="preserve">${xmlText(line)}</w:t></w:r></w:p>`),
  )
