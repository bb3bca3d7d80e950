import type { Message } from '../../directive/message'
import type { Reading } from '../blocks'
import { LIMITS, type Limits } from '../limits'
import { writeBlocks } from '../write-blocks'
import { lengthOf } from './boxes'
import { partsAround } from './document-part'
import { Looks } from './look'
import type { HtmlElement } from './nodes'
import { type Met, readBoxes } from './read-boxes'
import { StyleRules } from './style-rules'
import { toBlocks, type Written } from './to-blocks'
import { type HtmlTree, readTree } from './tree'

/**
 * The text of the document on a page of the web, or of one that Word or another program saved as such: paragraphs, lists
 * with the numbers that browsers count, tables; without the site around it (menus, counters, comments, what is not seen).
 * Text in the codes of a font (`.VnTime`) comes in Unicode. What is struck through stays, as browsers show it.
 *
 * Throws a `ChithiError` (`too-large`) for more elements than `limits` allows.
 */
export const readHtml = (source: string, limits: Limits = LIMITS): Reading => {
  const tree = readTree(source, limits)
  const { body, met } = readBoxes(tree.root, new Looks(rulesIn(tree.root)))
  const around = partsAround(body)
  const written = toBlocks(body, around, source)
  let site = 0
  for (const part of around.parts) site += lengthOf(part)
  return {
    ...writeBlocks(written.blocks),
    messages: messagesOf({ site, hasMarks: around.hasMarks, met, written, tree, source }),
  }
}

const rulesIn = (root: HtmlElement): StyleRules => {
  const rules = new StyleRules()
  const find = (element: HtmlElement): void => {
    for (const child of element.children) {
      if (child.name === null) continue
      if (child.name === 'style')
        for (const { name, ...rest } of child.children) {
          if (name === null && 'text' in rest) rules.read(rest.text)
        }
      else find(child)
    }
  }
  find(root)
  return rules
}

interface Found {
  site: number
  hasMarks: boolean
  met: Met
  written: Written
  tree: HtmlTree
  source: string
}

const messagesOf = ({ site, hasMarks, met, written, tree, source }: Found): Message[] => {
  const messages: Message[] = []
  const tell = (rule: string, severity: Message['severity'], reason: string) =>
    messages.push({ rule: `html/${rule}`, severity, reason, span: null })
  const { letters, pictures, embedded } = written
  if (tree.brokenOffAt !== null)
    tell(
      'broken-off',
      'warning',
      `Unexpected end in the midst of a tag or comment, expected a whole page; the last ${source.length - tree.brokenOffAt} characters are not read`,
    )
  if (!hasMarks && letters > 0)
    tell('no-document', 'info', 'Unexpected page without any mark of a directive, expected one; read whole')
  if (site > 0)
    tell(
      'site',
      'info',
      `Unexpected ${site} characters of a site around the document, expected it alone; left out`,
    )
  if (met.unseen > 0)
    tell('hidden', 'info', `Unexpected ${met.unseen} characters that are not shown, expected text; left out`)
  if (met.struck > 0)
    tell('struck', 'info', `Unexpected ${met.struck} characters struck through, expected a final text; kept`)
  if (pictures > 0)
    tell('picture', 'info', `Unexpected ${pictures} pictures, expected text; what they show is not read`)
  if (embedded > 0)
    tell('embedded', 'info', `Unexpected ${embedded} other files shown in the page, expected text; not read`)
  return messages
}
