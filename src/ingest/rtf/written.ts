import { encodingOfFont } from '../encodings/fonts'
import { decodePage, isKnownCodePage } from './code-pages'
import type { RtfFont } from './font-table'
import { ascii } from './tokens'

/** Bytes of text that wait until all of a font's stand together: a letter may be two of them, in two control words. */
export class WrittenBytes {
  /** The code page of text whose font names none. */
  page = 1252
  /** Pages in which text stands and that are not known. */
  readonly unknownPages = new Set<number>()
  #parts: Uint8Array[] = []

  add(bytes: Uint8Array): void {
    if (bytes.length > 0) this.#parts.push(bytes)
  }

  /** The text that was waiting: in the codes of its font, or in a code page. */
  take(font: RtfFont | undefined): string {
    if (this.#parts.length === 0) return ''
    const bytes = joined(this.#parts)
    this.#parts = []
    if (encodingOfFont(font?.name ?? null) !== 'unicode') return ascii(bytes)
    const page = font?.page ?? this.page
    if (!isKnownCodePage(page) && bytes.some((byte) => byte > 0x7f)) this.unknownPages.add(page)
    return decodePage(bytes, page)
  }
}

const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  if (parts.length === 1) return parts[0]!
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
