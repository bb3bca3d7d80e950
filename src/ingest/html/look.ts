import type { Declarations } from './declarations'
import { readDeclarations } from './declarations'
import type { HtmlElement } from './nodes'
import type { StyleRules } from './style-rules'

/** How the text of an element is drawn. */
export interface Look {
  font: string
  capitals: boolean
  raised: 'superscript' | 'subscript' | 'baseline'
  space: 'normal' | 'pre' | 'pre-line'
  listStyle: string | null
}

export const PLAIN: Look = { font: '', capitals: false, raised: 'baseline', space: 'normal', listStyle: null }

const BY_NAME: ReadonlyMap<string, Declarations> = new Map(
  Object.entries<Declarations>({
    sup: { raised: 'superscript' },
    sub: { raised: 'subscript' },
    pre: { space: 'pre' },
    listing: { space: 'pre' },
    plaintext: { space: 'pre' },
    xmp: { space: 'pre' },
  }),
)

/** Tells how elements look, by their names, the page's rules, and what they say themselves. */
export class Looks {
  readonly #styles = new Map<string, Declarations>()

  constructor(readonly rules: StyleRules) {}

  /** All that is declared of an element itself. */
  declared({ name, attributes }: HtmlElement): Declarations {
    const { style, face } = attributes
    const ruled = this.rules.of(name, attributes.class ?? '', attributes.id ?? '')
    const standard = BY_NAME.get(name)
    if (style === undefined && face === undefined && !standard) return ruled
    return {
      ...standard,
      ...(face === undefined ? {} : { font: face.split(',', 1)[0]!.trim() }),
      ...ruled,
      ...(style === undefined ? {} : this.#styleOf(style)),
    }
  }

  /** The look of an element in another: what it does not declare, it has from there. */
  look({ font, capitals, raised, space, listStyle }: Declarations, parent: Look): Look {
    const isSame = (font ?? raised ?? space ?? listStyle) === undefined && capitals === undefined
    return isSame
      ? parent
      : {
          font: font ?? parent.font,
          capitals: capitals ?? parent.capitals,
          raised: raised ?? parent.raised,
          space: space ?? parent.space,
          listStyle: listStyle ?? parent.listStyle,
        }
  }

  #styleOf(style: string): Declarations {
    const known = this.#styles.get(style)
    if (known) return known
    const read = readDeclarations(style)
    this.#styles.set(style, read)
    return read
  }
}
