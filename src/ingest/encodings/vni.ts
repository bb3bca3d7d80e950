import { ingestLexicon } from '../../lexicon/ingest'

const { single, tones, circumflex, breve } = ingestLexicon.vni
/** The signs that may follow a letter. */
const SIGNS: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>> = {
  a: [tones, circumflex, breve],
  e: [tones, circumflex],
  o: [tones, circumflex],
  u: [tones],
  y: [tones],
  ô: [tones],
  ö: [tones],
}

/** A text in VNI's double-byte code, each byte as the Latin-1 letter of its code, in Unicode: `Keá hoaïch` is `Kế hoạch`. */
export const fromVni = (text: string): string => {
  let written = ''
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]!
    const next = text[at + 1]?.toLowerCase() ?? ''
    const sign = SIGNS[letter.toLowerCase()]?.find((signs) => next in signs)?.[next]
    written += (single[letter] ?? letter) + (sign ?? '')
    if (sign !== undefined) at++
  }
  return written.normalize('NFC')
}
