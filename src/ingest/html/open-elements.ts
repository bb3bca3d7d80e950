import { BLOCKS, HEAD, HEADINGS, SCOPES } from './elements'
import type { HtmlElement } from './nodes'

/** What a beginning element ends before it, up to what (HTML Standard, 13.2.6.4). */
const ENDS: ReadonlyMap<string, { ends: ReadonlySet<string>; within: ReadonlySet<string> }> = new Map(
  (
    [
      ['tr', 'tr td th caption colgroup', 'table'],
      ['td th', 'td th caption colgroup', 'table tr'],
      ['tbody thead tfoot caption colgroup', 'tbody thead tfoot tr caption colgroup', 'table'],
      ['li', 'li', 'ul ol menu dir table td th caption'],
      ['dd dt', 'dd dt', 'dl table td th caption'],
      ['option optgroup', 'option', 'select datalist'],
    ] as const
  ).flatMap(([names, ends, within]) => {
    const rule = { ends: new Set(ends.split(' ')), within: new Set(within.split(' ')) }
    return names.split(' ').map((name) => [name, rule] as const)
  }),
)
const TABLE_PARTS = new Set('table tbody thead tfoot tr td th caption'.split(' '))
const IN_SELECT = new Set(['option', 'optgroup', 'hr'])
const FOREIGN = new Set(['svg', 'math'])

/** The elements that are open, each in the one before it. */
export class OpenElements {
  readonly #root: HtmlElement = { name: 'html', at: 0, attributes: {}, children: [] }
  readonly #stack: HtmlElement[] = [this.#root]
  /** Elements beyond the depth that is kept; the innermost takes what comes. */
  #beyond = 0
  #cursor: HtmlElement = this.#root
  #foreign = 0

  constructor(readonly deepest: number) {}

  get root(): HtmlElement {
    return this.#root
  }

  get top(): HtmlElement {
    return this.#cursor
  }

  get isForeign(): boolean {
    return this.#foreign > 0
  }

  begin(element: HtmlElement, isVoid: boolean): void {
    const { name } = element
    if (name === 'html' || (name === 'body' && this.#stack[1]?.name === 'body')) return
    if (this.#beyond === 0) this.#endBefore(name)
    if (this.#beyond > 0 || this.#stack.length >= this.deepest) this.#stack.at(-1)!.children.push(element)
    else this.#cursor.children.push(element)
    if (isVoid) return
    if (FOREIGN.has(name)) this.#foreign++
    if (this.#stack.length >= this.deepest) this.#beyond++
    else this.#stack.push(element)
    this.#cursor = element
  }

  end(name: string, at: number): void {
    if (name === 'br' || name === 'p') {
      // Both stand for the whole element where none is open.
      if (name === 'br' || (this.#beyond === 0 && this.#find(name) < 0)) {
        this.begin({ name, at, attributes: {}, children: [] }, true)
        return
      }
    }
    if (this.#beyond > 0) {
      this.#beyond--
      this.#cursor = this.#stack.at(-1)!
      if (FOREIGN.has(name) && this.#foreign > 0) this.#foreign--
      return
    }
    const found = this.#find(name)
    if (found > 0) this.#cutTo(found)
  }

  /** Where the element of a name is open that an end tag here means; -1 where there is none. */
  #find(name: string): number {
    const isTablePart = TABLE_PARTS.has(name)
    const isBlock = BLOCKS.has(name)
    const isHeading = HEADINGS.has(name)
    for (let i = this.#stack.length - 1; i > 0; i--) {
      const open = this.#stack[i]!.name
      if (open === name || (isHeading && HEADINGS.has(open))) return i
      if (isTablePart ? open === 'table' : isBlock ? SCOPES.has(open) : BLOCKS.has(open)) return -1
    }
    return -1
  }

  #endBefore(name: string): void {
    const top = this.#stack.at(-1)!.name
    if (top === 'head' && !HEAD.has(name)) this.#cutTo(this.#stack.length - 1)
    else if (top === 'select' && !IN_SELECT.has(name)) this.#cutTo(this.#stack.length - 1)
    else if (top === 'option' && BLOCKS.has(name) && name !== 'hr') this.#endSelect()
    const rule = ENDS.get(name)
    if (rule) {
      let found = -1
      for (let i = this.#stack.length - 1; i > 0; i--) {
        const open = this.#stack[i]!.name
        if (rule.within.has(open)) break
        if (!rule.ends.has(open)) continue
        found = i
        if (rule.within.has('ul') || rule.within.has('dl')) break
      }
      if (found > 0) this.#cutTo(found)
    } else if (HEADINGS.has(name) && HEADINGS.has(top)) this.#cutTo(this.#stack.length - 1)
    else if (name === 'a') {
      const open = this.#find('a')
      if (open > 0) this.#cutTo(open)
    }
    if (BLOCKS.has(name) && !TABLE_PARTS.has(name)) this.#endParagraph()
    else if (name === 'table') this.#endParagraph()
  }

  #endParagraph(): void {
    const paragraph = this.#find('p')
    if (paragraph > 0) this.#cutTo(paragraph)
  }

  #endSelect(): void {
    const select = this.#find('select')
    this.#cutTo(select > 0 ? select : this.#stack.length - 1)
  }

  #cutTo(length: number): void {
    for (const { name } of this.#stack.splice(length)) if (FOREIGN.has(name)) this.#foreign--
    this.#cursor = this.#stack.at(-1)!
  }
}
