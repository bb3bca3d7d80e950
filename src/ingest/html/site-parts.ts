import { htmlLexicon } from '../../lexicon/html'
import type { Box } from './boxes'
import type { Declarations } from './declarations'
import { SITE_ELEMENTS, SITE_ROLES } from './elements'
import type { HtmlElement } from './nodes'

/** Whole pages, or their main part: what they are called says how a page is laid out. */
const WHOLE = new Set('html body main article form td tr table tbody'.split(' '))
/** Word's names for paragraphs: `MsoFooter`. */
const OF_WORD = /(?:^|\s)Mso(?!Del)/u
const WORD_BORDER = /(?<=[a-z\d])(?=[A-Z])/gu
const NO_LETTERS = /[^a-z\d]+/gu

/** Judges the elements of a page. */
export class SiteParts {
  readonly #known = new Map<string, Box['around']>()

  /**
   * Whether an element is called, or calls itself, something that stands around a text: a menu, a counter, comments; or is
   * not seen at all. What it holds has the last word (`document-part.ts`).
   */
  around({ name, attributes }: HtmlElement, { display, isUnseen, part }: Declarations): Box['around'] {
    if (display === 'none' || isUnseen || attributes.hidden !== undefined) return 'unseen'
    if (attributes['aria-hidden'] === 'true' || part === 'comment-list') return 'unseen'
    const { class: classes = '', id = '', role } = attributes
    if (SITE_ELEMENTS.has(name) || (role !== undefined && SITE_ROLES.has(role))) return 'site'
    if ((classes === '' && id === '') || WHOLE.has(name)) return null
    const names = `${classes} ${id}`
    const known = this.#known.get(names)
    if (known !== undefined) return known
    const around = judge(names)
    this.#known.set(names, around)
    return around
  }
}

const judge = (names: string): Box['around'] => {
  if (OF_WORD.test(names)) return null
  for (const one of names.split(/\s+/u)) {
    const plain = one.replace(WORD_BORDER, '-').toLowerCase().replace(NO_LETTERS, '-')
    if (htmlLexicon.unseen.test(plain)) return 'unseen'
    if (htmlLexicon.site.test(plain)) return 'site'
  }
  return null
}
