import { instrumentLexicon } from '../../lexicon/instruments'
import { endAt } from '../../text/match-at'
import type { Span } from '../../text/span'
import { readDay } from './day'
import { readIssuerName } from './issuer-name'
import { afterSubject, leadsTitle } from './title-lead'

const LEAD = /,? ?(?:\(?do (?:liên )?|của (?:liên )?|CỦA )/uy
/** What closes `do Bộ Tài chính ban hành`. */
export const ISSUED = ' ban hành'
const { passive } = instrumentLexicon.beforeMention
/** `được Chính phủ ban hành ngày 05/3/2020`. */
const PASSIVE = new RegExp(`,? ${passive} (?=\\p{Lu})`, 'uy')
const BARE_LEAD = /,? /y
/** `Bộ Tài chính và Bộ Tư pháp`, `Bộ Tài chính-Bộ Tư pháp-Văn phòng Chính phủ`. */
const JOIN = /(?: và | & | ?[-–] ?)(?=\p{Lu})/uy
const LISTED = /, (?=\p{Lu})/uy
const CLOSES = /^(?: ?[,;.)\n\t“"]| ban hành|$)/u

/** Adds the bodies that issued it together, if the sentence goes on as after an issuer. */
const joined = (text: string, end: number, isJoint: boolean, most = 6): number => {
  if (most === 0) return end
  const next = endAt(JOIN, text, end) ?? (isJoint ? endAt(LISTED, text, end) : null)
  if (next === null) return end
  const other = readIssuerName(text, next)
  if (other === null) return end
  const all = joined(text, other, isJoint, most - 1)
  const goesOn = CLOSES.test(text.slice(all, all + 9)) || leadsTitle(text, all + 1)
  return all > other || goesOn ? all : end
}

/** Where the names of those who issued it together end, from the first one on; null where none begins at `at`. */
export const readIssuers = (text: string, at: number, isJoint: boolean): number | null => {
  const end = readIssuerName(text, at)
  return end === null ? null : joined(text, end, isJoint)
}

/** Reads who issued it on the day that follows: ` được Chính phủ ban hành ngày 05/3/2020`. */
export const readIssuedBy = (text: string, at: number): Span | null => {
  const start = endAt(PASSIVE, text, at)
  const end = start === null ? null : readIssuers(text, start, true)
  return end !== null && readDay(text, end) !== null ? { start: start!, end } : null
}

/**
 * Reads the issuer that follows at `at`: ` của Ủy ban nhân dân tỉnh`, ` do Bộ Y tế ban hành`; without `của` only where a title
 * follows (`ngày 08/3/2018 Bộ Y tế về việc …`). `isJoint`: several bodies are expected.
 */
export const readIssuer = (text: string, at: number, isJoint: boolean): Span | null => {
  const start = endAt(LEAD, text, at)
  if (start !== null) {
    const end = readIssuers(text, start, isJoint)
    if (end === null) return null
    const isBehindDo = /do (?:liên )?$/u.test(text.slice(at, start))
    return isBehindDo && !text.startsWith(ISSUED, end) ? null : { start, end }
  }
  const bare = endAt(BARE_LEAD, text, at)
  if (bare === null) return null
  const end = readIssuerName(text, bare)
  return end !== null && afterSubject(text, end + 1) !== null ? { start: bare, end } : null
}
