import type { PhrasingContent } from 'mdast'

const BREAK = /^<br\b/iu

/** Bold that ends beside a letter and a punctuation mark (`**“…”**trong`) is none to Markdown, and keeps its stars. */
const STARRED = /\*\*(?=\S)(?<text>[^*\n]{1,300})(?<=\S)\*\*/gu

/** The text that a run of Markdown phrasing shows: `**I.** *MỤC ĐÍCH*` is `I. MỤC ĐÍCH`. */
export const phrasingText = (nodes: readonly PhrasingContent[]): string =>
  nodes
    .map(shown)
    .join('')
    .replace(/ ?\r?\n ?/gu, '\n')
    .replace(STARRED, '$<text>')

const shown = (node: PhrasingContent): string => {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value
    case 'break':
      return '\n'
    case 'html':
      return BREAK.test(node.value) ? '\n' : ''
    case 'image':
    case 'imageReference':
      return node.alt ?? ''
    case 'footnoteReference':
      return `[${node.label ?? node.identifier}]`
    default:
      return node.children.map(shown).join('')
  }
}
