/** An element of a page: those of its attributes that are read, and what stands in it. */
export interface HtmlElement {
  name: string
  /** Where its tag begins in the source. */
  at: number
  attributes: Partial<Record<Attribute, string>>
  children: HtmlNode[]
}

/** A stretch of text, its references resolved, its blanks as they are. */
export interface HtmlText {
  name: null
  at: number
  text: string
}

export type HtmlNode = HtmlElement | HtmlText

export const ATTRIBUTES = [
  'aria-hidden',
  'class',
  'colspan',
  'face',
  'height',
  'hidden',
  'href',
  'id',
  'name',
  'reversed',
  'role',
  'rowspan',
  'src',
  'start',
  'style',
  'type',
  'value',
  'width',
] as const
export type Attribute = (typeof ATTRIBUTES)[number]
