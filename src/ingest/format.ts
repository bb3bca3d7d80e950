import type { Source } from '../directive/source'
import { type DecodedText, decode } from './decode'
import { ChithiError, shownNames } from './error'
import { isHtmlFragment, isHtmlPage, looksLikeMarkdown } from './markup'
import { signatureOf } from './signature'
import { namesIn } from './zip-names'

export type Format = Source['format']

/** What a file is; its characters, where it is text. */
export interface OpenedFile {
  format: Format
  decoded: DecodedText | null
}

/**
 * The format of a file by its content: a renamed one is what it is. The name decides only what content leaves open: text
 * in a file called `.md` is Markdown, with marks or without.
 *
 * Throws a `ChithiError` (`binary`, `unsupported`, `encoding`) where it is none that is read.
 */
export const formatOf = (bytes: Uint8Array, name: string | null): OpenedFile => {
  switch (signatureOf(bytes)) {
    case 'zip':
      return { format: packed(bytes), decoded: null }
    case 'compound':
      return { format: 'doc', decoded: null }
    case 'image':
      return { format: 'scan', decoded: null }
    case 'pdf':
      return { format: 'pdf', decoded: null }
    case 'rtf':
      return { format: 'rtf', decoded: null }
    case null: {
      const decoded = decode(bytes)
      return { format: textFormat(decoded.text, name), decoded }
    }
  }
}

const PACKED: readonly [part: RegExp, format: Format][] = [
  [/^word\/document\d*\.xml$/u, 'docx'],
  [/^xl\/workbook\d*\.xml$/u, 'xlsx'],
  [/^content\.xml$/u, 'odt'],
]

const packed = (bytes: Uint8Array): Format => {
  const names = namesIn(bytes)
  const format = PACKED.find(([part]) => names.some((name) => part.test(name)))?.[1]
  if (format) return format
  throw unsupported(`a ZIP archive that holds ${shownNames(names)}`)
}

const MARKDOWN = /\.(?:md|markdown)$/iu
const MAIL_PAGE =
  /^(?:from|mime-version|content-type|subject|date):.*$[\s\S]{0,2000}?^content-type:\s*multipart/imu
const FLAT_ODT = /^\s*<\?xml[\s\S]{0,2000}?<office:document[\s>]/u
const WORD_XML = /^\s*<\?xml[\s\S]{0,2000}?<(?:w:wordDocument|pkg:package)[\s>]/u

const textFormat = (text: string, name: string | null): Format => {
  const head = text.slice(0, 10_000)
  if (isHtmlPage(text)) return 'html'
  if (FLAT_ODT.test(head)) return 'odt'
  if (MAIL_PAGE.test(head)) throw unsupported('a web page saved as one file (.mht)')
  if (WORD_XML.test(head)) throw unsupported('a document in one XML file')
  // Markdown may begin with HTML.
  if (MARKDOWN.test(name ?? '') || looksLikeMarkdown(text)) return 'markdown'
  return isHtmlFragment(text) ? 'html' : 'text'
}

const unsupported = (found: string) =>
  new ChithiError('unsupported', `found ${found}, expected ${READABLE}; save it in one of these`, null)

/** What can be read, as messages name it. */
export const READABLE = 'docx, doc, rtf, odt, xlsx, pdf, html, Markdown, text, PNG or JPEG'
