import type { SectionNode } from '../../../directive/section'
import { readMarker } from '../../../structure/markers'
import { xmlElement } from '../../xml'
import { blocksOf } from './blocks'
import { type Run, runsOf } from './runs'
import type { AknWriter } from './writer'

/** An element of the hierarchy, how its ids begin (Akoma Ntoso Naming Convention, 5.2), and what it is called where generic. */
interface Kind {
  element: string
  prefix: string
  name?: string
}

const kind = (element: string, prefix = element): Kind => ({ element, prefix })
const LEVEL = kind('level', 'lvl')
const NAMED: Readonly<Record<string, Kind>> = {
  part: kind('part'),
  chapter: kind('chapter', 'chp'),
  division: kind('section', 'sec'),
  article: kind('article', 'art'),
}
/** Within an article numbers are clauses (khoản), letters their points (điểm). */
const IN_ARTICLE: Readonly<Record<string, Kind>> = { arabic: kind('clause'), letter: kind('point') }
const UNNUMBERED: Readonly<Partial<Record<SectionNode['type'], Kind>>> = {
  item: kind('indent'),
  paragraph: kind('alinea', 'al'),
  row: { element: 'hcontainer', prefix: 'table', name: 'table' },
  furniture: { element: 'hcontainer', prefix: 'furniture', name: 'furniture' },
}

/** A line that ends so goes on in what stands under it; one that does not is its heading. */
const GOES_ON = /[.:;,…]$/u
const LONGEST_HEADING = 300
const LONGEST_MARKER = 40

const isText = (node: SectionNode) => node.type === 'text'

/** Writes the hierarchy of a body: parts, chapters, articles, clauses, points, and levels of any other numbering. */
export class Hierarchy {
  constructor(readonly writer: AknWriter) {}

  /** The elements of nodes that stand side by side; rows that follow each other are one table. */
  elements(nodes: readonly SectionNode[], parent: string, inArticle = false): string[] {
    const elements: string[] = []
    let count = 0
    for (let i = 0; i < nodes.length; ) {
      const node = nodes[i]!
      let next = i + 1
      count++
      if (node.type === 'row' || isText(node)) {
        while (nodes[next]?.type === node.type) next++
        const group = nodes.slice(i, next)
        const runs = group.flatMap((each): Run[] =>
          isText(each) ? [{ ...each.span, type: 'paragraph' }] : runsOf(each),
        )
        elements.push(...this.#plain(UNNUMBERED[node.type] ?? UNNUMBERED.paragraph!, runs, parent, count))
      } else elements.push(...this.#element(node, parent, count, inArticle))
      i = next
    }
    return elements
  }

  /** What holds text alone. */
  #plain({ element, prefix, name }: Kind, runs: readonly Run[], parent: string, count: number): string[] {
    if (runs.every((run) => this.writer.isBlank(run))) return []
    const eId = this.writer.id(`${parent}${prefix}_${count}`)
    const content = xmlElement(
      'content',
      { eId: this.writer.id(`${eId}__content`) },
      ...blocksOf(runs, this.writer),
    )
    return [xmlElement(element, { eId, name: name ?? null }, content)]
  }

  #element(node: SectionNode, parent: string, count: number, inArticle: boolean): string[] {
    const children = node.children ?? []
    if (children.every((child) => isText(child) || child.type === 'furniture') && node.label === undefined)
      return this.#plain(UNNUMBERED[node.type] ?? LEVEL, runsOf(node), parent, count)
    const { text } = this.writer.directive
    const marker = readMarker(text.slice(node.span.start, node.span.start + LONGEST_MARKER).trimStart())
    const family = marker?.family ?? ''
    const own =
      UNNUMBERED[node.type] ?? NAMED[family] ?? (inArticle ? IN_ARTICLE[family] : undefined) ?? LEVEL
    const number = own === UNNUMBERED[node.type] ? undefined : marker?.value.toLowerCase()
    const eId = this.writer.id(`${parent}${own.prefix}_${number ?? count}`)
    const parts = this.#parts(node, eId, inArticle || own.element === 'article')
    const num = node.label === undefined ? [] : [xmlElement('num', {}, this.#label(node))]
    return [xmlElement(own.element, { eId, name: own.name ?? null }, ...num, ...parts)]
  }

  #label({ span, label = '' }: SectionNode): string {
    const { text } = this.writer.directive
    const start = span.start + text.slice(span.start, span.end).search(/\S|$/u)
    const isPrinted = text.startsWith(label, start)
    return this.writer.inline(isPrinted ? { start, end: start + label.length } : { start, end: start })
  }

  /** What stands behind the number: heading or opening words and the elements under them, or the content alone. */
  #parts(node: SectionNode, eId: string, inArticle: boolean): string[] {
    const children = node.children ?? []
    const firstBelow = children.findIndex((child) => !isText(child) && child.type !== 'furniture')
    const above = firstBelow < 0 ? children : children.slice(0, firstBelow)
    const lead = this.#lead(node, above)
    if (firstBelow < 0)
      return [
        xmlElement('content', { eId: this.writer.id(`${eId}__content`) }, ...blocksOf(lead, this.writer)),
      ]
    const below = this.elements(children.slice(firstBelow), `${eId}__`, inArticle)
    const shown = lead.filter((run) => !this.writer.isBlank(run))
    if (shown.length === 0) return below
    const [only] = shown
    if (shown.length === 1 && this.#isHeading(only!))
      return [
        xmlElement('heading', { eId: this.writer.id(`${eId}__heading`) }, this.writer.inline(only!)),
        ...below,
      ]
    const intro = xmlElement(
      'intro',
      { eId: this.writer.id(`${eId}__intro`) },
      ...blocksOf(shown, this.writer),
    )
    return [intro, ...below]
  }

  /** The lines before the first element below, without the number. */
  #lead(node: SectionNode, above: readonly SectionNode[]): Run[] {
    const runs = runsOf({ ...node, type: 'paragraph', children: [...above] })
    const [first, ...rest] = runs
    if (!first) return []
    const { text } = this.writer.directive
    const start = first.start + text.slice(first.start, first.end).search(/\S|$/u)
    const isPrinted = node.label !== undefined && text.startsWith(node.label, start)
    return [{ ...first, start: isPrinted ? start + node.label!.length : first.start }, ...rest]
  }

  #isHeading({ start, end }: Run): boolean {
    const words = this.writer.directive.text.slice(start, end).trim()
    return words.length <= LONGEST_HEADING && !GOES_ON.test(words)
  }
}
