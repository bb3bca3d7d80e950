import type { Line } from './text-lines'

/** A paragraph of a page, with the label of the list item that it begins. */
export interface TextPart {
  kind: 'text'
  label: string
  lines: Line[]
}

/** What a block element shows: the paragraphs and the blocks in it, in their order. */
export interface Box {
  kind: 'box'
  /** The name of its element. */
  name: string
  colspan: number
  rowspan: number
  /** Why it may be none of the document: by what it is the site's, or not seen. */
  around: 'site' | 'unseen' | null
  /** Pictures right in it, and files shown in it. */
  pictures: number
  embedded: number
  parts: Part[]
}

export type Part = TextPart | Box

/** Whether a test is true of one of a part's paragraphs; asks in reading order, and no further than that. */
export const someText = (part: Part, test: (text: TextPart) => boolean): boolean =>
  part.kind === 'text' ? test(part) : part.parts.some((inner) => someText(inner, test))

/** Shows all lines of a part, in reading order. */
export const eachLine = (part: Part, show: (line: Line) => void): void => {
  if (part.kind === 'text') for (const line of part.lines) show(line)
  else for (const inner of part.parts) eachLine(inner, show)
}

/** The number of letters that a part shows. */
export const lengthOf = (part: Part): number => {
  let length = 0
  eachLine(part, ({ text }) => {
    length += text.length
  })
  return length
}
