import { encodingOfFont, type FontEncoding, fromFont } from '../encodings/fonts'
import type { Glyph } from './drawn'
import { codesOf, familyOf } from './fonts'
import { brokenShare } from './scrambled'

/** Letters of a font that are enough to know its encoding. */
const ENOUGH = 3_000
const LEGACY = /[\u0080-ÿ]/u
const BROKEN = 0.2
const WHOLE = 0.1

/** What was met of each font's text, to tell the encoding of those whose names do not. */
export class FontEvidence {
  readonly #texts = new Map<string, string>()

  add(glyphs: readonly Glyph[]): void {
    for (const glyph of glyphs) {
      const text = this.#texts.get(glyph.font) ?? ''
      if (text.length < ENOUGH)
        this.#texts.set(glyph.font, text + (glyph.isSpace ? ' ' : codesOf({ glyphs: [glyph] })))
    }
  }

  /** Fonts that are read as TCVN3 or VNI: their letters make no words as they are, and do so then. */
  encodings(): Map<string, FontEncoding> {
    const known = new Map<string, FontEncoding>()
    for (const [font, text] of this.#texts) {
      if (encodingOfFont(familyOf(font)) !== 'unicode' || !LEGACY.test(text) || brokenShare(text) < BROKEN)
        continue
      const [best] = (['tcvn3', 'vni'] as const)
        .map((encoding) => ({ encoding, share: brokenShare(fromFont(text, encoding)) }))
        .sort((a, b) => a.share - b.share)
      if (best!.share < WHOLE) known.set(font, best!.encoding)
    }
    return known
  }
}
