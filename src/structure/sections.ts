import { structureLexicon } from '../lexicon/structure'
import type { Block, Marker, MarkerFamily } from './document'
import { isBullet, seriesOf } from './markers'
import { isFirst, isNext } from './sequence'

/** Phần, chương, mục, điều stand in this order whatever else is numbered (NĐ 30/2020, Phụ lục I). */
const FIXED: Partial<Record<MarkerFamily, number>> = { part: 0, chapter: 1, division: 2, article: 3 }

/** No document nests deeper; headings without numbers, one under the other, would. */
const DEEPEST = 40

/**
 * Gives each block its parent, depth and address, in one pass. A number stands beside the last open one of its family,
 * under whatever was opened after that; decimals stand under the number that they begin with.
 */
export const nestBlocks = (blocks: Block[], labels: readonly (string | null)[]): void => {
  let open: Block[] = []
  let rows: Block[] = []
  let table: Block['table'] = null
  let attachment = 0
  for (const block of blocks) {
    if (block.attachment !== attachment || block.zone !== 'body') open = []
    attachment = block.attachment
    if (block.zone !== 'body') continue
    if (isLetterL(open, block)) block.marker = { ...block.marker!, value: 'l', family: 'letter' }
    if (isSmallRoman(open, block)) block.marker = { ...block.marker!, family: 'roman' }
    const isNumbered = block.marker !== null && !isBullet(block.marker.family)
    if (block.table ? block.table !== table : isNumbered || block.isHeading) rows = []
    table = block.table ?? table
    const isInside = block.table !== null || (rows.length > 0 && table!.rows.at(-1)!.index > block.index)
    const within = isInside ? rows : open
    const beside = block.marker ? (resumed(within, block) ?? siblingsOf(within, block)) : within
    const isOver = (!block.marker && closes(block, blocks)) || (beside.at(-1)?.depth ?? 0) >= DEEPEST
    const above = isOver ? [] : beside
    const isAny = block.marker !== null
    const holder = above.findLast(({ marker }) => isAny || !marker || !isBullet(marker.family))
    block.parent = holder ?? (isInside ? holderOf(open) : null)
    block.depth = block.parent ? block.parent.depth + 1 : 0
    block.section = addressOf(block, labels[block.attachment] ?? null)
    const next = block.marker || titles(block) ? [...above, block] : block.isHeading ? [block] : above
    // The numbers of rows count within their table; what was open at its head is open again behind it.
    if (isInside) rows = next
    else open = next
  }
}

/** The open blocks above the number that goes on behind a heading without one; null where none does. */
const resumed = ([heading, ...open]: Block[], { marker }: Block): Block[] | null => {
  if (!heading || heading.marker || isBullet(marker!.family)) return null
  const series = seriesOf(marker!)
  const isOfSeries = (block: Block) => block.marker !== null && seriesOf(block.marker) === series
  if (open.some(isOfSeries)) return null
  let at = heading.parent
  while (at && !(isOfSeries(at) && isNext(at.marker!.value, marker!.value))) at = at.parent
  if (!at) return null
  const above: Block[] = []
  for (let holder = at.parent; holder; holder = holder.parent) above.unshift(holder)
  return above
}

/** What a table stands under: the last number that is open. */
const holderOf = (open: Block[]): Block | null =>
  open.findLast(({ marker }) => !marker || !isBullet(marker.family)) ?? null

/** `I)` after `k)`: a small l that a scan has read as a capital. */
const isLetterL = (open: Block[], { marker }: Block): boolean =>
  marker?.text === 'I)' &&
  open.some((above) => above.marker?.family === 'letter' && above.marker.value === 'k')

/** `i)` is a letter after `h)`, a number under `a)`; `v)` and `x)` after `iv)` and `ix)`. */
const isSmallRoman = (open: Block[], { marker }: Block): boolean => {
  if (marker?.family !== 'letter' || !/^[ivx]$/.test(marker.value)) return false
  const last = (family: MarkerFamily) =>
    open.findLast((above) => above.marker?.family === family)?.marker?.value
  if (marker.value === 'i') return !/^[egh]$/.test(last('letter') ?? '')
  return isNext(last('roman') ?? '', marker.value)
}

