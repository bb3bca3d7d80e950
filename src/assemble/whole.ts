import { capitalised } from '../body/write-out'
import { bodyLexicon } from '../lexicon/bodies'
import { targetLexicon } from '../lexicon/targets'
import type { DocumentContext, ResolvedDocument } from '../resolve/document'
import { alternatives } from '../text/alternatives'
import type { Span } from '../text/span'
import { howNamed } from './extracted'

const { places, wholes, offices } = targetLexicon.distributive
const END = '(?![\\p{L}\\p{N}])'
/** At the head of a clause, after its time: `Đến năm 2025, toàn tỉnh …`, `Mỗi xã, thị trấn …`. */
const WHOLE = new RegExp(
  `^(?:[^,]{0,40}, )?(?<whole>toàn (?:${alternatives(wholes)})|(?:mỗi|từng) (?:${alternatives(places)})(?:(?:,| –| -) (?:${alternatives(places)})){0,3})${END}`,
  'iu',
)
/** The name of a place: ` Cao Bằng`. */
const PLACE_NAME = /^(?: \p{Lu}\p{Ll}{1,6}){1,5}(?!\p{L})/u
const OFFICE = new RegExp(`^(?:${alternatives(offices)}) `, 'u')
const BARE_WHOLE = new RegExp(`^toàn (?<noun>${alternatives(wholes)})$`, 'iu')

/** `Toàn tỉnh`, `Toàn ngành` with the place or the field that the document is for; other words as they are. */
const wholeName = (words: string, { place, issuer }: DocumentContext): string => {
  const name = capitalised(words)
  const noun = BARE_WHOLE.exec(words)?.groups?.noun?.toLowerCase()
  if (noun === undefined) return name
  if (noun === place?.kind.toLowerCase()) return `${name} ${place.name}`
  const field = issuer !== null && OFFICE.test(issuer) ? issuer.replace(OFFICE, '') : null
  return noun === 'ngành' && field !== null ? `${name} ${field}` : name
}

/** The name that follows a whole in its clause: ` Giáo dục và Đào tạo` after `toàn ngành`; empty where none does. */
const ownName = (said: string, at: number, whole: string): string => {
  const noun = BARE_WHOLE.exec(whole)?.groups?.noun?.toLowerCase()
  if (noun === undefined || !/^ \p{Lu}\p{Ll}/u.test(said.slice(at, at + 3))) return ''
  if (noun !== 'ngành') return PLACE_NAME.exec(said.slice(at, at + 60))?.[0] ?? ''
  return said.slice(at, bodyLexicon.fields.longest(said, at + 1)?.end ?? at)
}

/** The whole or the places of which a clause speaks, where no heading says who is to reach it. */
export const wholeOf = (document: ResolvedDocument, clause: Span) => {
  const said = document.reading.text.slice(clause.start, clause.end)
  const found = WHOLE.exec(said)
  const bare = found?.groups?.whole
  if (!found || bare === undefined) return null
  const start = clause.start + found[0].length - bare.length
  const words = bare + ownName(said, found[0].length, bare)
  const name = wholeName(words, document.context)
  return { name, span: { start, end: start + words.length }, how: howNamed(name, words) }
}
