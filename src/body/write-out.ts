import { completeName } from './complete'
import type { BodyContext } from './context'
import { readNames } from './names/read'

const SHORT = /(?<![\p{L}\p{N}/\-&])\p{Lu}[\p{Lu}&]{1,9}(?![\p{L}\p{N}/&]|-\p{Lu})/gu
const CENTRAL = /(?<!\p{L})TW(?!\p{L})/gu
/** In words that are not all capitals; there it may be a syllable (`SỞ TƯ PHÁP`, `ĐẦU TƯ`). */
const CENTRAL_SHORT = /(?<!\p{L})TƯ(?!\p{L})/gu

/** The first letter as a name begins. */
export const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

/**
 * Writes a body out as the contract of the result wants it: abbreviations in full, the document's place added where a
 * bare `tỉnh`, `Sở` means it, the first letter capital. `UBND tỉnh` in a document of Bắc Ninh gives `Ủy ban nhân dân
 * tỉnh Bắc Ninh`; words that name no body stay.
 */
export const writeOutBody = (text: string, context: BodyContext): string => {
  const long = text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(SHORT, (short) => context.abbreviations.get(short) ?? short)
    .replace(CENTRAL, 'Trung ương')
  const plain = /\p{Ll}/u.test(text) ? long.replace(CENTRAL_SHORT, 'Trung ương') : long
  let out = ''
  let from = 0
  for (const mark of readNames(plain).names) {
    out += plain.slice(from, mark.span.start) + completeName(mark, context).name
    from = mark.span.end
  }
  return capitalised(out + plain.slice(from))
}
