import { type Declarations, readDeclarations } from './declarations'

/** A selector of one element by its name, class or id; others are not read. */
const SELECTOR = /^(?<tag>[a-z][a-z0-9]*)?(?:\.(?<class>(?:[\w-]|\\.|[^\p{ASCII}])+)|#(?<id>[\w-]+))?$/iu
/** Rules in these do not always hold. */
const CONDITIONAL = /^@(?:media|supports|layer|container|scope|starting-style)/iu
const ALWAYS = /^@media\s+(?:all|screen)\s*$/iu

/** What the rules of a page say of elements by their names, classes and ids. */
export class StyleRules {
  readonly #rules = new Map<string, Declarations>()
  /** Classes that some rule shows: a page that fits itself to the screen hides an element in one and shows it in another. */
  readonly #shown = new Set<string>()
  readonly #known = new Map<string, Declarations>()

  /** Takes the rules of a `<style>`, in the time of one look at it. */
  read(css: string): void {
    const text = withoutComments(css)
    let at = 0
    const conditions: boolean[] = []
    let conditional = 0
    for (let brace = text.indexOf('{'); brace >= 0; brace = text.indexOf('{', at)) {
      let head = text.slice(at, brace)
      for (let end = head.indexOf('}'); end >= 0; end = head.indexOf('}')) {
        if (conditions.pop()) conditional--
        head = head.slice(end + 1)
      }
      head = head.slice(head.lastIndexOf(';') + 1).trim()
      at = brace + 1
      if (head.startsWith('@')) {
        if (CONDITIONAL.test(head)) {
          conditions.push(!ALWAYS.test(head))
          if (conditions.at(-1)) conditional++
        } else at = endOf(text, brace)
        continue
      }
      const close = text.indexOf('}', at)
      const end = close < 0 ? text.length : close
      this.#take(head, readDeclarations(text.slice(at, end)), conditional > 0)
      at = end + 1
    }
    this.#known.clear()
  }

  /** What they say of an element with a class attribute and an id. */
  of(tag: string, classes: string, id: string): Declarations {
    if (this.#rules.size === 0) return NONE
    const key = `${tag} ${classes}#${id}`
    const known = this.#known.get(key)
    if (known) return known
    const names = classes.split(/\s+/u).filter((name) => name !== '')
    const found = Object.assign(
      {},
      this.#rules.get(tag),
      ...names.map((name) => this.#rules.get(`.${name}`)),
      ...names.map((name) => this.#rules.get(`${tag}.${name}`)),
      id === '' ? undefined : this.#rules.get(`#${id}`),
    ) as Declarations
    if (found.display === 'none' && names.some((name) => this.#shown.has(name))) delete found.display
    this.#known.set(key, found)
    return found
  }

  #take(selectors: string, declarations: Declarations, isConditional: boolean): void {
    if (Object.keys(declarations).length === 0) return
    for (const selector of selectors.split(',')) {
      const parts = SELECTOR.exec(selector.trim())?.groups
      if (!parts) continue
      const name = parts.class?.replaceAll('\\', '')
      if (name !== undefined && declarations.display !== undefined && declarations.display !== 'none')
        this.#shown.add(name)
      if (isConditional) continue
      const id = parts.id === undefined ? '' : `#${parts.id}`
      const key = id || `${parts.tag?.toLowerCase() ?? ''}${name === undefined ? '' : `.${name}`}`
      this.#rules.set(key, { ...this.#rules.get(key), ...declarations })
    }
  }
}

const NONE: Declarations = {}

const withoutComments = (css: string): string => {
  let text = ''
  let at = 0
  for (let open = css.indexOf('/*'); open >= 0; open = css.indexOf('/*', at)) {
    text += css.slice(at, open)
    const close = css.indexOf('*/', open + 2)
    at = close < 0 ? css.length : close + 2
  }
  return (text + css.slice(at)).replaceAll('<!--', '').replaceAll('-->', '')
}

/** Behind the brace that closes the one at an offset. */
const endOf = (text: string, open: number): number => {
  let depth = 0
  for (let at = open; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 123) depth++
    else if (code === 125 && --depth === 0) return at + 1
  }
  return text.length
}
