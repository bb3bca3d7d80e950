import { type Box, lengthOf, type Part } from './boxes'
import type { Declarations } from './declarations'
import { BLOCKS, EMBEDDED, UNSHOWN } from './elements'
import { ListLabels } from './list-labels'
import { type Look, type Looks, PLAIN } from './look'
import type { HtmlElement } from './nodes'
import { SiteParts } from './site-parts'
import { TextLines } from './text-lines'

/** What was met in a page beside its text. */
export interface Met {
  /** Letters struck through, and letters of lines that are not seen. */
  struck: number
  unseen: number
}

/** What a page shows, as blocks in blocks: styles resolved, labels counted, letters in Unicode. */
export const readBoxes = (root: HtmlElement, looks: Looks): { body: Box; met: Met } => {
  const reader = new BoxReader(looks)
  return { body: reader.read(root), met: reader.met }
}

interface Within {
  look: Look
  isLinked: boolean
  isStruck: boolean
  list: ListLabels | null
}

class BoxReader {
  readonly met: Met = { struck: 0, unseen: 0 }
  readonly #site = new SiteParts()
  readonly #lines = new TextLines()
  #box: Box = newBox('body', null)
  #label = ''

  constructor(readonly looks: Looks) {}

  read(root: HtmlElement): Box {
    this.#readAll(root, { look: PLAIN, isLinked: false, isStruck: false, list: null })
    this.#end()
    return this.#box
  }

  #readAll(element: HtmlElement, within: Within): void {
    for (const child of element.children) {
      if (child.name !== null) this.#read(child, within)
      else {
        this.#lines.add(child.text, child.at, within.look, within.isLinked)
        if (within.isStruck) this.met.struck += child.text.trim().length
      }
    }
  }

  #read(element: HtmlElement, within: Within): void {
    const { name } = element
    if (name === 'br') this.#lines.break()
    else if (name === 'img') {
      if (isPicture(element)) this.#box.pictures++
    } else if (EMBEDDED.has(name)) this.#box.embedded++
    else if (!UNSHOWN.has(name)) this.#readShown(element, within)
  }

  #readShown(element: HtmlElement, within: Within): void {
    const declared = this.looks.declared(element)
    const around = this.#site.around(element, declared)
    const isBlock = BLOCKS.has(element.name) || declared.display === 'block'
    if (isBlock) this.#readBlock(element, within, declared, around)
    else if (around === 'unseen') this.#skip(element)
    else if (declared.isLabel) this.#readLabel(element, inside(element, within, this.looks, declared))
    else {
      const next = inside(element, within, this.looks, declared)
      const isQuoted = element.name === 'q'
      if (isQuoted) this.#lines.add('“', element.at, next.look, false)
      this.#readAll(element, next)
      if (isQuoted) this.#lines.add('”', element.at, next.look, false)
    }
  }

  #readBlock(element: HtmlElement, within: Within, declared: Declarations, around: Box['around']): void {
    const { name, attributes } = element
    this.#end()
    const box = newBox(name, around)
    if (name === 'td' || name === 'th') {
      box.colspan = spanOf(attributes.colspan)
      box.rowspan = spanOf(attributes.rowspan)
    }
    const outer = this.#box
    outer.parts.push(box)
    this.#box = box
    const next = inside(element, within, this.looks, declared)
    if (name === 'li') this.#beginItem(element, within, declared)
    else if (name === 'table') this.#flushLabel()
    else if (name === 'ol' || name === 'ul' || name === 'menu' || name === 'dir') {
      next.list = new ListLabels(element)
      // What an outer list says of its items goes no further.
      if (declared.listStyle === undefined) next.look = { ...next.look, listStyle: null }
    }
    this.#readAll(element, next)
    this.#end()
    if (name === 'li') this.#flushLabel()
    this.#box = outer
  }

  #beginItem(item: HtmlElement, within: Within, declared: Declarations): void {
    this.#flushLabel()
    const style = declared.listStyle ?? (item.attributes.type === undefined ? within.look.listStyle : null)
    this.#label = (within.list ?? new ListLabels({ ...item, name: 'ul', attributes: {} })).next(item, style)
  }

  /** A label that Word wrote out; it stands for one that would be counted. */
  #readLabel(element: HtmlElement, within: Within): void {
    const before = this.#lines.take()
    if (before.length > 0) this.#push(before)
    this.#readAll(element, within)
    const label = this.#lines
      .take()
      .map(({ text }) => text)
      .join(' ')
      .trim()
    if (label !== '') this.#label = `${label} `
  }

  #skip(element: HtmlElement): void {
    const reader = new BoxReader(this.looks)
    this.met.unseen += lengthOf(reader.read({ ...element, attributes: {} }))
  }

  /** Ends the open paragraph. */
  #end(): void {
    const lines = this.#lines.take()
    if (lines.length > 0) this.#push(lines)
  }

  #push(lines: ReturnType<TextLines['take']>): void {
    this.#box.parts.push({ kind: 'text', label: this.#label, lines })
    this.#label = ''
  }

  /** A label whose item has no text of its own. */
  #flushLabel(): void {
    if (this.#label === '') return
    const line = { text: this.#label.trim(), at: -1, linked: 0, beginsLinked: false }
    this.#box.parts.push({ kind: 'text', label: '', lines: [line] })
    this.#label = ''
  }
}

const newBox = (name: string, around: Box['around']): Box => ({
  kind: 'box',
  name,
  colspan: 1,
  rowspan: 1,
  around,
  pictures: 0,
  embedded: 0,
  parts: [] as Part[],
})

const STRUCK = new Set(['s', 'strike', 'del'])

const inside = (
  { name, attributes }: HtmlElement,
  within: Within,
  looks: Looks,
  declared: Declarations,
): Within => ({
  look: looks.look(declared, within.look),
  isLinked: within.isLinked || (name === 'a' && attributes.href !== undefined),
  isStruck: within.isStruck || STRUCK.has(name),
  list: within.list,
})

/** Lines and marks that pages draw with pictures say nothing. */
const SMALLEST = 4
const isPicture = ({ attributes: { width, height } }: HtmlElement): boolean =>
  !(Number.parseInt(width ?? '', 10) < SMALLEST || Number.parseInt(height ?? '', 10) < SMALLEST)

/** More columns or rows than a table has are none (HTML Standard, 4.9.11). */
const MOST_SPAN = 1_000
const spanOf = (text: string | undefined): number => {
  const span = Number.parseInt(text ?? '', 10)
  // A span of 0 rows reaches down to the last.
  if (span === 0) return MOST_SPAN
  return span > 1 ? Math.min(span, MOST_SPAN) : 1
}
