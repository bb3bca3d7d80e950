import type { Directive } from '../directive/directive'
import type { SectionNode } from '../directive/section'
import type { Span } from '../text/span'
import { behind, behindAt } from './behind'

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
  /** Where its words begin, behind its number or bullet. */
  from: number
  section: string | null
  /** Its words without its number or bullet. */
  text: string
  /** What stands over it: the heading and the item that it is part of. */
  heads: readonly string[]
  /** What stands under it, of an item that holds others. */
  parts: readonly string[]
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

const isSaid = ({ text }: Passage): boolean => /\p{L}/u.test(text)

const sayingOf = (text: string, node: SectionNode, heads: readonly string[]): Passage => {
  const span = trimmed(text, ownSpan(node))
  const quote = text.slice(span.start, span.end)
  const words = behind(quote, node.label ?? '')
  const own = words.replace(/\s+/gu, ' ').trim()
  const from = span.start + behindAt(quote, node.label ?? '')
  return { span, quote, from, section: node.section ?? null, text: own, heads, parts: [] }
}

const holds = (node: SectionNode): boolean => node.children?.some(isBlock) ?? false

/** The sections of a directive's body, and what stands in them. */
export const readSections = ({ text, tree }: Directive) => {
  const sections: (Section & { from: number; end: number })[] = []
  const passages: Passage[] = []
  const headings: Passage[] = []
  /** Gives back what it says itself, then what its children say. */
  const visit = (node: SectionNode, heads: readonly string[]): string[] => {
    if (!isBlock(node)) return []
    const isSection = holds(node) && node.type === 'section'
    const own = sayingOf(text, node, heads)
    const isPassage = !isSection && node.type !== 'body'
    const at = passages.length
    if (isPassage) passages.push(own)
    if (isSection) {
      const { start, end } = node.span
      sections.push({ start, from: own.span.end, end, heading: own.text })
      headings.push(own)
    }
    // A chapter holds too much to be one thing: its heading alone stands over what it holds.
    const over = isSection ? [own.text] : isPassage ? [...heads, own.text] : heads
    const parts = (node.children ?? []).flatMap((child) => visit(child, over))
    if (isPassage && parts.length > 0) passages[at] = { ...own, parts }
    return isPassage ? [own.text, ...parts] : parts
  }
  for (const part of tree.children ?? []) if (part.type === 'body') visit(part, [])
  return {
    passages: passages.filter(isSaid),
    /** The headings of sections, which are no passages. */
    headings: headings.filter(isSaid),
    /** The innermost section that a place lies in, its own heading apart; null outside of all. */
    sectionAt: (at: number): Section | null =>
      sections.findLast(({ from, end }) => from <= at && at < end) ?? null,
  }
}
