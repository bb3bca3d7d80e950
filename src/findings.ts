import type { Position } from 'unist'
import type { VFile } from 'vfile'
import type { Message } from './directive/message'
import type { ResolvedDocument } from './resolve/document'
import { LineIndex } from './text/line-index'
import type { Span } from './text/span'

/** A problem found on the way, as vfile takes it. */
export interface Finding {
  reason: string
  /** A `message` is a warning. */
  severity: 'message' | 'info'
  ruleId: string
  source: 'chithi'
  place: Position
}

/**
 * What the reading of a document has to report: nothing to read, a damaged part, a date that the calendar does not have or that counts by the moon,
 * a symbol spelt otherwise than symbols are.
 * `Unexpected X, expected Y`, with a stable rule id and a place.
 */
export const findingsOf = (document: ResolvedDocument): Finding[] => {
  const { source, blocks, damaged, marks } = document
  const findings: Finding[] = []
  let lines: LineIndex | null = null
  const add = (
    ruleId: string,
    reason: string,
    { start, end }: Span,
    severity: Finding['severity'] = 'message',
  ) => {
    lines ??= new LineIndex(source)
    const place = { start: lines.pointAt(start), end: lines.pointAt(end) }
    findings.push({ reason, severity, ruleId, source: 'chithi', place })
  }
  const whole = { start: 0, end: source.length }
  if (blocks.length === 0) add('text/empty', 'Unexpected empty text, expected a directive', whole)
  else if (!blocks.some(({ zone }) => zone === 'body'))
    add(
      'structure/no-body',
      'Unexpected end of the text, expected what the directive orders after its opening',
      whole,
    )
  if (damaged)
    add(
      'text/damaged',
      'Unexpected residue of a damaged file, expected text; part of the document is lost',
      whole,
    )
  if (document.unread)
    add(
      'structure/unread',
      'Unexpected numbers in what looks like the rest of a web page, expected none; it is not read',
      document.unread,
    )
  for (const { rule, span } of marks.dates.all) {
    const isLunar = rule === 'date/lunar'
    if (!isLunar && rule !== 'date/impossible') continue
    // Quoted from the reading text, where it stands on one line.
    const words = document.reading.text.slice(span.start, span.end)
    const at = document.reading.toSource(span)
    if (isLunar)
      add('date/lunar', `Unexpected lunar date ${words}, expected a day of the solar calendar`, at, 'info')
    else add('date/impossible', `Unexpected date ${words}, expected a time of the calendar`, at)
  }
  for (const [mark, { symbol, repairs }] of document.cited.repaired) {
    const span = document.reading.toSource(mark.symbolSpan!)
    const wrong = repairs.map(({ reason }) => reason.en).join(', ')
    const words = source.slice(span.start, span.end).replace(/\s+/gu, ' ')
    add('citation/symbol-repaired', `Unexpected symbol ${words} (${wrong}), expected ${symbol}`, span, 'info')
  }
  return findings
}

/** A file's messages as plain data. */
export const messagesOf = (file: VFile): Message[] =>
  file.messages.map(({ ruleId, fatal, reason, place }) => ({
    rule: ruleId ?? 'unknown',
    severity: fatal === true ? 'error' : fatal === undefined ? 'info' : 'warning',
    reason,
    span: place && 'start' in place ? { start: place.start.offset ?? 0, end: place.end.offset ?? 0 } : null,
  }))
