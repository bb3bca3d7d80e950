/** What of an element's style changes its letters, or whether they are seen (CSS 2.2; mso-…: Word's own). */
export interface Declarations {
  font?: string
  capitals?: boolean
  raised?: 'superscript' | 'subscript' | 'baseline'
  space?: 'normal' | 'pre' | 'pre-line'
  /** `none`, or how it is shown. */
  display?: string
  isUnseen?: boolean
  /** `decimal`, `lower-alpha`, or the label itself in quotation marks. */
  listStyle?: string
  /** The label of a list as Word writes it into the text. */
  isLabel?: boolean
  /** A part of a Word page that stands outside its text: `comment-list`. */
  part?: string
}

const READ =
  /font|transform|vertical-align|white-space|display|visibility|list-style|mso-(?:list|element|hide)/iu
const NONE: Declarations = {}

/** Reads the declarations between the braces of a rule, or in a `style`. */
export const readDeclarations = (text: string): Declarations => {
  if (!READ.test(text)) return NONE
  const read: Declarations = {}
  for (const declaration of text.split(';')) {
    const colon = declaration.indexOf(':')
    if (colon < 0) continue
    const value = declaration
      .slice(colon + 1)
      .replace('!important', '')
      .trim()
    PROPERTIES.get(declaration.slice(0, colon).trim().toLowerCase())?.(value, value.toLowerCase(), read)
  }
  return read
}

type Property = (value: string, small: string, read: Declarations) => void

const familyOf = (value: string): string => {
  const first = value.split(',', 1)[0]!.trim()
  return /^["'].*["']$/u.test(first) ? first.slice(1, -1).trim() : first
}

const setFont = (family: string, read: Declarations): void => {
  if (family !== '' && family !== 'inherit' && family !== 'initial') read.font = family
}

const RAISED: ReadonlyMap<string, Declarations['raised']> = new Map([
  ['super', 'superscript'],
  ['sub', 'subscript'],
  ['baseline', 'baseline'],
])
const SPACE: ReadonlyMap<string, Declarations['space']> = new Map([
  ['pre', 'pre'],
  ['pre-wrap', 'pre'],
  ['break-spaces', 'pre'],
  ['pre-line', 'pre-line'],
  ['normal', 'normal'],
  ['nowrap', 'normal'],
])
const MARKERS =
  /^(?:none|disc|circle|square|decimal|decimal-leading-zero|(?:lower|upper)-(?:alpha|latin|roman))$/u

const PROPERTIES: ReadonlyMap<string, Property> = new Map(
  Object.entries<Property>({
    'font-family': (value, _, read) => setFont(familyOf(value), read),
    // The family stands behind the size.
    font: (value, _, read) => {
      const parts = value.split(/\s+/u)
      const size = parts.findLastIndex((part) => /^\.?\d/u.test(part))
      if (size >= 0) setFont(familyOf(parts.slice(size + 1).join(' ')), read)
    },
    'text-transform': (_, value, read) => {
      read.capitals = value === 'uppercase'
    },
    'vertical-align': (_, value, read) => {
      const raised = RAISED.get(value)
      if (raised) read.raised = raised
    },
    'white-space': (_, value, read) => {
      const space = SPACE.get(value)
      if (space) read.space = space
    },
    display: (_, value, read) => {
      read.display = value
    },
    visibility: (_, value, read) => {
      read.isUnseen = value === 'hidden' || value === 'collapse'
    },
    'mso-hide': (_, value, read) => {
      read.isUnseen = value === 'all'
    },
    'list-style-type': (value, small, read) => {
      read.listStyle = /^["']/u.test(value) ? value : small
    },
    'list-style': (_, value, read) => {
      const marker = value.split(/\s+/u).find((part) => MARKERS.test(part))
      if (marker) read.listStyle = marker
    },
    'mso-list': (_, value, read) => {
      if (value === 'ignore') read.isLabel = true
    },
    'mso-element': (_, value, read) => {
      read.part = value
    },
  }),
)
