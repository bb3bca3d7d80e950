import { fromWindows1252 } from '../encodings/windows-1252'
import { ascii } from './tokens'

/** The code pages of the character sets that fonts name (RTF 1.9.1, `\fcharset`). */
const CHARSETS: Readonly<Record<number, number>> = {
  0: 1252,
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
}

/** Code pages as the Encoding Standard names them. */
const LABELS: Readonly<Record<number, string>> = {
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  65001: 'utf-8',
  ...Object.fromEntries(Array.from({ length: 9 }, (_, at) => [1250 + at, `windows-${1250 + at}`])),
}

/** The code page of a character set; undefined where the document's holds. */
export const codePageOf = (charset: number): number | undefined => CHARSETS[charset]

/** Whether a code page is one that can be read. */
export const isKnownCodePage = (page: number): boolean => page in LABELS

const LATIN = 'windows-1252'

const decoders = new Map<string, { decode(bytes: Uint8Array): string }>()

/**
 * Bytes of a code page in Unicode, Windows-1258's signs joined to their letters; of one that is not known as of
 * Windows-1252.
 */
export const decodePage = (bytes: Uint8Array, page: number): string => {
  if (bytes.every((byte) => byte < 0x80)) return ascii(bytes)
  const label = LABELS[page] ?? LATIN
  if (label === LATIN) return fromWindows1252(bytes)
  const decoder = decoders.get(label) ?? new TextDecoder(label)
  decoders.set(label, decoder)
  const text = decoder.decode(bytes)
  return page === 1258 ? text.normalize('NFC') : text
}
