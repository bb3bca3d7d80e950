import { targetLexicon } from '../../lexicon/targets'
import type { DocumentContext, ResolvedDocument } from '../../resolve/document'
import { alternatives } from '../../text/alternatives'
import type { Span } from '../../text/span'
import type { Bearer } from './draft'

const { places, wholes, offices } = targetLexicon.distributive
const END = '(?![\\p{L}\\p{N}])'
/** At the head of a clause, after its time: `Đến năm 2025, toàn tỉnh …`, `Mỗi xã, thị trấn …`. */
const WHOLE = new RegExp(
  `^(?:[^,]{0,40}, )?(?<whole>toàn (?:${alternatives(wholes)})(?: \\p{Lu}[^,;:]{0,60}?)?|(?:mỗi|từng) (?:${alternatives(places)})(?:(?:,| –| -) (?:${alternatives(places)})){0,3})${END}`,
  'iu',
)
const OFFICE = new RegExp(`^(?:${alternatives(offices)}) `, 'u')
const BARE_WHOLE = new RegExp(`^toàn (?<noun>${alternatives(wholes)})$`, 'iu')

/** `Toàn tỉnh`, `Toàn ngành` with the place or the field that the document is for; other words as they are. */
const wholeName = (words: string, { place, issuer }: DocumentContext): string => {
  const name = words.charAt(0).toUpperCase() + words.slice(1)
  const noun = BARE_WHOLE.exec(words)?.groups?.noun?.toLowerCase()
  if (noun === undefined) return name
  if (noun === place?.kind.toLowerCase()) return `${name} ${place.name}`
  const field = issuer !== null && OFFICE.test(issuer) ? issuer.replace(OFFICE, '') : null
  return noun === 'ngành' && field !== null ? `${name} ${field}` : name
}

/** The whole or the places of which a clause speaks, where no heading says who is to reach it. */
export const wholeOf = (document: ResolvedDocument, clause: Span): Bearer | null => {
  const words = document.reading.text.slice(clause.start, clause.end)
  const whole = WHOLE.exec(words)?.groups?.whole
  if (whole === undefined) return null
  const start = clause.start + words.indexOf(whole)
  return { name: wholeName(whole, document.context), span: { start, end: start + whole.length }, how: 'read' }
}