/** `TỔ CHỨC THỰC HIỆN` on the line under `Chương III`. */
const titles = (block: Block): boolean =>
  block.isHeading &&
  block.parent?.index === block.index - 1 &&
  (block.parent.marker?.family ?? 'dash') in FIXED

/** The open blocks that a numbered block stands under. */
const siblingsOf = (open: Block[], block: Block): Block[] => {
  const { family, value } = block.marker!
  if (family === 'decimal') return openAboveDecimal(open, value)
  const beside = besideOf(open, block.marker!)
  const bulletOverNumber =
    isBullet(family) &&
    beside >= 0 &&
    open.slice(beside).some(({ marker }) => marker && !isBullet(marker.family))
  if (beside >= 0 && !bulletOverNumber) return open.slice(0, beside)
  // `II` without a `I` before it: its own line was lost, or read as `1`.
  if ((family === 'roman' || family === 'upper') && /^\p{Lu}/u.test(value) && !isFirst(value))
    return open.filter(({ marker }) => marker && marker.family in FIXED)
  const rank = FIXED[family]
  if (rank !== undefined) {
    const first = open.findIndex(({ marker }) => marker && (FIXED[marker.family] ?? 9) >= rank)
    return first < 0 ? open : open.slice(0, first)
  }
  return isBullet(family) ? open : open.filter(({ marker }) => !marker || !isBullet(marker.family))
}

/**
 * Where the open number stands that another is a sibling of: the last of its series, else the one that it is next to
 * (`2)` after `1.`); `1)` under `a)` begins a list of its own. -1 where there is none.
 */
const besideOf = (open: Block[], found: Marker): number => {
  const series = seriesOf(found)
  const same = open.findLastIndex(({ marker }) => marker && seriesOf(marker) === series)
  if (same >= 0 || isFirst(found.value)) return same
  const alike = open.findLastIndex(({ marker }) => marker?.family === found.family)
  const next = open.findLastIndex(
    ({ marker }) => marker?.family === found.family && isNext(marker.value, found.value),
  )
  return next >= 0 ? next : alike
}

/** What a number of several parts may begin with: `1.1`, `I.1`, `A.1`. */
const PREFIXES: readonly MarkerFamily[] = ['arabic', 'decimal', 'roman', 'upper']

const openAboveDecimal = (open: Block[], value: string): Block[] => {
  const parts = value.split('.')
  for (let length = parts.length - 1; length > 0; length--) {
    const prefix = parts.slice(0, length).join('.')
    const above = open.findLastIndex(
      ({ marker }) => marker?.value === prefix && PREFIXES.includes(marker.family),
    )
    if (above >= 0) return open.slice(0, above + 1)
  }
  const beside = open.findIndex(({ marker }) => marker?.family === 'decimal')
  const numbers = open.filter(({ marker }) => !marker || !isBullet(marker.family))
  return beside >= 0 ? open.slice(0, beside) : numbers.filter(({ marker }) => marker?.family !== 'letter')
}

/** A last sentence to all, after the items: `Trên đây là …`, or one that ends the document with `./.`. */
const closes = (block: Block, blocks: Block[]): boolean => {
  if (block.kind !== 'paragraph') return false
  const before = blocks[block.index - 1]
  if (before?.isHeading) return false
  return structureLexicon.closing.test(block.text) || /\.\/\.?\W{0,3}$/u.test(block.text)
}

const addressOf = (block: Block, label: string | null): string | null => {
  const values: string[] = []
  for (let at: Block | null = block; at; at = at.parent) {
    const { marker } = at
    if (!marker || isBullet(marker.family)) continue
    if (marker.family === 'article') {
      values.unshift(`${structureLexicon.article} ${marker.value}`)
      break
    }
    const above: Block | null = numberedAbove(at)
    const prefix = `${above?.marker?.value}.`
    const nested = marker.family === 'decimal' && marker.value.startsWith(prefix)
    values.unshift(nested ? marker.value.slice(prefix.length) : marker.value)
  }
  if (values.length === 0) return null
  return label === null ? values.join('.') : [label, ...values].join('.')
}

const numberedAbove = (block: Block): Block | null => {
  for (let at = block.parent; at; at = at.parent) if (at.marker && !isBullet(at.marker.family)) return at
  return null
}
