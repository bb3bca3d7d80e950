import type { Marker, Zone } from './document'

/** A line of the normalised text, and what the stages of structure have found out about it so far. */
export interface Line {
  /** The whole line with its line break: lines tile the text. */
  from: number
  to: number
  /** Its text without blanks at both ends. */
  start: number
  end: number
  text: string
  zone: Zone
  attachment: number
  marker: Omit<Marker, 'span'> | null
  /** Never joined with its neighbours: letterhead, offices, foot. */
  alone: boolean
  /** A page ends behind it, in the midst of a sentence. */
  broken: boolean
}

/** Specks that a scan leaves before and after the words of a line. */
const SPECKS_BEFORE = /^(?:[_:;.,`'„~¬^|©‘’]{1,4} |[_.]{1,3}(?=[-\d])|" ){1,3}(?=[\p{L}\d+-])/u
const SPECKS_AFTER = /(?: [_'`~^|\\]{1,3}\.?){1,3}$/u

/** Cuts a normalised text into lines. */
export const readLines = (text: string): Line[] => {
  const lines: Line[] = []
  for (let from = 0; from < text.length; ) {
    const newline = text.indexOf('\n', from)
    const to = newline < 0 ? text.length : newline + 1
    const raw = text.slice(from, newline < 0 ? to : newline)
    const blank = raw.length - raw.trimStart().length
    const whole = raw.slice(blank).trimEnd()
    // The bars at both ends of a row of a table are none.
    const isRow = whole.length > 1 && whole.startsWith('|') && whole.endsWith('|')
    const speck = isRow ? 0 : (SPECKS_BEFORE.exec(whole.slice(0, 16))?.[0].length ?? 0)
    const trimmed = isRow ? whole : whole.slice(speck).replace(SPECKS_AFTER, '')
    const start = trimmed === '' ? from : from + blank + speck
    lines.push({
      from,
      to,
      start,
      end: start + trimmed.length,
      text: trimmed,
      zone: 'body',
      attachment: 0,
      marker: null,
      alone: false,
      broken: false,
    })
    from = to
  }
  return lines
}
