import { encodingOfFont, fromFont } from '../encodings/fonts'
import type { Level, List } from '../word/numbering'
import { childOf, type Element, elementsOf } from '../xml'
import { isOn, readLook, type Styles, valOf } from './styles'

/** The lists of a document (`word/numbering.xml`), and the levels to which paragraphs' styles are bound. */
export interface Lists {
  lists: ReadonlyMap<string, List>
  /** The level of a list that a style stands for. */
  levelOfStyle(list: string, style: string): number | undefined
}

interface Definition {
  levels: Level[]
  styles: Map<string, number>
  /** A numbering style that has the levels instead. */
  link: string | undefined
}

export const readLists = (root: Element | undefined, styles: Styles): Lists => {
  const elements = root ? elementsOf(root) : []
  const definitions = new Map<string, Definition>()
  const numbers = new Map<string, Element>()
  for (const element of elements) {
    if (element.name === 'w:abstractNum')
      definitions.set(element.attributes['w:abstractNumId'] ?? '', readDefinition(element))
    else if (element.name === 'w:num') numbers.set(element.attributes['w:numId'] ?? '', element)
  }
  const definitionOf = (id: string, hops = 0): string | undefined => {
    const number = numbers.get(id)
    const own = valOf(number && childOf(number, 'w:abstractNumId'))
    const link = own === undefined ? undefined : definitions.get(own)?.link
    const linked = link === undefined ? undefined : styles.listOf(link)
    return linked === undefined || hops > LONGEST_LINK ? own : definitionOf(linked, hops + 1)
  }
  const lists = new Map<string, List>()
  const bound = new Map<string, Map<string, number>>()
  for (const [id, number] of numbers) {
    const definition = definitionOf(id)
    if (definition === undefined) continue
    const { levels, styles } = definitions.get(definition) ?? { levels: [], styles: new Map() }
    lists.set(id, readList(number, definition, levels))
    bound.set(id, styles)
  }
  return { lists, levelOfStyle: (list, style) => bound.get(list)?.get(style) }
}

const LONGEST_LINK = 8

/** A list has nine levels (ECMA-376, 17.9.6). */
const MOST_LEVELS = 9
const levelNumber = ({ attributes }: Element): number | null => {
  const at = Number(attributes['w:ilvl'] ?? Number.NaN)
  return Number.isInteger(at) && at >= 0 && at < MOST_LEVELS ? at : null
}

const readDefinition = (element: Element): Definition => {
  const levels: Level[] = []
  const styles = new Map<string, number>()
  for (const child of elementsOf(element)) {
    if (child.name !== 'w:lvl') continue
    const at = levelNumber(child)
    if (at === null) continue
    levels[at] = readLevel(child, at)
    const style = valOf(childOf(child, 'w:pStyle'))
    if (style !== undefined) styles.set(style, at)
  }
  return { levels, styles, link: valOf(childOf(element, 'w:numStyleLink')) }
}

/** A list of a definition, with the levels and starts that it overrides. */
const readList = (number: Element, definition: string, levels: readonly Level[]): List => {
  const own = [...levels]
  const starts = new Map<number, number>()
  for (const override of elementsOf(number)) {
    if (override.name !== 'w:lvlOverride') continue
    const at = levelNumber(override)
    if (at === null) continue
    const level = childOf(override, 'w:lvl')
    if (level) own[at] = readLevel(level, at)
    const start = valOf(childOf(override, 'w:startOverride'))
    if (start !== undefined) starts.set(at, Number(start) || 0)
  }
  return { definition, levels: own, starts }
}

const readLevel = (element: Element, at: number): Level => {
  const restart = valOf(childOf(element, 'w:lvlRestart'))
  const text = valOf(childOf(element, 'w:lvlText')) ?? ''
  const format = valOf(childOf(element, 'w:numFmt')) ?? 'decimal'
  const { font = null } = readLook(childOf(element, 'w:rPr'))
  return {
    start: Number(valOf(childOf(element, 'w:start')) ?? 0) || 0,
    format,
    text: format === 'bullet' ? fromFont(text, encodingOfFont(font)) : text,
    suffix: valOf(childOf(element, 'w:suff')) === 'nothing' ? '' : ' ',
    restartsAfter: restart === undefined ? at - 1 : Number(restart) - 1,
    isLegal:
      element.children.some((child) => typeof child !== 'string' && child.name === 'w:isLgl') &&
      isOn(valOf(childOf(element, 'w:isLgl'))),
  }
}
