import { weigh } from './encodings/evidence'
import { readsWell } from './encodings/legacy'
import { fromWindows1252 } from './encodings/windows-1252'
import { ChithiError } from './error'
import { htmlCharset } from './html/charset'
import { strangerOf } from './signature'

/** A text and the encoding its bytes were in; windows-1252 for want of a better, or as a page states. */
export interface DecodedText {
  text: string
  /** Whether the last letter was cut in its midst, and left out. */
  isCut?: true
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258' | 'windows-1252'
}

/**
 * The text of a file's bytes: UTF-8, UTF-16 with a byte order mark or without, or what the bytes show to be windows-1258,
 * or a page says that it is.
 * The mark is no part of the text; Unicode is kept character for character.
 *
 * Throws a `ChithiError` (`binary`, `damaged`) for what is not text.
 */
export const decode = (file: Uint8Array): DecodedText => {
  const bytes = withoutPadding(file)
  const unicode = markOf(bytes) ?? wideOf(bytes) ?? 'utf-8'
  const text = decodeAs(unicode, bytes)
  if (text !== null) return { text, encoding: unicode }
  const cut = unicode === 'utf-8' ? decodeCut(bytes) : null
  if (cut !== null) return { text: cut, encoding: 'utf-8', isCut: true }
  if (unicode !== 'utf-8')
    throw new ChithiError('damaged', 'found UTF-16 that breaks off in a letter, expected a whole file', null)
  const windows = decodeAs('windows-1258', bytes)?.normalize('NFC')
  const isStated = htmlCharset(bytes) === 'windows-1258'
  if (windows !== undefined && (isStated || readsWell(weigh(windows))))
    return { text: windows, encoding: 'windows-1258' }
  return { text: fromWindows1252(bytes), encoding: 'windows-1252' }
}

const LEAST_TEXT = 8

/** Some programs fill a text's last block with zeros. */
const withoutPadding = (bytes: Uint8Array): Uint8Array => {
  const first = bytes.indexOf(0)
  return first >= LEAST_TEXT && bytes.subarray(first).every((byte) => byte === 0)
    ? bytes.subarray(0, first)
    : bytes
}

/** UTF-8 whose last letter has lost bytes; null where more is wrong. */
const decodeCut = (bytes: Uint8Array): string | null => {
  const start = bytes.findLastIndex((byte) => byte < 0x80 || byte >= 0xc0)
  return start < 0 || bytes[start]! < 0xc0 || bytes.length - start > 3
    ? null
    : decodeAs('utf-8', bytes.subarray(0, start))
}

const decodeAs = (encoding: string, bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const markOf = ([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : null
}

const SAMPLE = 4096
/** Of the letters of Vietnamese in UTF-16 most have a byte of zero, nearly always on the same side; other text has none. */
const MANY = 0.5

/** UTF-16 without a mark, null for what may be UTF-8; refuses all else that has zeros. */
const wideOf = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  const first = bytes.indexOf(0)
  if (first < 0) return null
  const sample = bytes.subarray(0, SAMPLE)
  const zeros: [number, number] = [0, 0]
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2 === 0 ? 0 : 1]++
  const many = (sample.length / 2) * MANY
  const stranger = strangerOf(bytes)
  // Combining marks and dashes have such a byte on the other side.
  if (stranger === null && zeros[1] > many && zeros[0] * 10 < zeros[1]) return 'utf-16le'
  if (stranger === null && zeros[0] > many && zeros[1] * 10 < zeros[0]) return 'utf-16be'
  const found = stranger ?? `a NUL byte at offset ${first}`
  throw new ChithiError('binary', `found ${found}, expected a document`, null)
}
