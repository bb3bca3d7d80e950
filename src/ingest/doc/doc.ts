import type { Message } from '../../directive/message'
import type { Block, Reading } from '../blocks'
import { recodedMessage } from '../encodings/recoded'
import { LIMITS, type Limits } from '../limits'
import { writeBlocks } from '../write-blocks'
import type { DocContext } from './context'
import type { TextRange } from './notes'
import { openDoc } from './open'
import { readStory } from './story'

/**
 * The text of a Word document in the binary format (`.doc` of Word 6 to 2003) as its reader sees it: paragraphs with the
 * numbers and bullets that Word counts, tables, text boxes, notes; tracked changes as accepted, text in the codes of a
 * font (`.VnTime`) in Unicode.
 *
 * Throws a `ChithiError` (`damaged`, `encrypted`, `too-large`).
 */
export const readDoc = (bytes: Uint8Array, limits: Limits = LIMITS): Reading => {
  const { fib, context, messages } = openDoc(bytes, limits)
  const blocks = readStory({ start: 0, end: fib.stories.main }, context)
  const { notes, boxes } = context
  const add = (more: readonly Block[]) => {
    for (const block of more) blocks.push(block)
  }
  // A note may refer to another.
  for (let i = 0; i < notes.referred.length; i++) add(noteBlocks(notes.referred[i]!, i + 1, context))
  for (const note of notes.marked) add(readStory(note, context))
  const unplaced = boxes.rest.filter(({ start, end }) => context.source.text.slice(start, end).trim() !== '')
  for (const box of unplaced) add(readStory(box, context))
  const { encoding, isGuessed } = context.letters.finish()
  return {
    ...writeBlocks(blocks),
    encoding,
    messages: [
      ...messages,
      ...(encoding !== null && isGuessed ? [recodedMessage(encoding)] : []),
      ...messagesOf(context, unplaced.length),
    ],
  }
}

const noteBlocks = (note: TextRange, number: number, context: DocContext): Block[] => {
  const blocks = readStory(note, context)
  const first = blocks[0]
  if (first?.kind === 'paragraph') first.label = `[${number}] ${first.label}`
  return blocks
}

const messagesOf = ({ changes, pictures, unnumbered }: DocContext, boxes: number): Message[] => {
  const told: [isTold: boolean, rule: string, severity: Message['severity'], reason: string][] = [
    [
      changes > 0,
      'doc/tracked-changes',
      'info',
      `Unexpected ${changes} tracked changes, expected a final text; read as accepted`,
    ],
    [
      pictures > 0,
      'doc/picture',
      'info',
      `Unexpected ${pictures} pictures, expected text; what they show is not read`,
    ],
    [
      boxes > 0,
      'doc/text-box',
      'info',
      `Unexpected ${boxes} text boxes without a place in the text, expected all with one; read at its end`,
    ],
    [
      unnumbered > 0,
      'doc/automatic-numbers',
      'warning',
      `Unexpected ${unnumbered} paragraphs of lists that are not defined, expected numbers or bullets; read without them`,
    ],
  ]
  return told
    .filter(([isTold]) => isTold)
    .map(([, rule, severity, reason]) => ({ rule, severity, reason, span: null }))
}
