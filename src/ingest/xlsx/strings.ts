import type { RunLook } from '../encodings/paragraph-text'
import { ParagraphText } from '../encodings/paragraph-text'
import { type Element, elementsOf, textOf } from '../xml'
import { childNamed, childrenNamed, localName } from './names'

/** A string of a workbook as its runs; those without a look of their own have the cell's (ECMA-376, 18.4). */
export type RichText = readonly { text: string; look: RunLook }[]

/** The strings that cells share, by their number. */
export const readStrings = (root: Element | undefined): RichText[] =>
  childrenNamed(root, 'si').map(readRichText)

/** The runs of a `si` or an `is`, without what tells how they are pronounced. */
export const readRichText = (element: Element): RichText =>
  elementsOf(element).flatMap((child) => {
    const name = localName(child)
    if (name === 't') return [{ text: unescaped(textOf(child)), look: {} }]
    const text = name === 'r' ? childNamed(child, 't') : undefined
    return text ? [{ text: unescaped(textOf(text)), look: readFont(childNamed(child, 'rPr')) }] : []
  })

/** The look that a font of the styles or of a run gives. */
export const readFont = (font: Element | undefined): RunLook => {
  const look: RunLook = {}
  for (const child of font ? elementsOf(font) : []) {
    const name = localName(child)
    const value = child.attributes.val ?? ''
    if (name === 'name' || name === 'rFont') look.font = value
    if (name === 'vertAlign' && isRaised(value)) look.raised = value
  }
  return look
}

const isRaised = (value: string): value is RunLook['raised'] & string =>
  value === 'superscript' || value === 'subscript' || value === 'baseline'

/** The text of a string in a cell, in the letters that its fonts draw. */
export const shownText = (runs: RichText, cell: RunLook): string => {
  const text = new ParagraphText()
  for (const run of runs) text.add(run.text, { ...cell, ...run.look })
  return text.finish().replace(/\r\n?/gu, '\n')
}

/** Characters that XML cannot hold stand as `_x000D_` (ECMA-376, 22.9.2.19). */
const unescaped = (text: string): string =>
  text.replace(/_x(?<code>[\dA-Fa-f]{4})_/gu, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
