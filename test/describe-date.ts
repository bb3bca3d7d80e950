import type { DateMark } from '../src/annotate/dates/mark'

/** A date mark in one line: `[ngày 05/11/2016] 2016-11-05 day latest`. */
export const describeDate = (reading: string, mark: DateMark): string => {
  const days = mark.start === mark.end ? (mark.start ?? '?') : `${mark.start ?? '?'}..${mark.end ?? '?'}`
  const relative =
    mark.relative &&
    `${mark.relative.count} ${mark.relative.unit} ${mark.relative.direction ?? 'after'} (${mark.relative.anchor})`
  return [
    `[${reading.slice(mark.span.start, mark.span.end)}]`,
    mark.rule === 'date/impossible' || mark.rule === 'date/lunar'
      ? mark.rule.slice(5)
      : (relative ?? mark.recurrence ?? days),
    relative || mark.recurrence ? null : mark.precision,
    mark.isRange && 'range',
    mark.fromNow && 'now',
    mark.cue,
    mark.missing.length > 0 && `without ${mark.missing.join(' and ')}`,
  ]
    .filter(Boolean)
    .join(' ')
}
