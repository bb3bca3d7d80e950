import type { Message } from '../../directive/message'
import { ChithiError, shownNames } from '../error'
import type { Limits } from '../limits'
import { Boxes } from './boxes'
import { Bytes } from './bytes'
import { type CompoundFile, openCompoundFile } from './compound-file'
import { DocContext } from './context'
import { type Fib, readFib } from './fib'
import { readFonts } from './fonts'
import { readLists } from './lists'
import { Notes } from './notes'
import { oldSprmsOf, shortChange } from './old-sprms'
import { readPieces } from './pieces'
import { readPlc } from './plc'
import { Runs } from './runs'
import { sprmsOf } from './sprms'
import { Styles } from './styles'
import { DocText } from './text'

/** An opened document: what its text is read by, and how far its body reaches in it. */
export interface OpenDoc {
  fib: Fib
  context: DocContext
  /** What of it could not be read. */
  messages: Message[]
}

/**
 * Opens a Word document: its text must be whole, of what tells how it looks only what can be read is.
 *
 * Throws a `ChithiError` (`damaged`, `encrypted`).
 */
export const openDoc = (bytes: Uint8Array, limits: Limits): OpenDoc => {
  const file = openCompoundFile(bytes)
  const document = new Bytes(documentOf(file), 'the stream WordDocument')
  const fib = readFib(document)
  const table = fib.isOld ? document : new Bytes(tableOf(file, fib), `the stream ${fib.tableStream}`)
  const data = file.stream('Data')
  const sprms = fib.isOld ? oldSprmsOf : sprmsOf
  const pieces = readPieces(fib, table, document, (prm) => shortChange(prm, fib.isOld))

  const messages: Message[] = []
  const attempt = <T>(what: string, read: (fib: Fib) => T): T => {
    try {
      return read(fib)
    } catch (error) {
      if (!(error instanceof ChithiError)) throw error
      messages.push({
        rule: 'doc/damaged',
        severity: 'warning',
        reason: `Unexpected damage of the ${what}, expected a whole file; they are not read: ${error.message}`,
        span: null,
      })
      return read(without(fib))
    }
  }
  const runs = {
    characters: attempt('fonts of the text', (fib) => new Runs(document, table, fib, 'characters')),
    paragraphs: attempt('paragraphs', (fib) => new Runs(document, table, fib, 'paragraphs')),
  }
  const styles = attempt('styles', (fib) => new Styles(fib, table, sprms))
  const source = new DocText(
    pieces,
    document,
    data ? new Bytes(data, 'the stream Data') : null,
    runs,
    styles,
    sprms,
  )
  const fonts = attempt('names of fonts', (fib) => readFonts(fib, table))
  return {
    fib,
    messages,
    context: new DocContext(source, {
      isOld: fib.isOld,
      fonts,
      lists: attempt('lists', (fib) => readLists(fib, table, fonts)),
      notes: attempt('notes', (fib) => new Notes(fib, table)),
      boxes: attempt('text boxes', (fib) => new Boxes(fib, table)),
      sectionEnds: attempt('sections', (fib) => sectionEndsOf(fib, table)),
      limits,
    }),
  }
}

const documentOf = (file: CompoundFile): Uint8Array => {
  const stream = file.stream('WordDocument')
  if (stream) return stream
  const { names } = file
  if (names.includes('EncryptedPackage'))
    throw new ChithiError(
      'encrypted',
      'found an Office document that a password locks, expected an open one: save it without the password',
      null,
    )
  throw new ChithiError(
    'unsupported',
    `found a compound file without the stream WordDocument (it holds ${shownNames(names)}), expected a Word document (.doc)`,
    null,
  )
}

const tableOf = (file: CompoundFile, { tableStream }: Fib): Uint8Array => {
  const stream = file.stream(tableStream)
  if (stream) return stream
  throw new ChithiError('damaged', `found no stream ${tableStream}, expected one: the file is damaged`, null)
}

const NONE = { at: 0, length: 0 }

/** The same document with nothing told of its looks. */
const without = (fib: Fib): Fib => ({
  ...fib,
  styles: NONE,
  fonts: NONE,
  characters: NONE,
  paragraphs: NONE,
  sections: NONE,
  footnoteMarks: NONE,
  endnoteMarks: NONE,
  shapes: NONE,
  boxes: NONE,
  lists: NONE,
})

/** The places of the marks that end sections. */
const sectionEndsOf = ({ sections }: Fib, table: Bytes): Set<number> =>
  new Set(
    sections.length === 0
      ? []
      : readPlc(table, sections, SECTION)
          .places.slice(1)
          .map((end) => end - 1),
  )

const SECTION = 12
