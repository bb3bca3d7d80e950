import type { Message } from '../../directive/message'
import { openArchive } from '../archive'
import type { Block, Reading } from '../blocks'
import { ChithiError } from '../error'
import { LIMITS, type Limits } from '../limits'
import { writeBlocks } from '../write-blocks'
import { readCellStyles } from './cell-styles'
import { CellReader } from './cell-text'
import { readGrid } from './grid'
import { childNamed, childrenNamed } from './names'
import { NumberFormats } from './number-format'
import { sheetBlocks } from './sheet-blocks'
import { shownRows } from './shown-rows'
import { readStrings } from './strings'
import { readWorkbook } from './workbook'

const PART = /\.(?:xml|rels)$/u
const NOT_READ = /(?:^|\/)(?:docProps|theme|drawings?|charts?|media|customXml|pivot\w*|externalLinks)\//u

/**
 * The text of an Excel workbook (`.xlsx`) as its reader sees it: sheet by sheet, rows of one cell as paragraphs, tables
 * with a row on a line; numbers and dates as their cells show them, results of formulas, merged cells once. Where several
 * sheets have something in them, the name of each stands before it. A place is the sheet, its number as `table`, the `cell`.
 *
 * Numbers have decimal commas only where their format asks for Vietnamese (`[$-42A]`); others are told
 * (`xlsx/decimal-point`), since `1,500` and `1.500` are other numbers in Vietnam than in the file.
 *
 * Throws a `ChithiError` (`damaged`, `too-large`, `encrypted`).
 */
export const readXlsx = (bytes: Uint8Array, limits: Limits = LIMITS): Reading => {
  refuseEncrypted(bytes)
  const workbook = readWorkbook(openArchive(bytes, isWanted, limits), limits)
  const formats = new NumberFormats(workbook.from1904)
  const reader = new CellReader(readCellStyles(workbook.styles), readStrings(workbook.strings), formats)
  const spend = spender(limits)
  const leftOut = { sheets: 0, rows: 0, columns: 0 }
  let drawings = 0
  const shown: { within: { sheet: string; table: number }; blocks: Block[] }[] = []
  for (const [index, sheet] of workbook.sheets.entries()) {
    const root = sheet.isHidden ? null : sheet.read()
    if (!root) {
      if (sheet.isHidden) leftOut.sheets++
      continue
    }
    const grid = readGrid(root)
    const view = childNamed(childNamed(root, 'sheetViews'), 'sheetView')
    const showsZeros = view?.attributes.showZeros !== '0' && view?.attributes.showZeros !== 'false'
    const { rows, hidden } = shownRows(grid, ({ element }) => reader.read(element, showsZeros), spend)
    leftOut.rows += hidden.rows
    leftOut.columns += hidden.columns
    drawings += childrenNamed(root, 'drawing').length
    const within = { sheet: sheet.name, table: index + 1 }
    const blocks = sheetBlocks(rows, within, spend)
    if (blocks.length > 0) shown.push({ within, blocks })
  }
  const blocks = shown.flatMap(({ within, blocks }): Block[] =>
    shown.length === 1
      ? blocks
      : [{ kind: 'paragraph', label: '', text: within.sheet.trim(), place: within }, ...blocks],
  )
  return { ...writeBlocks(blocks), messages: messagesOf(reader, leftOut, drawings) }
}

const isWanted = (name: string): boolean => PART.test(name) && !NOT_READ.test(name)

/** Office puts a workbook with a password into a file of the kind that old `.xls` are (MS-OFFCRYPTO 2.3.4). */
const refuseEncrypted = (bytes: Uint8Array): void => {
  if (!OLE.every((byte, at) => bytes[at] === byte)) return
  throw new ChithiError(
    'encrypted',
    'found an old Excel file (.xls) or one with a password, expected an Excel workbook (.xlsx) without',
    null,
  )
}

const OLE = [0xd0, 0xcf, 0x11, 0xe0]

/** Counts what empty cells and merged ranges add to what stands in the file. */
const spender = ({ mostElements }: Limits): ((count: number) => void) => {
  let spent = 0
  return (count) => {
    spent += count
    if (spent > mostElements)
      throw new ChithiError(
        'too-large',
        `found tables of more than ${mostElements} empty or merged cells, expected fewer (option limits.mostElements)`,
        null,
      )
  }
}

const messagesOf = (
  { uncounted, english }: CellReader,
  { sheets, rows, columns }: { sheets: number; rows: number; columns: number },
  drawings: number,
): Message[] => {
  const messages: Message[] = []
  const note = (rule: string, severity: Message['severity'], reason: string) =>
    messages.push({ rule: `xlsx/${rule}`, severity, reason, span: null })
  if (sheets + rows + columns > 0)
    note(
      'hidden',
      'info',
      `Unexpected hidden parts (sheets: ${sheets}, rows: ${rows}, columns: ${columns}), expected all shown; left out`,
    )
  if (uncounted > 0)
    note('formula', 'warning', `Unexpected ${uncounted} formulas without a result, expected what they give`)
  if (english > 0)
    note(
      'decimal-point',
      'warning',
      `Unexpected ${english} numbers written as 1,234.5, expected 1.234,5; their cells name no language`,
    )
  if (drawings > 0)
    note(
      'picture',
      'info',
      `Unexpected drawings on ${drawings} sheets, expected text; what they show is not read`,
    )
  return messages
}
