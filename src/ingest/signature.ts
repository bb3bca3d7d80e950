/** What files begin with, each in the Latin-1 letters of its bytes. */
const READ: readonly [start: string, kind: Signature][] = [
  ['PK\x03\x04', 'zip'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'compound'],
  ['\x89PNG\r\n\x1a\n', 'image'],
  ['\xff\xd8\xff', 'image'],
]
const NOT_READ: readonly [start: string, what: string][] = [
  ['PK\x05\x06', 'an empty ZIP archive'],
  ['GIF8', 'a GIF image'],
  ['II*\0', 'a TIFF image'],
  ['MM\0*', 'a TIFF image'],
  ['BM', 'a BMP image'],
  ['RIFF', 'a picture or a recording'],
  ['MZ', 'a program'],
  ['\x7fELF', 'a program'],
  ['Rar!', 'a RAR archive'],
  ["7z\xbc\xaf'\x1c", 'a 7z archive'],
  ['\x1f\x8b', 'a gzip archive'],
]

/** What the first bytes tell of a file: what it is read as, before its text is. */
export type Signature = 'zip' | 'compound' | 'image' | 'pdf' | 'rtf'

const begins = (bytes: Uint8Array, start: string): boolean =>
  [...start].every((letter, at) => bytes[at] === letter.charCodeAt(0))

/** A PDF may begin after other bytes (ISO 32000-1, 7.5.2, and what its readers do), RTF after blanks. */
const PDF = /(?:^|[\r\n])%PDF-\d/u
const RTF = /^(?:\xef\xbb\xbf)?\s*\{\\rtf/u
const HEAD = 1024

/** What a file is by its first bytes, or null where they may be text. */
export const signatureOf = (bytes: Uint8Array): Signature | null => {
  const known = READ.find(([start]) => begins(bytes, start))
  if (known) return known[1]
  const head = String.fromCharCode(...bytes.subarray(0, HEAD))
  if (PDF.test(head)) return 'pdf'
  return RTF.test(head) ? 'rtf' : null
}

/** What a file is that is no document, for the message that says so (`a TIFF image`), or null where it may be text. */
export const strangerOf = (bytes: Uint8Array): string | null =>
  NOT_READ.find(([start]) => begins(bytes, start))?.[1] ?? null
