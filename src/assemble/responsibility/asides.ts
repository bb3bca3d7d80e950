import type { BodyMark } from '../../annotate/bodies/mark'
import { roleLexicon } from '../../lexicon/roles'
import type { Span } from '../../text/span'
import { wordEnd } from '../../text/words'
import { phraseAt } from './phrase-at'

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '“': '”', '"': '"', '‘': '’' }

/** Finds the end of a bracket or quote within a clause; that none follows is found out once. */
export const closings = (text: string, { start, end }: Span): ((at: number) => number) => {
  const words = text.slice(start, end)
  const unclosed = new Set<string>()
  return (at) => {
    const closing = CLOSING[text.charAt(at)]
    if (closing === undefined || unclosed.has(closing)) return -1
    const found = words.indexOf(closing, at + 1 - start)
    if (found < 0) unclosed.add(closing)
    return found < 0 ? -1 : start + found
  }
}

const OF = / của /uy
const MOST_OWNER_WORDS = 8

/**
 * Where what only says who the body before it is ends: a bracket, `cơ quan thường trực của Hội đồng`; -1 where none
 * begins.
 */
export const asideEnd = (
  text: string,
  from: number,
  limit: number,
  closes: (at: number) => number,
  starts: ReadonlyMap<number, BodyMark>,
): number => {
  if (text.charAt(from) === '(') {
    const close = closes(from)
    return close < 0 ? -1 : close + 1
  }
  const said = roleLexicon.asides.longest(text, from)
  if (!said) return -1
  let { end } = roleLexicon.asides.longest(text, said.end + 1) ?? said
  OF.lastIndex = end
  const isOwned = OF.test(text)
  const owner = starts.get(isOwned ? OF.lastIndex : end + 1)
  if (owner) end = owner.span.end
  else if (isOwned)
    for (let word = OF.lastIndex, count = 0; count < MOST_OWNER_WORDS && !phraseAt(text, word); count++) {
      end = wordEnd(text, word)
      if (text.charAt(end) !== ' ') break
      word = end + 1
    }
  return end <= limit ? end : -1
}
