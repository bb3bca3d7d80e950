import type { RunLook } from '../encodings/paragraph-text'
import { ParagraphText } from '../encodings/paragraph-text'
import { type Element, elementsOf } from '../xml'
import type { OdtContext } from './context'

/** A paragraph's text as it is shown, and the frames and shapes that stand at it. */
export interface ShownParagraph {
  text: string
  frames: Element[]
  /** Some of it is hidden. */
  isHidden: boolean
}

/** What stands in a paragraph and is not shown in its line. */
const ASIDE = new Set(
  'office:annotation office:annotation-end text:ruby-text text:script office:event-listeners'.split(' '),
)
const BLANKS = /[\t\r\n ]+/gu

/** The text of a `text:p` or `text:h` (ODF 1.3 part 3, 6). */
export const readInline = (paragraph: Element, context: OdtContext): ShownParagraph => {
  const reader = new InlineReader(context)
  reader.readAll(paragraph, context.styles.paragraphLook(paragraph.attributes['text:style-name']))
  return { text: reader.isGone ? '' : reader.text.finish(), frames: reader.frames, isHidden: reader.isHidden }
}

class InlineReader {
  readonly text = new ParagraphText()
  readonly frames: Element[] = []
  isHidden = false
  /** The paragraph says that it is not shown at all. */
  isGone = false
  /** What stands before takes the blanks that follow. */
  #afterBlank = true

  constructor(readonly context: OdtContext) {}

  readAll(element: Element, look: RunLook): void {
    for (const child of element.children) {
      if (typeof child === 'string') this.#write(child, look)
      else this.#read(child, look)
    }
  }

  #read(element: Element, look: RunLook): void {
    const { name, attributes } = element
    switch (name) {
      case 'text:s':
        this.#blanks(Number(attributes['text:c'] ?? 1), look)
        break
      case 'text:tab':
        this.#add('\t', look)
        break
      case 'text:line-break':
        this.#add('\n', look)
        break
      case 'text:note':
        if (!look.hidden) this.#add(`[${this.context.notes.push(element)}]`, { ...look, raised: 'baseline' })
        break
      case 'text:hidden-paragraph':
        this.isGone ||= attributes['text:is-hidden'] === 'true'
        break
      default:
        if (name.startsWith('draw:') || name.startsWith('dr3d:')) this.frames.push(element)
        else if (!ASIDE.has(name) && !isHidden(element))
          this.readAll(element, { ...look, ...this.context.styles.textLook(attributes['text:style-name']) })
    }
  }

  #blanks(count: number, look: RunLook): void {
    if (!(count >= 1)) return
    this.context.repeat(count - 1)
    this.#add(' '.repeat(count), look)
  }

  #write(text: string, look: RunLook): void {
    const shown = text.replace(BLANKS, ' ')
    const kept = this.#afterBlank && shown.startsWith(' ') ? shown.slice(1) : shown
    if (kept === '') return
    this.#add(kept, look)
    this.#afterBlank = kept.endsWith(' ')
  }

  #add(text: string, look: RunLook): void {
    if (look.hidden) this.isHidden = true
    else this.text.add(text, look)
    this.#afterBlank = false
  }
}

/** A field that shows nothing (ODF 1.3 part 3, 19.797 and 19.811). */
const isHidden = ({ attributes }: Element): boolean =>
  attributes['text:is-hidden'] === 'true' || attributes['text:display'] === 'none'

/** What a frame, a shape or a group of them holds: elements with blocks in them, and how many pictures. */
export const framed = (element: Element): { holders: Element[]; pictures: number } => {
  const { name } = element
  if (name === 'draw:text-box') return { holders: [element], pictures: 0 }
  const children = elementsOf(element)
  const inner = children.filter((child) => child.name.startsWith('draw:')).map(framed)
  const holders = inner.flatMap(({ holders }) => holders)
  if (name !== 'draw:frame' && children.some((child) => child.name.startsWith('text:')))
    holders.unshift(element)
  const isPicture =
    name === 'draw:frame' &&
    holders.length === 0 &&
    children.some((child) => /^draw:(?:image|object|object-ole|plugin|applet)$/u.test(child.name))
  return { holders, pictures: isPicture ? 1 : inner.reduce((sum, { pictures }) => sum + pictures, 0) }
}
