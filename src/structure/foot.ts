import { structureLexicon } from '../lexicon/structure'
import { matchesOf } from '../text/matches'
import type { Span } from '../text/span'
import { withoutEnd } from '../text/trim'
import { titled } from '../text/words'
import type { Block, Reading } from './document'
import type { HeaderPart } from './header'
import { authorityTail, isAuthority, isCapitals, personName } from './words'

/** The foot of a document (NĐ 30/2020, Phụ lục I, mục II.7 and II.9). */
export interface FootParts {
  signer: HeaderPart | null
  /** The office that signs: the last line above the name. */
  position: HeaderPart | null
  /** The lines of `Nơi nhận`, without dash and closing mark. */
  recipients: HeaderPart[]
}

/** What may close a line of `Nơi nhận`. */
const CLOSING = ' ;.,'
/** Blanks that set two columns apart, in characters. */
const WIDE = 4
const POSITION_WORDS = new Set(structureLexicon.positions.map((word) => word.toLowerCase()))

/** Reads who signs and who receives out of the blocks of the foot; of several feet, the document's own. */
export const readFoot = (blocks: Block[], reading: Reading): FootParts => {
  const foot: FootParts = { signer: null, position: null, recipients: [] }
  let receiving = false
  for (const block of blocks) {
    if (block.attachment > 0) break
    if (block.zone !== 'signature' && block.zone !== 'recipients') continue
    for (const span of block.cells.flatMap((cell) => besides(reading, cell.span))) {
      const text = reading.text.slice(span.start, span.end)
      const heading = structureLexicon.recipients.exec(text)
      if (heading) receiving = true
      const rest = heading ? after(text, span, heading[0].length) : { value: text, span }
      if (rest.value === '') continue
      const tail = authorityTail(rest.value)
      if (DASHED.test(rest.value) || (tail && rest.value.length > tail.length + 8))
        for (const entry of entriesOf(rest)) foot.recipients.push(recipientOf(entry, tail))
      else if (isAuthority(rest.value) || isPosition(rest.value))
        foot.position = foot.signer ? foot.position : rest
      else if (personName(rest.value)) foot.signer ??= nameOf(rest)
      else if (foot.position && isCapitals(rest.value) && personName(titled(rest.value)))
        foot.signer ??= nameOf({ value: titled(rest.value), span: rest.span })
      else if (receiving && (foot.position ? SHUT : CLOSED).test(rest.value) && !/^\p{Ll}/u.test(rest.value))
        foot.recipients.push(recipientOf(rest, null))
      else if (receiving && foot.recipients.length > 0 && !foot.position && /^\p{Ll}/u.test(rest.value))
        extend(foot.recipients, rest)
      if (tail && !heading)
        foot.position ??= { value: tail, span: { start: span.end - tail.length, end: span.end } }
      else if (tail) foot.position = { value: tail, span: { start: span.end - tail.length, end: span.end } }
    }
  }
  return foot
}

const DASHED = /^[-–—~+•]+ ?[\p{L}\p{N}(“"]/u
/** A line of `Nơi nhận` without a dash ends as an entry does. */
const CLOSED = /[;.]$/u
/** So does one beside or below who signs, where a full stop may end anything. */
const SHUT = /;$/u
const NEXT = /; ?(?=[-–—+•] ?\p{L})/gu

/** The entries that stand on one line: `- Sở Nội vụ; - Lưu: VT.` */
const entriesOf = ({ value, span }: HeaderPart): HeaderPart[] => {
  const entries: HeaderPart[] = []
  let from = 0
  for (const { index, 0: found } of matchesOf(NEXT, value)) {
    entries.push({
      value: value.slice(from, index + 1),
      span: { start: span.start + from, end: span.start + index + 1 },
    })
    from = index + found.length
  }
  return [...entries, { value: value.slice(from), span: { start: span.start + from, end: span.end } }]
}

/** Two columns set apart by blanks alone (`- Lưu: VT.          Nguyễn Văn A`), one after the other. */
const besides = (reading: Reading, { start, end }: Span): Span[] => {
  const columns: Span[] = []
  let from = start
  for (
    let at = reading.text.indexOf(' ', start);
    at >= 0 && at < end;
    at = reading.text.indexOf(' ', at + 1)
  ) {
    const gap = reading.toSource({ start: at, end: at + 1 })
    if (gap.end - gap.start < WIDE) continue
    columns.push({ start: from, end: at })
    from = at + 1
  }
  return [...columns, { start: from, end }]
}

const after = (text: string, span: Span, length: number): HeaderPart => ({
  value: text.slice(length).trim(),
  span: { start: span.start + length, end: span.end },
})

/** `Thứ trưởng` in small letters under `KT. BỘ TRƯỞNG`. */
const isPosition = (text: string): boolean => POSITION_WORDS.has(text.toLowerCase())

const nameOf = ({ value, span }: HeaderPart): HeaderPart => {
  const name = personName(value)!
  const at = span.start + value.indexOf(name)
  return { value: name, span: { start: at, end: at + name.length } }
}

/** A line of `Nơi nhận`; of a scanned line that runs into the signature beside it, the part before. */
const recipientOf = ({ value, span }: HeaderPart, tail: string | null): HeaderPart => {
  const line = tail ? value.slice(0, -tail.length) : value
  const words = withoutEnd(line.replace(/^[-–—~+•]+ ?/u, ''), CLOSING)
  const at = span.start + value.indexOf(words)
  return { value: words, span: { start: at, end: at + words.length } }
}

const extend = (recipients: HeaderPart[], { value, span }: HeaderPart): void => {
  const last = recipients.at(-1)!
  last.value += ` ${withoutEnd(value, CLOSING)}`
  last.span = { start: last.span.start, end: span.end }
}
