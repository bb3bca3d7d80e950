import type { RunLook } from '../encodings/paragraph-text'
import { childOf, type Element, elementsOf } from '../xml'
import { type ListLevel, readListStyle } from './list-style'

interface Style {
  parent: string | undefined
  isNamed: boolean
  look: RunLook
  /** `''` where the style says that it stands in no list. */
  list: string | undefined
  outlineLevel: number | undefined
}

/** What the styles of an OpenDocument text say of letters and numbers (ODF 1.3 part 3, 16). */
export interface Styles {
  /** The look of paragraphs of a style, with all that it inherits. */
  paragraphLook(style: string | undefined): RunLook
  /** The look that a style of text alone gives. */
  textLook(style: string | undefined): RunLook
  /** Whether a style of paragraphs takes them out of the counting of headings. */
  isUncounted(style: string | undefined): boolean
  /** The level of headings for which a style of paragraphs stands, from 0. */
  outlineLevel(style: string | undefined): number | undefined
  lists: ReadonlyMap<string, readonly ListLevel[]>
  /** The list style that counts headings. */
  outline: string
}

const DEFAULT = 'default'
const OUTLINE = 'Outline'

/** The styles of `content.xml` and `styles.xml`, or of a flat document; the first that bears a name is the one. */
export const readStyles = (roots: readonly Element[]): Styles => {
  const fonts = new Map<string, string>()
  const styles = new Map<string, Style>()
  const lists = new Map<string, readonly ListLevel[]>()
  const holders = roots.flatMap(elementsOf)
  for (const holder of holders)
    if (holder.name === 'office:font-face-decls')
      for (const { attributes } of elementsOf(holder))
        fonts.set(attributes['style:name'] ?? '', familyOf(attributes['svg:font-family']) ?? '')
  const lookOf = (element: Element) => readLook(childOf(element, 'style:text-properties'), fonts)
  let outline = OUTLINE
  for (const holder of holders) {
    if (holder.name !== 'office:automatic-styles' && holder.name !== 'office:styles') continue
    for (const element of elementsOf(holder)) {
      const { name, attributes } = element
      const family = attributes['style:family'] ?? ''
      const own = `${family} ${name === 'style:default-style' ? DEFAULT : attributes['style:name']}`
      if ((name === 'style:style' || name === 'style:default-style') && !styles.has(own))
        styles.set(own, {
          parent: attributes['style:parent-style-name'],
          isNamed: holder.name === 'office:styles',
          look: lookOf(element),
          list: attributes['style:list-style-name'],
          outlineLevel: levelOf(attributes['style:default-outline-level']),
        })
      else if (name === 'text:list-style' || name === 'text:outline-style') {
        const list = attributes['style:name'] ?? OUTLINE
        if (!lists.has(list))
          lists.set(
            list,
            readListStyle(element, (level) => lookOf(level).font ?? null),
          )
        if (name === 'text:outline-style') outline = list
      }
    }
  }
  const lookIn = (family: string): ((style: string | undefined) => RunLook) => {
    const known = new Map<string, RunLook>()
    return (name = DEFAULT) => {
      const found = known.get(name)
      if (found) return found
      const look = Object.assign({}, ...chainOf(styles, family, name).map(({ look }) => look)) as RunLook
      known.set(name, look)
      return look
    }
  }
  const paragraphLook = lookIn('paragraph')
  const textLook = lookIn('text')
  const standard = styles.get(`paragraph ${DEFAULT}`)?.look
  const chain = (style: string | undefined) => chainOf(styles, 'paragraph', style ?? '')
  return {
    paragraphLook: (style) => ({ ...standard, ...paragraphLook(style) }),
    textLook: (style) => (style === undefined ? {} : textLook(style)),
    isUncounted: (style) => chain(style).findLast(({ list }) => list !== undefined)?.list === '',
    outlineLevel: (style) => chain(style).findLast(({ isNamed }) => isNamed)?.outlineLevel,
    lists,
    outline,
  }
}

/** A style and those that it is based on, the first of them first. */
const chainOf = (styles: ReadonlyMap<string, Style>, family: string, name: string): Style[] => {
  const chain: Style[] = []
  const seen = new Set<string>()
  for (let at: string | undefined = name; at !== undefined && !seen.has(at); ) {
    seen.add(at)
    const style = styles.get(`${family} ${at}`)
    if (style) chain.unshift(style)
    at = style?.parent
  }
  return chain
}

const readLook = (properties: Element | undefined, fonts: ReadonlyMap<string, string>): RunLook => {
  const look: RunLook = {}
  if (!properties) return look
  const {
    'style:font-name': face,
    'fo:font-family': family,
    'fo:text-transform': transform,
    'text:display': display,
    'style:text-position': position,
  } = properties.attributes
  if (face !== undefined) look.font = fonts.get(face) || face
  else if (family !== undefined) look.font = familyOf(family) ?? ''
  if (transform !== undefined) look.capitals = transform === 'uppercase'
  if (display !== undefined) look.hidden = display === 'none'
  if (position !== undefined) look.raised = raisedOf(position)
  return look
}

/** The first of the families that CSS names: `'.VnTime', serif` is `.VnTime`. */
const familyOf = (families: string | undefined): string | undefined =>
  families?.split(',', 1)[0]?.replace(/['"]/gu, '').trim()

/** `super 58%`, or how far from the line (`-33% 58%`). */
const raisedOf = (position: string): RunLook['raised'] & string => {
  if (position.startsWith('super')) return 'superscript'
  if (position.startsWith('sub')) return 'subscript'
  const height = Number.parseFloat(position)
  return height > 0 ? 'superscript' : height < 0 ? 'subscript' : 'baseline'
}

const levelOf = (level: string | undefined): number | undefined =>
  level === undefined || !(Number(level) >= 1) ? undefined : Number(level) - 1
