import { encodingOfFont, type FontEncoding, fromFont } from '../encodings/fonts'
import type { Fragment } from './fragments'

/** A part of a font only: `ABCDEF+.VnTime` (ISO 32000-1, 9.6.4). */
const SUBSET = /^[A-Z]{6}\+/u
/** What stands for ligatures and for letters in other widths. */
const COMPATIBLE = /[\ufb00-\ufb06\uff01-\uff5e\u00a0\u2002-\u200a\u202f]/gu
const INVISIBLE = /[\p{Cc}\p{Cf}]/gu

/** The name of a font without the mark of a part, and without its style (`.VnTime,Bold`). */
export const familyOf = (font: string): string => font.replace(SUBSET, '').split(',')[0]!

/** Reads fragments as their fonts draw them; `encodings` holds what the names do not tell. */
export const readerOf =
  (encodings: ReadonlyMap<string, FontEncoding>) =>
  (fragment: Fragment): string => {
    const { font } = fragment.glyphs[0]!
    const encoding = encodings.get(font) ?? encodingOfFont(familyOf(font))
    const text = fragment.glyphs.map(({ text }) => text).join('')
    const read = encoding === 'unicode' ? text : fromFont(codesOf(fragment), encoding)
    return read
      .replace(COMPATIBLE, (letter) => letter.normalize('NFKC'))
      .replace(INVISIBLE, (letter) => (letter === '\u00ad' ? '-' : ''))
  }

/** The letters of a fragment by their codes; where Unicode knows better, its letters. */
export const codesOf = ({ glyphs }: Pick<Fragment, 'glyphs'>): string =>
  glyphs.map(({ text, code }) => (code !== null && code < 256 ? String.fromCharCode(code) : text)).join('')
