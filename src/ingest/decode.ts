import { ChithiError } from './error'

/** A text and the encoding its bytes were in. */
export interface DecodedText {
  text: string
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be'
}

/** How files begin that are no text, each in the Latin-1 letters of its bytes. */
const SIGNATURES: [start: string, what: string][] = [
  ['%PDF-', 'PDF'],
  ['PK\x03\x04', 'a ZIP archive (.docx, .xlsx, .odt)'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'an old Office file (.doc, .xls)'],
  ['\x89PNG\r\n\x1a\n', 'a PNG image'],
  ['\xff\xd8\xff', 'a JPEG image'],
  ['GIF8', 'a GIF image'],
  ['{\\rtf', 'RTF'],
]

/**
 * The text of a file's bytes: UTF-8, or UTF-16 with a byte order mark. The mark is no part of the text; all else is
 * kept character for character.
 *
 * Throws a `ChithiError` (`binary`, `encoding`) for what is not text or in neither; `name` is the file it names.
 */
export const decode = (bytes: Uint8Array, name: string | null): DecodedText => {
  const encoding = encodingOf(bytes)
  const binary = signature(bytes) ?? (encoding === 'utf-8' ? nul(bytes) : null)
  if (binary) throw new ChithiError('binary', `found ${binary}, expected plain text or Markdown`, name)
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding }
  } catch {
    const found = `found bytes that are not ${encoding === 'utf-8' ? 'UTF-8' : 'UTF-16'}`
    throw new ChithiError('encoding', `${found}, expected UTF-8, or UTF-16 with a byte order mark`, name)
  }
}

const encodingOf = ([first, second]: Uint8Array): DecodedText['encoding'] => {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}

const signature = (bytes: Uint8Array): string | null => {
  const begins = (start: string) => [...start].every((letter, at) => bytes[at] === letter.charCodeAt(0))
  return SIGNATURES.find(([start]) => begins(start))?.[1] ?? null
}

const nul = (bytes: Uint8Array): string | null => {
  const at = bytes.indexOf(0)
  return at < 0 ? null : `a NUL byte at offset ${at}`
}
