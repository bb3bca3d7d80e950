import type { Directive } from '../directive/directive'
import type { SectionNode } from '../directive/section'
import type { Span } from '../text/span'
import { behind } from './behind'

/** A section that holds others or items: what stands in it is moved where it comes to stand in another. */
export interface Section {
  /** The place of its head in the text, which no two share. */
  start: number
  /** Its heading, its number left out. */
  heading: string
}

/** Something said on its own: an item, a row, a paragraph, a numbered sentence. */
export interface Passage {
  span: Span
  quote: string
  section: string | null
  /** Its words without its number or bullet. */
  text: string
}

const isBlock = ({ type }: SectionNode): boolean => type !== 'text' && type !== 'furniture'

/** What a node says itself, before what it holds. */
const ownSpan = (node: SectionNode): Span => {
  const first = node.children?.find(isBlock)
  return { start: node.span.start, end: first?.span.start ?? node.span.end }
}

const trimmed = (text: string, { start, end }: Span): Span => {
  const words = text.slice(start, end)
  const from = start + words.length - words.trimStart().length
  return { start: from, end: Math.max(from, start + words.trimEnd().length) }
}

const sayingOf = (text: string, node: SectionNode): Passage => {
  const span = trimmed(text, ownSpan(node))
  const quote = text.slice(span.start, span.end)
  const words = behind(quote, node.label ?? '')
  return { span, quote, section: node.section ?? null, text: words.replace(/\s+/gu, ' ').trim() }
}

const holds = (node: SectionNode): boolean => node.children?.some(isBlock) ?? false

/** The sections of a directive's body, and what stands in them. */
export const readSections = ({ text, tree }: Directive) => {
  const sections: (Section & { from: number; end: number })[] = []
  const passages: Passage[] = []
  const visit = (node: SectionNode): void => {
    if (!isBlock(node)) return
    if (!holds(node)) passages.push(sayingOf(text, node))
    else if (node.type === 'section') {
      const { text: heading, span } = sayingOf(text, node)
      sections.push({ start: node.span.start, from: span.end, end: node.span.end, heading })
    } else if (node.type !== 'body') passages.push(sayingOf(text, node))
    for (const child of node.children ?? []) visit(child)
  }
  for (const part of tree.children ?? []) if (part.type === 'body') visit(part)
  return {
    passages: passages.filter((passage) => /\p{L}/u.test(passage.text)),
    /** The innermost section that a place lies in, its own heading apart; null outside of all. */
    sectionAt: (at: number): Section | null =>
      sections.findLast(({ from, end }) => from <= at && at < end) ?? null,
  }
}
