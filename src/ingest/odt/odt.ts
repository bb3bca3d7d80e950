import type { Message } from '../../directive/message'
import { append } from '../../text/append'
import { openArchive } from '../archive'
import type { Block, Reading } from '../blocks'
import { ChithiError } from '../error'
import { LIMITS, type Limits } from '../limits'
import { writeBlocks } from '../write-blocks'
import { childOf, type Element, readXml } from '../xml'
import { readBlocks } from './body'
import { OdtContext } from './context'
import { readStyles } from './styles'

const PARTS = new Set(['content.xml', 'styles.xml', 'META-INF/manifest.xml', 'encrypted-package'])

/**
 * The text of an OpenDocument text (`.odt`, ODF 1.3) as its reader sees it: paragraphs and headings with the numbers and
 * bullets that LibreOffice counts, tables, frames, notes; tracked changes as accepted, text in the codes of a font
 * (`.VnTime`) in Unicode. A list of `Điều 1:` on its first level gives `Điều 1: Ban hành kế hoạch …`.
 *
 * Throws a `ChithiError` (`damaged`, `too-large`, `encrypted`).
 */
export const readOdt = (bytes: Uint8Array, limits: Limits = LIMITS): Reading => {
  const parts = openArchive(bytes, (name) => PARTS.has(name), limits)
  const textOf = (name: string) => new TextDecoder().decode(parts.get(name))
  if (parts.has('encrypted-package') || textOf('META-INF/manifest.xml').includes('encryption-data'))
    throw new ChithiError('encrypted', 'found an OpenDocument with a password, expected one without', null)
  const root = (name: string): Element | undefined =>
    parts.has(name) ? readXml(textOf(name), name, limits) : undefined
  const content = root('content.xml')
  if (!content) throw new ChithiError('damaged', 'found no content.xml, expected an OpenDocument text', null)
  return readText(content, [content, root('styles.xml')], limits)
}

/**
 * The text of an OpenDocument text that is one XML document (`.fodt`); as `readOdt` in all else.
 *
 * Throws a `ChithiError` (`damaged`, `too-large`).
 */
export const readFodt = (xml: string, limits: Limits = LIMITS): Reading => {
  const document = readXml(xml, 'the document', limits)
  return readText(document, [document], limits)
}

const readText = (content: Element, roots: readonly (Element | undefined)[], limits: Limits): Reading => {
  const text = childOf(childOf(content, 'office:body'), 'office:text')
  if (!text)
    throw new ChithiError(
      'unsupported',
      'found an OpenDocument file without a text (a spreadsheet or slides), expected a text (.odt); save it as one',
      null,
    )
  const styles = readStyles(roots.filter((root) => root !== undefined))
  const context = new OdtContext(styles, limits)
  const blocks = readBlocks(text, context)
  // A note may refer to another.
  for (let i = 0; i < context.notes.length; i++) append(blocks, noteBlocks(context.notes[i]!, i + 1, context))
  return { ...writeBlocks(blocks), messages: messagesOf(context) }
}

const noteBlocks = (note: Element, number: number, context: OdtContext): Block[] => {
  const body = childOf(note, 'text:note-body')
  const blocks = body ? readBlocks(body, context) : []
  const first = blocks[0]
  if (first?.kind === 'paragraph') first.label = `[${number}] ${first.label}`
  return blocks
}

const messagesOf = ({ changes, pictures }: OdtContext): Message[] => [
  ...(changes === 0
    ? []
    : [
        note(
          'odt/tracked-changes',
          `Unexpected ${changes} tracked changes, expected a final text; read as accepted`,
        ),
      ]),
  ...(pictures === 0
    ? []
    : [note('odt/picture', `Unexpected ${pictures} pictures, expected text; what they show is not read`)]),
]

const note = (rule: string, reason: string): Message => ({ rule, severity: 'info', reason, span: null })
