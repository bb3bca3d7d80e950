import type { Message } from '../../directive/message'
import { append } from '../../text/append'
import { type Archive, openArchive } from '../archive'
import type { Block, Reading } from '../blocks'
import { recodedMessage } from '../encodings/recoded'
import { ChithiError } from '../error'
import { LIMITS, type Limits } from '../limits'
import { writeBlocks } from '../write-blocks'
import { childOf, type Element, elementsOf, readXml, textOf } from '../xml'
import { XmlPlaces } from '../xml-places'
import { readBlocks } from './body'
import { DocxContext } from './context'
import { readHeaders } from './headers'
import { readLists } from './lists'
import { Notes } from './notes'
import { readStyles } from './styles'

const PART =
  /^word\/(?:document\d*|styles\d*|numbering\d*|footnotes\d*|endnotes\d*|header\d*|_rels\/document\d*\.xml)\.(?:xml|rels)$/u

/** Where a Word document has its text, so that something can be put beside the words. */
export interface DocxTrace {
  /** The name of the part in the archive: `word/document.xml`. */
  part: string
  root: Element
  body: Element
  places: XmlPlaces
}

/**
 * The text of a Word document (`.docx`) as its reader sees it: paragraphs with the numbers and bullets that Word counts,
 * tables, text boxes, notes; tracked changes as accepted, text in the codes of a font (`.VnTime`) in Unicode.
 *
 * Throws a `ChithiError` (`damaged`, `too-large`).
 */
export const readDocx = (bytes: Uint8Array, limits: Limits = LIMITS): Reading =>
  read(bytes, limits, false).reading

/** The same, and where each stretch of the text was written (`reading.origins`). */
export const traceDocx = (
  bytes: Uint8Array,
  limits: Limits = LIMITS,
): { reading: Reading; trace: DocxTrace } => {
  const { reading, ...trace } = read(bytes, limits, true)
  return { reading, trace: { ...trace, places: trace.places! } }
}

const read = (bytes: Uint8Array, limits: Limits, isTraced: boolean) => {
  const parts = openArchive(bytes, (name) => PART.test(name), limits)
  const part = (path: string): Element | undefined => partOf(parts, `word/${path}`, limits)
  // Some writers number even the parts that stand alone: `document2.xml`.
  const root = (name: string): Element | undefined => part(nameOf(parts, name))
  const name = nameOf(parts, 'document')
  const places = isTraced ? placesIn(parts, `word/${name}`) : undefined
  const document = partOf(parts, `word/${name}`, limits, places)
  const body = document && childOf(document, 'w:body')
  if (!body)
    throw new ChithiError('damaged', 'found no word/document.xml with a body, expected a Word document', null)

  const styles = readStyles(root('styles'))
  const notes = new Notes(root('footnotes'), root('endnotes'))
  const context = new DocxContext(styles, readLists(root('numbering'), styles), notes, isTraced)
  const relationships = part(`_rels/${name}.rels`)
  const headers = readHeaders(body, relationships, part)
  const { first } = headers
  const blocks = first ? context.reading('header', null, () => readBlocks(first, context)) : []
  append(blocks, readBlocks(body, context))
  // A note may refer to another.
  for (let i = 0; i < notes.referred.length; i++)
    append(
      blocks,
      context.reading('note', notes.markOf(i), () => noteBlocks(notes.referred[i]!, i + 1, context)),
    )
  const { encoding, isGuessed } = context.letters.finish()
  const guessed = encoding !== null && isGuessed ? [recodedMessage(encoding)] : []
  const messages = [...guessed, ...messagesOf(context, headers.running.some(hasWords))]
  return {
    reading: { ...writeBlocks(blocks), encoding, messages },
    part: `word/${name}`,
    root: document,
    body,
    places,
  }
}

const nameOf = (parts: Archive, name: string): string =>
  [...parts.keys()]
    .find((path) => path.replace(/\d{0,4}\.xml$/u, '') === `word/${name}`)
    ?.slice('word/'.length) ?? `${name}.xml`

/** Whether a head says more than a page's number. */
const hasWords = (element: Element): boolean =>
  element.name === 'w:t'
    ? /\p{L}/u.test(textOf(element))
    : element.name !== 'w:instrText' && elementsOf(element).some(hasWords)

const partOf = (parts: Archive, name: string, limits: Limits, places?: XmlPlaces): Element | undefined => {
  const bytes = parts.get(name)
  return bytes && readXml(places?.xml ?? new TextDecoder().decode(bytes), name, limits, places)
}

const placesIn = (parts: Archive, name: string): XmlPlaces =>
  new XmlPlaces(new TextDecoder().decode(parts.get(name)))

const noteBlocks = (note: Element, number: number, context: DocxContext): Block[] => {
  const blocks = readBlocks(note, context)
  const first = blocks[0]
  if (first?.kind === 'paragraph') first.label = `[${number}] ${first.label}`
  return blocks
}

const messagesOf = ({ changes, pictures, embedded }: DocxContext, hasRunningHead: boolean): Message[] => [
  ...(changes === 0
    ? []
    : [
        note(
          'docx/tracked-changes',
          `Unexpected ${changes} tracked changes, expected a final text; read as accepted`,
        ),
      ]),
  ...(hasRunningHead
    ? [note('docx/running-heads', 'Unexpected words in the heads of pages, expected their numbers; left out')]
    : []),
  ...(embedded === 0
    ? []
    : [
        {
          ...note(
            'docx/embedded',
            `Unexpected ${embedded} documents within the document, expected one; not read`,
          ),
          severity: 'warning' as const,
        },
      ]),
  ...(pictures === 0
    ? []
    : [note('docx/picture', `Unexpected ${pictures} pictures, expected text; what they show is not read`)]),
]

const note = (rule: string, reason: string): Message => ({ rule, severity: 'info', reason, span: null })
