import { isCapital } from '../../text/words'
import { has, isJoint, type Term } from './term'

/** No name of a body that the lexicon does not know is longer. */
const LONGEST_MEMBER = 60

/** Whether a term may name a body that is not known: a few words that begin with a capital. */
const mayName = (text: string, { tags, span }: Term): boolean =>
  tags.has('Other') && isCapital(text, span.start) && span.end - span.start <= LONGEST_MEMBER

/**
 * A comma or `và` between two bodies is a part of their list, and so is a name that is not known between two or, at the
 * head of the clause, before the verb: `Sở Nội vụ, Viettel Cao Bằng, Sở Tài chính chủ trì`.
 */
export const joinBodies = (text: string, terms: Term[]): Term[] => {
  let acted = false
  for (let i = 1; i < terms.length - 1; i++) {
    acted ||= has(terms[i], 'RoleVerb')
    if (!has(terms[i - 1], 'Agency')) continue
    let end = i
    for (let next = i; ; ) {
      const from = next
      while (isJoint(terms[next])) next++
      const member = terms[next]
      if (next === from || next - from > 2 || !member) break
      const named = has(member, 'Agency')
      if (!named && !mayName(text, member)) break
      next++
      if (named || (!acted && has(terms[next], 'RoleVerb'))) end = next
    }
    for (let part = i; part < end; part++) if (!terms[part]!.body) terms[part]!.tags = new Set(['Agency'])
    i = Math.max(i, end)
  }
  return terms
}
