import { append } from '../../text/append'
import type { TextRun } from '../encodings/letters'
import type { RunLook } from '../encodings/paragraph-text'
import { childOf, type Element, elementsOf, textOf } from '../xml'
import type { DocxContext } from './context'
import { readListPlace, readLook, valOf } from './styles'

/** A paragraph as it is shown, and what its runs carry beside its text: text boxes, after it. */
export interface ShownParagraph {
  runs: TextRun[]
  boxes: Element[]
  /** Its mark is deleted: the next paragraph goes on in it. */
  isOpen: boolean
}

/** Elements that only hold runs. */
const TRANSPARENT = new Set(
  'w:hyperlink w:smartTag w:sdt w:sdtContent w:ins w:moveTo w:fldSimple w:customXml w:dir w:bdo w:ruby w:rubyBase m:oMath m:oMathPara'.split(
    ' ',
  ),
)
const DELETED = new Set(['w:del', 'w:moveFrom'])

/** The text of a paragraph with its tracked changes as accepted (ECMA-376, 17.3). */
export const readParagraph = (paragraph: Element, context: DocxContext): ShownParagraph => {
  const properties = childOf(paragraph, 'w:pPr')
  const style = valOf(childOf(properties, 'w:pStyle')) ?? context.styles.paragraph
  const reader = new RunReader(context, context.styles.look(style))
  reader.readAll(paragraph)
  const mark = childOf(properties, 'w:rPr')
  return {
    runs: reader.runs,
    boxes: reader.boxes,
    isOpen: childOf(mark, 'w:del') !== undefined || childOf(mark, 'w:moveFrom') !== undefined,
  }
}

/** The number or bullet that stands before a paragraph, counted on in its list. */
export const labelOf = (paragraph: Element, { styles, lists, numbering }: DocxContext): string => {
  const properties = childOf(paragraph, 'w:pPr')
  const style = valOf(childOf(properties, 'w:pStyle')) ?? styles.paragraph
  const inherited = styles.place(style)
  const own = readListPlace(properties)
  const list = own.list ?? inherited.list
  if (list === undefined || list === '0') return ''
  const bound = own.list === undefined && style !== undefined ? lists.levelOfStyle(list, style) : undefined
  const { label, suffix } = numbering.next(list, own.level ?? bound ?? inherited.level ?? 0)
  return label === '' ? '' : label + suffix
}

class RunReader {
  readonly runs: TextRun[] = []
  readonly boxes: Element[] = []
  /** The formula that is read: nothing is put between its parts. */
  #formula: Element | null = null

  constructor(
    readonly context: DocxContext,
    readonly look: RunLook,
  ) {}

  readAll(element: Element): void {
    for (const child of elementsOf(element)) this.#read(child)
  }

  #add(
    text: string,
    { font = '', capitals = false, raised = 'baseline' }: RunLook,
    run: Element,
    part: Element,
  ): void {
    this.runs.push({ text, font, capitals, raised, ...this.context.originOf(run, part) })
  }

  #read(element: Element): void {
    const { name } = element
    if (name === 'w:r') this.#readRun(element)
    else if (name === 'm:r')
      this.#add(textOf(childOf(element, 'm:t') ?? element), this.look, this.#formula ?? element, element)
    else if (name === 'mc:AlternateContent') this.readAll(shownOf(element))
    else if (DELETED.has(name)) this.context.noteChange()
    else if (TRANSPARENT.has(name) || name.startsWith('m:')) {
      if (name === 'w:ins' || name === 'w:moveTo') this.context.noteChange()
      const outer = this.#formula
      if (name.startsWith('m:')) this.#formula ??= element
      this.readAll(element)
      this.#formula = outer
    }
  }

  #readRun(run: Element): void {
    const properties = childOf(run, 'w:rPr')
    const style = valOf(childOf(properties, 'w:rStyle'))
    const own = readLook(properties)
    const look = { ...this.look, ...(style === undefined ? {} : this.context.styles.ownLook(style)), ...own }
    if (!look.hidden) for (const child of elementsOf(run)) this.#readPart(child, look, run)
  }

  #readPart(part: Element, look: RunLook, run: Element): void {
    switch (part.name) {
      case 'w:t':
        this.#add(textOf(part), look, run, part)
        break
      case 'w:tab':
      case 'w:ptab':
        this.#add('\t', look, run, part)
        break
      case 'w:br':
      case 'w:cr':
        this.#add('\n', look, run, part)
        break
      case 'w:noBreakHyphen':
        this.#add('-', look, run, part)
        break
      case 'w:softHyphen':
        this.#add('\u00ad', look, run, part)
        break
      case 'w:sym':
        this.#readSymbol(part, run)
        break
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        this.#add(
          `[${this.context.notes.refer(part, this.context.nearOf(run))}]`,
          { ...look, raised: 'baseline' },
          run,
          part,
        )
        break
      case 'mc:AlternateContent':
        for (const child of elementsOf(shownOf(part))) this.#readPart(child, look, run)
        break
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        this.#readDrawing(part)
    }
  }

  #readSymbol(part: Element, run: Element): void {
    const code = Number.parseInt(part.attributes['w:char'] ?? '', 16)
    if (code > 0 && code <= 0x10ffff)
      this.#add(String.fromCodePoint(code), { font: part.attributes['w:font'] ?? '' }, run, part)
  }

  #readDrawing(part: Element): void {
    const boxes = boxesIn(part)
    append(this.boxes, boxes)
    if (boxes.length === 0) this.context.notePicture()
  }
}

/** Of a drawing in two versions the one that newer programs show. */
export const shownOf = (element: Element): Element =>
  childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback') ?? element

const boxesIn = (element: Element): Element[] =>
  elementsOf(element.name === 'mc:AlternateContent' ? shownOf(element) : element).flatMap((child) =>
    child.name === 'w:txbxContent' ? [child] : boxesIn(child),
  )
