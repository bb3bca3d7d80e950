import { append } from '../../text/append'
import type { Block, Place } from '../blocks'
import { type Element, elementsOf } from '../xml'
import type { OdtContext } from './context'
import { framed, readInline } from './inline'
import type { ListCounter } from './list-counter'
import type { ListLevel } from './list-style'
import { readTable } from './table'

/** Where in a list a paragraph stands. */
interface ListPlace {
  counter: ListCounter
  levels: readonly ListLevel[]
  /** From 0. */
  at: number
  start: number | undefined
  /** It is the first of its item, the one that bears the number. */
  isFirst: boolean
}

/** Elements that only hold blocks: sections, indexes and what they show. */
const TRANSPARENT =
  /^text:(?:section|index-body|index-title|table-of-content|(?:illustration|table|object|user|alphabetical)-index|bibliography)$/u

/** The paragraphs and tables of a text, a cell, a note or a frame, in their order (ODF 1.3 part 3, 5). */
export const readBlocks = (element: Element, context: OdtContext, within: Place = {}): Block[] => {
  const blocks: Block[] = []
  for (const child of elementsOf(element)) append(blocks, readBlock(child, context, within))
  return blocks
}

const readBlock = (element: Element, context: OdtContext, within: Place): Block[] => {
  const { name, attributes } = element
  if (name === 'text:p' || name === 'text:h') return readParagraph(element, context, within, null)
  if (name === 'text:list') return readList(element, context, within)
  if (name === 'table:table') return [readTable(element, context, readBlocks)]
  if (name === 'text:numbered-paragraph') return readNumbered(element, context, within)
  if (name === 'text:tracked-changes') context.changes += elementsOf(element).length
  else if (name.startsWith('draw:')) return readFrame(element, context, within)
  else if (TRANSPARENT.test(name) && !isHidden(attributes)) return readBlocks(element, context, within)
  return []
}

const isHidden = (attributes: Element['attributes']): boolean =>
  attributes['text:display'] === 'none' ||
  (attributes['text:display'] === 'condition' && attributes['text:is-hidden'] === 'true')

const readParagraph = (
  element: Element,
  context: OdtContext,
  within: Place,
  list: ListPlace | null,
): Block[] => {
  const label = list ? listLabel(element, list) : headingLabel(element, context)
  const place = { ...within, paragraph: ++context.paragraphs }
  const { text, frames, isHidden } = readInline(element, context)
  const shown = text.trim()
  return [
    { kind: 'paragraph', label: isHidden && shown === '' ? '' : label, text: shown, place },
    ...frames.flatMap((frame) => readFrame(frame, context, within)),
  ]
}

const listLabel = ({ attributes }: Element, { counter, levels, at, start, isFirst }: ListPlace): string =>
  isFirst && attributes['text:is-list-header'] !== 'true' ? counter.next(levels, at, start) : ''

/** The number that a heading bears by its level, `Chương II. `. */
const headingLabel = ({ name, attributes }: Element, { styles, headings }: OdtContext): string => {
  const style = attributes['text:style-name']
  const level =
    name === 'text:h' ? Number(attributes['text:outline-level'] ?? 1) - 1 : styles.outlineLevel(style)
  const levels = styles.lists.get(styles.outline)
  if (level === undefined || !levels?.[level]) return ''
  if (attributes['text:is-list-header'] === 'true' || styles.isUncounted(style)) return ''
  const restarts = attributes['text:restart-numbering'] === 'true'
  return headings.next(levels, level, restarts ? (startOf(attributes) ?? levels[level].start) : undefined)
}

const startOf = (attributes: Element['attributes']): number | undefined => {
  const start = Number(attributes['text:start-value'] ?? Number.NaN)
  return Number.isSafeInteger(start) ? start : undefined
}

/** A list that stands in an item of another. */
interface Parent {
  counter: ListCounter
  style: string
  at: number
  /** It is not the first in its item: it starts anew, unless it says that it goes on. */
  isLater: boolean
}

/** A list with the lists in it, which share its counting. */
const readList = (
  list: Element,
  context: OdtContext,
  within: Place,
  parent: Parent | null = null,
): Block[] => {
  const { 'text:style-name': own, 'text:continue-numbering': goesOn } = list.attributes
  const style = own ?? parent?.style ?? ''
  const counter = parent?.counter ?? context.counterOf(list, style)
  const at = parent ? parent.at + 1 : 0
  if (parent?.isLater && goesOn !== 'true') counter.restart(at)
  return elementsOf(list).flatMap((item) => {
    if (item.name !== 'text:list-item' && item.name !== 'text:list-header') return []
    const levels = context.styles.lists.get(item.attributes['text:style-override'] ?? style) ?? []
    const start = startOf(item.attributes)
    let isFirst = item.name === 'text:list-item'
    let isLater = false
    return elementsOf(item).flatMap((child) => {
      const place = { counter, levels, at, start, isFirst }
      const isParagraph = child.name === 'text:p' || child.name === 'text:h'
      if (isParagraph || child.name === 'text:list') isFirst = false
      if (isParagraph) return readParagraph(child, context, within, place)
      if (child.name !== 'text:list') return readBlock(child, context, within)
      const blocks = readList(child, context, within, { counter, style, at, isLater })
      isLater = true
      return blocks
    })
  })
}

const readNumbered = (element: Element, context: OdtContext, within: Place): Block[] => {
  const { attributes } = element
  const place: ListPlace = {
    counter: context.counterNamed(attributes['text:list-id'] ?? ''),
    levels: context.styles.lists.get(attributes['text:style-name'] ?? '') ?? [],
    at: Math.min(Math.max(Number(attributes['text:level'] ?? 1) || 1, 1), 10) - 1,
    start: startOf(attributes),
    isFirst: true,
  }
  return elementsOf(element)
    .filter(({ name }) => name === 'text:p' || name === 'text:h')
    .flatMap((child) => readParagraph(child, context, within, place))
}

const readFrame = (frame: Element, context: OdtContext, within: Place): Block[] => {
  const { holders, pictures } = framed(frame)
  context.pictures += pictures
  return holders.flatMap((holder) => readBlocks(holder, context, within))
}
