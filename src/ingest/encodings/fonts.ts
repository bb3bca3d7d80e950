import { ingestLexicon } from '../../lexicon/ingest'
import { fromTcvn3 } from './tcvn3'
import { fromVni } from './vni'

/** How the codes of a run of text are to be read, as its font draws them. */
export type FontEncoding = 'unicode' | 'tcvn3' | 'tcvn3-capitals' | 'vni' | 'symbol' | 'wingdings'

/** The encoding that a font stands for: `.VnTimeH` TCVN3 in capitals, `VNI-Times` VNI, `Times New Roman` Unicode. */
export const encodingOfFont = (font: string | null): FontEncoding => {
  if (font === null) return 'unicode'
  // Before TCVN3, whose fonts are told by two of its letters.
  if (ingestLexicon.vniFont.test(font)) return 'vni'
  if (ingestLexicon.tcvn3CapitalsFont.test(font)) return 'tcvn3-capitals'
  if (ingestLexicon.tcvn3Font.test(font)) return 'tcvn3'
  if (ingestLexicon.symbolFont.test(font)) return 'symbol'
  return ingestLexicon.wingdingsFont.test(font) ? 'wingdings' : 'unicode'
}

/** Word keeps the codes of such fonts as they are, or puts them into the private use area. */
const PRIVATE = /[\uf020-\uf0ff]/gu
/** Letters that only Unicode has: the font was changed, the text was not written for it. */
const UNICODE = /[Ā-ǿẠ-ỹ]/u
/** What is drawn and cannot be written. */
const UNKNOWN = '\ufffd'

/** A stretch of text of one font encoding in Unicode; what stands in Unicode already stays. */
export const fromFont = (text: string, encoding: FontEncoding): string => {
  if (encoding === 'unicode' || UNICODE.test(text)) return text
  const codes = text.replace(PRIVATE, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xf000))
  switch (encoding) {
    case 'tcvn3':
      return fromTcvn3(codes)
    case 'tcvn3-capitals':
      return fromTcvn3(codes, true)
    case 'vni':
      return fromVni(codes)
    case 'symbol':
      return drawn(codes, ingestLexicon.symbols, /[^A-Za-z\u0080-ÿ]/u)
    case 'wingdings':
      return drawn(codes, ingestLexicon.wingdings, /\s/u)
  }
}

const drawn = (codes: string, signs: ReadonlyMap<number, string>, same: RegExp): string =>
  Array.from(
    codes,
    (letter) => signs.get(letter.charCodeAt(0)) ?? (same.test(letter) ? letter : UNKNOWN),
  ).join('')
