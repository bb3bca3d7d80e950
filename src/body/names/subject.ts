import { bodyLexicon } from '../../lexicon/bodies'
import { roleLexicon } from '../../lexicon/roles'
import { isCapital, wordEnd } from '../../text/words'

/** Whether a word begins bodies and nothing else: not `Phòng`, of `Phòng vệ`. */
export const startsBody = (text: string, at: number): boolean => {
  const head = bodyLexicon.heads.longest(text, at)
  return head !== null && !head.value.ambiguous
}

/** Whether a small word begins what a body does, and so ends its name. */
export const endsName = (text: string, at: number): boolean =>
  bodyLexicon.stops.longest(text, at) !== null || roleLexicon.phrases.longest(text, at) !== null

/** Whether a body begins at `at`: one of a list is no part of the name before it. */
export const isBody = (text: string, at: number): boolean =>
  bodyLexicon.heads.longest(text, at) !== null || bodyLexicon.named.longest(text, at) !== null

/** Where a subject ends that the lists know, as a name or in small letters (`tài nguyên và môi trường`); null where none begins. */
export const subjectAt = (text: string, at: number): number | null => {
  const tail = bodyLexicon.tails.longest(text, at)?.end ?? at
  const field = bodyLexicon.fields.longest(text, at)?.end ?? at
  const head = bodyLexicon.heads.longest(text, at)?.end ?? at
  const isField = field > tail && field > head && (field > wordEnd(text, at) || isCapital(text, at))
  if (isField && (isCapital(text, at) ? !startsBody(text, at) : !endsName(text, at))) return field
  return tail > at ? tail : null
}
