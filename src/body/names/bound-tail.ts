import { bodyLexicon } from '../../lexicon/bodies'
import { roleLexicon } from '../../lexicon/roles'
import { isCapital, wordEnd } from '../../text/words'

const MOST_WORDS = 8
const AND = 'và '
const BORDER = /^[:;\n\t|)]?$/u
const JOINT = /,? (?:(?:và|các) )?/uy

/** Whether a cell or a line of a list ends. */
export const atBorder = (text: string, at: number): boolean => BORDER.test(text.charAt(at))

/** Whether a body's charge (`chủ trì`, `có trách nhiệm`) or the next body of a list follows. */
const isBoundAt = (text: string, at: number): boolean => {
  JOINT.lastIndex = at
  if (!JOINT.test(text)) return atBorder(text, at)
  const next = JOINT.lastIndex
  if (isCapital(text, next)) return bodyLexicon.heads.longest(text, next) !== null
  return roleLexicon.assigning.longest(text, next) !== null
}

/** Where the first word of a second field ends, ` và Đa dạng sinh học`; null where a body begins, or nothing does. */
const secondField = (text: string, at: number): number | null => {
  const from = at + AND.length
  if (!text.startsWith(AND, at) || !isCapital(text, from)) return null
  const isBody = bodyLexicon.heads.longest(text, from) ?? bodyLexicon.named.longest(text, from)
  return isBody || bodyLexicon.titles.longest(text, from) ? null : wordEnd(text, from)
}

/**
 * Where a unit's name ends that small words carry on (`Vụ Thương mại biên mậu chủ trì …`): what no list knows is a part of
 * it only where its charge or the next body stands right behind.
 */
export const boundTail = (text: string, at: number, isBound = isBoundAt): number => {
  let end = at
  for (let count = 0; count < MOST_WORDS; count++) {
    const from = end + 1
    if (text.charAt(end) !== ' ' || isCapital(text, from)) return at
    const second = secondField(text, from)
    if (second !== null) {
      end = second
      if (isBound(text, end)) return end
      continue
    }
    if (bodyLexicon.stops.longest(text, from) || roleLexicon.phrases.longest(text, from)) return at
    end = wordEnd(text, from)
    if (end === from) return at
    if (isBound(text, end)) return end
  }
  return at
}
