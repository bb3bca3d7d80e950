import type { Message } from '../directive/message'
import type { Reading } from './blocks'
import { decode } from './decode'
import { weigh } from './encodings/evidence'
import { readsWell } from './encodings/legacy'
import { settle } from './encodings/settle'
import { ChithiError } from './error'
import { type Format, formatOf, type OpenedFile } from './format'
import { htmlCharset } from './html/charset'
import type { Limits } from './limits'
import type { Recognise } from './scan/recognise'

/** How a file's bytes are to be read. */
export interface ReadOptions {
  /** Its path, for what its content leaves open. */
  name: string | null
  /** What it is read as, where its content is not to decide. */
  format?: Format
  limits: Limits
  /** Reads pages that are pictures; Tesseract where it is installed unless one is given, none if null. */
  recognise?: Recognise | null
}

/** What a file gave, what it was, and the encoding of its characters. */
export interface FileReading {
  reading: Reading
  format: Format
  encoding: string | null
}

/**
 * Reads the bytes of a file of any format; the reader of a format is loaded when one is met.
 *
 * Rejects with a `ChithiError` where they are no document, one of a format that is not read, or one that its reader
 * refuses.
 */
export const read = async (bytes: Uint8Array, options: ReadOptions): Promise<FileReading> => {
  const { format, decoded } = options.format ? asked(bytes, options.format) : formatOf(bytes, options.name)
  const reading = await READERS[format](bytes, decoded?.text ?? '', options)
  const { reading: settled, encoding } = settle(
    warned(reading, [...(decoded?.isCut ? [CUT] : []), ...renamed(format, options)]),
  )
  if (decoded?.encoding === 'windows-1252' && htmlCharset(bytes) === null) refuseUnread(settled.text)
  return { reading: settled, format, encoding: encoding ?? decoded?.encoding ?? settled.encoding ?? null }
}

const warned = (reading: Reading, warnings: readonly Message[]): Reading => ({
  ...reading,
  messages: [...warnings, ...reading.messages],
})

const CUT: Message = {
  rule: 'text/cut',
  severity: 'warning',
  reason: 'Unexpected end in the midst of a letter, expected a whole file; the letter is left out',
  span: null,
}

/** Names of files that begin with a signature, whoever wrote them. */
const SIGNED = /\.(?:docx?|docm|rtf|odt|xlsx|pdf|png|jpe?g)$/iu

/** What is text under such a name: a text that was renamed, or rubbish. */
const renamed = (format: Format, options: ReadOptions): Message[] => {
  const name = options.format === undefined && format === 'text' ? SIGNED.exec(options.name ?? '')?.[0] : null
  return name
    ? [
        {
          rule: 'text/renamed',
          severity: 'warning',
          reason: `Unexpected text in a file called ${name}, expected what such a file holds; it is read as text`,
          span: null,
        },
      ]
    : []
}

const TEXTS: ReadonlySet<Format> = new Set(['text', 'markdown', 'html'])

const asked = (bytes: Uint8Array, format: Format): OpenedFile => {
  if (!Object.hasOwn(READERS, format))
    throw new TypeError(
      `Unexpected format ${JSON.stringify(format)}, expected one of ${Object.keys(READERS).join(', ')}`,
    )
  return {
    format,
    decoded: TEXTS.has(format) ? decode(bytes) : null,
  }
}

type Reader = (bytes: Uint8Array, text: string, options: ReadOptions) => Reading | Promise<Reading>

const READERS: Readonly<Record<Format, Reader>> = {
  text: (_, text) => ({ text, segments: [], words: [], messages: [] }),
  markdown: async (_, text) => (await import('./markdown')).readMarkdown(text),
  html: async (_, text, { limits }) => (await import('./html/html')).readHtml(text, limits),
  docx: async (bytes, _, { limits }) => (await import('./docx/docx')).readDocx(bytes, limits),
  doc: async (bytes, _, { limits }) => (await import('./doc/doc')).readDoc(bytes, limits),
  rtf: async (bytes, _, { limits }) => (await import('./rtf/rtf')).readRtf(bytes, limits),
  odt: async (bytes, text, { limits }) => {
    const { readFodt, readOdt } = await import('./odt/odt')
    return text === '' ? readOdt(bytes, limits) : readFodt(text, limits)
  },
  xlsx: async (bytes, _, { limits }) => (await import('./xlsx/xlsx')).readXlsx(bytes, limits),
  pdf: async (bytes, _, options) => (await import('./pdf/pdf')).readPdf(bytes, options),
  scan: async (bytes, _, options) => (await import('./scan/scan')).readScan([bytes], options),
}

/** Bytes that are not UTF-8 must read as Vietnamese by whatever way their letters were found, or have no letters but ASCII's. */
const refuseUnread = (text: string): void => {
  if (readsWell(weigh(text)) || !/[^\0-\x7f]/u.test(text.replace(/[^\p{L}]/gu, ''))) return
  throw new ChithiError(
    'encoding',
    'found bytes that are not UTF-8 and read as Vietnamese in no other encoding, expected UTF-8, UTF-16, windows-1258, TCVN3 or VNI',
    null,
  )
}
