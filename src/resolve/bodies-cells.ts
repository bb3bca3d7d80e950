import type { BodyMark } from '../annotate/bodies/mark'
import { bodyLexicon } from '../lexicon/bodies'
import { roleLexicon } from '../lexicon/roles'
import type { Cell, ColumnRole, StructuredDocument, Table } from '../structure/document'
import { matchesOf } from '../text/matches'
import { bySpan, type Span } from '../text/span'
import { SpanTable } from '../text/span-table'
import { isAllCapitals, isCapital, wordEnd } from '../text/words'
import { isTime } from '../time/is-time'

const HOLDERS: readonly ColumnRole[] = ['lead', 'coordinate', 'body']
/** What parts the bodies of a cell: a comma only before what may begin a name. */
const PARTED = /[;\n]|,(?= (?:các |\p{Lu}))| và (?=các |\p{Lu})/gu
const NAME = /^(?:[Cc]ác \p{L}|\p{Lu})[^():\d]*$/u
const REST = /^ \p{Ll}[^():\d]*$/u
const MOST_WORDS = 8
/** Scopes, times and negations that stand where a body would: `Toàn tỉnh`, `Cả năm`, `Không có`. */
const NO_BODY = new RegExp(`^(?:${bodyLexicon.noBodies.join('|')})(?!\\p{L})`, 'iu')

/**
 * The mentions that only their column tells of: what stands in a cell of who leads or helps is a body, known or not
 * (`VNPT Cao Lộc`, `các tổ chức hoạt động khoáng sản`), where most cells of the column name bodies that are known.
 */
export const withCells = (marks: readonly BodyMark[], document: StructuredDocument): BodyMark[] => {
  if (document.tables.length === 0) return [...marks]
  const { text } = document.reading
  const known = new SpanTable(marks)
  const told = new Map<BodyMark | number, BodyMark>()
  for (const cell of document.tables.flatMap((table) => holderCells(table, known)))
    for (const piece of piecesOf(text, cell.span, known.within(cell.span))) {
      const [first, ...others] = known.within(piece)
      const mark = first ? longer(text, piece, first, others) : unknown(text, piece)
      if (mark) told.set(first ?? piece.start, mark)
    }
  const added = [...told].flatMap(([key, mark]) => (typeof key === 'number' ? [mark] : []))
  return [...marks.map((mark) => told.get(mark) ?? mark), ...added].sort(bySpan)
}

/** The cells of the columns that hold bodies. */
const holderCells = ({ columns, rows }: Table, known: SpanTable<BodyMark>): Cell[] =>
  columns
    .filter(({ role }) => HOLDERS.includes(role))
    .flatMap((column) => {
      const cells = rows.flatMap((row) => row.cells.filter((cell) => cell.column === column))
      const filled = cells.filter(({ span }) => span.end > span.start)
      return filled.filter(({ span }) => known.within(span).length > 0).length * 2 > filled.length
        ? filled
        : []
    })

const piecesOf = (text: string, cell: Span, marks: readonly BodyMark[]): Span[] => {
  const pieces: Span[] = []
  let { start } = cell
  for (const { index, 0: joint } of matchesOf(PARTED, text.slice(cell.start, cell.end))) {
    const at = cell.start + index
    if (marks.some(({ span }) => span.start < at && at < span.end)) continue
    pieces.push({ start, end: at })
    start = at + joint.length
  }
  return [...pieces, { start, end: cell.end }].map(({ start: from, end }) => {
    const words = text.slice(from, end)
    const at = from + words.length - words.trimStart().length
    return { start: at, end: at + words.trim().replace(/[.,]$/u, '').length }
  })
}

/** Whether no word of a stretch says what is to be done. */
const isName = (text: string, { start, end }: Span): boolean => {
  let words = 0
  for (let at = start; at < end; at = Math.max(wordEnd(text, at), at + 1)) {
    if (wordEnd(text, at) === at) continue
    words++
    if (roleLexicon.phrases.longest(text, at)?.value.tags.includes('RoleVerb')) return false
  }
  return words <= MOST_WORDS
}

/** A mention that goes on to the end of its piece in small letters: `các địa phương | có rừng`. */
const longer = (text: string, piece: Span, mark: BodyMark, others: readonly BodyMark[]): BodyMark | null => {
  const { start, end } = mark.span
  const rest = { start: end, end: piece.end }
  const words = text.slice(rest.start, rest.end)
  if (start !== piece.start || others.length > 0 || !REST.test(words) || !isName(text, rest)) return null
  return { ...mark, span: piece, text: text.slice(start, piece.end), name: mark.name + words, rule: RULE }
}

/** A name that no list knows, as it is printed. */
const unknown = (text: string, piece: Span): BodyMark | null => {
  const words = text.slice(piece.start, piece.end)
  if (!NAME.test(words) || words.includes('\n') || roleLexicon.repeats.test(words)) return null
  if (NO_BODY.test(words) || isTime(words) || !(words.includes(' ') || isAllCapitals(words))) return null
  // A field by itself is the rest of a name or shares the head before it; a head lacks its rest, save `Văn phòng`.
  const head = bodyLexicon.heads.longest(text, piece.start)
  const isHead = head?.end === piece.end
  if (isHead ? !head.value.owned : bodyLexicon.fields.longest(text, piece.start) !== null) return null
  if (!isName(text, piece)) return null
  const isClass = !isCapital(text, piece.start) || bodyLexicon.quantifiers.longest(text, piece.start) !== null
  const kind = isClass ? 'class' : 'named'
  return { span: piece, rule: RULE, text: words, name: words, kind, level: null, place: null }
}

const RULE = 'body/cell'
