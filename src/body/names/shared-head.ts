import { bodyLexicon } from '../../lexicon/bodies'
import { endAt } from '../../text/match-at'
import { isCapital } from '../../text/words'
import { fieldAfter } from './field'
import type { Mention } from './mention'
import { shortenedField } from './shortened'
import { isBody, subjectAt } from './subject'

const MAX_ITEMS = 12
const OPENING = /:? /uy
const JOINT = /, | và |; /uy

/** `các Sở: Nội vụ, Tài chính`, `các Bộ Y tế, Tài chính`: one head for several names. */
export const readSharedHead = (text: string, at: number): Mention[] | null => {
  const head = bodyLexicon.heads.longest(text, at)
  const isListed = head !== null && text.charAt(head.end) === ':'
  if (
    !head ||
    !(isListed ? head.value.closed || head.value.kind === 'unit' : head.value.closed && isCapital(text, at))
  )
    return null
  const mentions: Mention[] = []
  let from = endAt(OPENING, text, head.end)
  if (from === null) return null
  for (let start = at; mentions.length < MAX_ITEMS; start = from) {
    const known =
      shortenedField(text, from) ?? (isCapital(text, from) ? bodyLexicon.fields.longest(text, from) : null)
    const field = head.value.closed ? known : (fieldAfter(text, from - 1, head.value) ?? known)
    if (!field) break
    const words = 'words' in field ? field.words : field.value
    const { kind, level, word } = head.value
    mentions.push({
      start,
      end: field.end,
      name: `${word} ${words}`,
      kind,
      level,
      place: null,
      rule: 'body/shared-head',
    })
    const next = endAt(JOINT, text, field.end)
    if (next === null || (isBody(text, next) && subjectAt(text, next) === null)) break
    from = next
  }
  return mentions.length > 1 ? mentions : null
}

/** `Sở: Nội vụ, Tài chính`: one head and a colon, without a quantifier. */
export const readListedHead = (text: string, at: number): Mention[] | null => {
  const head = bodyLexicon.heads.longest(text, at)
  return head && text.startsWith(': ', head.end) ? readSharedHead(text, at) : null
}
