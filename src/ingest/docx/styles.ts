import type { RunLook } from '../encodings/paragraph-text'
import { childOf, type Element, elementsOf } from '../xml'

/** The list that a paragraph stands in, and at which level from 0; parts that are undefined come from its style. */
export interface ListPlace {
  list?: string
  level?: number
}

interface Style {
  basedOn: string | undefined
  look: RunLook
  place: ListPlace
}

/** What a document's styles say of letters and numbers (ECMA-376, 17.7). */
export interface Styles {
  /** The look of the style, of those that it is based on and of the document's defaults. */
  look(style: string | undefined): RunLook
  /** The look of a character style alone. */
  ownLook(style: string): RunLook
  place(style: string | undefined): ListPlace
  /** The style of paragraphs that name none. */
  paragraph: string | undefined
  /** The list of a numbering style, which other definitions may link to. */
  listOf(style: string): string | undefined
}

export const readStyles = (root: Element | undefined): Styles => {
  const styles = new Map<string, Style>()
  let paragraph: string | undefined
  for (const element of root ? elementsOf(root) : []) {
    const id = element.attributes['w:styleId']
    if (element.name !== 'w:style' || id === undefined) continue
    styles.set(id, {
      basedOn: valOf(childOf(element, 'w:basedOn')),
      look: readLook(childOf(element, 'w:rPr')),
      place: readListPlace(childOf(element, 'w:pPr')),
    })
    if (element.attributes['w:type'] === 'paragraph' && isOn(element.attributes['w:default'] ?? '0'))
      paragraph = id
  }
  const defaults = childOf(childOf(root && childOf(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr')
  const standard = readLook(defaults)
  const inherited = <T extends object>(pick: (style: Style) => T): ((id: string) => T) => {
    const known = new Map<string, T>()
    return (id) => {
      const found = known.get(id)
      if (found) return found
      const chain: T[] = []
      const seen = new Set<string>()
      for (let at: string | undefined = id; at !== undefined && !seen.has(at); at = styles.get(at)?.basedOn) {
        seen.add(at)
        const style = styles.get(at)
        if (style) chain.unshift(pick(style))
      }
      const whole = Object.assign({}, ...chain) as T
      known.set(id, whole)
      return whole
    }
  }
  const ownLook = inherited(({ look }) => look)
  const place = inherited(({ place }) => place)
  return {
    look: (style) => ({ ...standard, ...(style === undefined ? {} : ownLook(style)) }),
    ownLook,
    place: (style) => (style === undefined ? {} : place(style)),
    paragraph,
    listOf: (style) => place(style).list,
  }
}

const RAISED = ['superscript', 'subscript'] as const

/** The look that run properties give. */
export const readLook = (properties: Element | undefined): RunLook => {
  const look: RunLook = {}
  for (const property of properties ? elementsOf(properties) : []) {
    const { name, attributes } = property
    if (name === 'w:rFonts') {
      const font =
        attributes['w:asciiTheme'] !== undefined || attributes['w:hAnsiTheme'] !== undefined
          ? ''
          : (attributes['w:hAnsi'] ?? attributes['w:ascii'])
      if (font !== undefined) look.font = font
    } else if (name === 'w:caps') look.capitals = isOn(valOf(property))
    else if (name === 'w:vanish') look.hidden = isOn(valOf(property))
    else if (name === 'w:vertAlign')
      look.raised = RAISED.find((raised) => raised === valOf(property)) ?? 'baseline'
  }
  return look
}

/** The list and level that paragraph properties give. */
export const readListPlace = (properties: Element | undefined): ListPlace => {
  const numbering = childOf(properties, 'w:numPr')
  const list = valOf(childOf(numbering, 'w:numId'))
  const level = valOf(childOf(numbering, 'w:ilvl'))
  return {
    ...(list === undefined ? {} : { list }),
    ...(level === undefined ? {} : { level: Number(level) }),
  }
}

/** The `w:val` of an element. */
export const valOf = (element: Element | undefined): string | undefined => element?.attributes['w:val']

/** Whether a switch is on: it is where it says nothing else (ECMA-376, 17.17.4). */
export const isOn = (value: string | undefined): boolean =>
  value === undefined || (value !== '0' && value !== 'false' && value !== 'off')
