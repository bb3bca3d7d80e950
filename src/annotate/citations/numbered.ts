import type { InstrumentType } from '../../directive/header'
import type { InstrumentSymbol } from '../../instrument/symbol'
import { instrumentLexicon } from '../../lexicon/instruments'
import { readDay } from './day'
import { type Head, plainHead } from './head'
import { readIssuerName } from './issuer-name'
import { type TypeWord, typeWordBefore } from './type-word'
import { wordStartsBefore } from './words-before'

const NUMBER_WORD = new RegExp(
  `(?<![\\p{L}])(?:${instrumentLexicon.numberWords.join('|')}) ?[:.]? ?$|(?<=[\\p{L}]) $`,
  'u',
)
/** How far a number may stand behind the type word when its issuer stands between (`Chỉ thị của … số 05`). */
const REACH = 12
/** `các Quyết định của Thủ tướng Chính phủ: số 12/QĐ-TTg …; số 15/QĐ-TTg …`: what one item of such a list begins with. */
const ITEM = /[;,] ?(?:và )?(?:số:? ?)?$/u
const LONGEST_ITEM = 700
const COORDINATED = /^(?:,|;| và|, và) ?(?:số:? )?$/u

/** Where the words that introduce a number begin: `số: ` before `113/QĐ-BXD`. */
const numberStart = (text: string, at: number): number => {
  const before = text.slice(Math.max(0, at - 8), at)
  return at - (NUMBER_WORD.exec(before)?.[0].length ?? 0)
}

interface Named extends TypeWord {
  issuer: { start: number; end: number } | null
}

/** The type word before a number, also across the issuer: `Nghị quyết của HĐND tỉnh số 12/NQ-HĐND`. */
const typeBefore = (text: string, end: number): Named | null => {
  const direct = typeWordBefore(text, end)
  if (direct) return { ...direct, issuer: null }
  const last = text.startsWith(': ', end - 2) ? end - 2 : end
  for (const start of wordStartsBefore(text, last, REACH)) {
    const issuerEnd = readIssuerName(text, start)
    if (issuerEnd === null || text.slice(issuerEnd, last).trim() !== '') continue
    const before = text.startsWith('của ', start - 4) ? start - 4 : start
    const word = typeWordBefore(text, before)
    if (word) return { ...word, issuer: { start, end: issuerEnd } }
  }
  return null
}

/** A symbol without a type word counts only where its own codes tell a type, and it is not the document's own. */
const standsAlone = (text: string, symbol: InstrumentSymbol, start: number): boolean =>
  symbol.type !== null &&
  symbol.family !== 'dispatch' &&
  !/\p{Lu}/u.test(text.slice(start, symbol.span.start)) &&
  !/(?<!\p{L})(?:[Mm]ẫu|[Bb]iểu|[Pp]hụ lục|[Bb]áo)(?: \p{L}+)? $/u.test(
    text.slice(Math.max(0, start - 20), start),
  )

/** Whether a number follows another so closely that it shares its type word, its date apart. */
const isCoordinatedWith = (text: string, previous: Head, at: number): boolean => {
  if (at - previous.span.end > 40) return false
  const end = readDay(text, previous.span.end)?.span.end ?? previous.span.end
  return COORDINATED.test(text.slice(end, at))
}

/** Whether a number is the next of a list that a type word and an issuer head: no line ends before it, nor a sentence. */
const isNextItem = (text: string, previous: Head, at: number): boolean => {
  if (at - previous.span.end > LONGEST_ITEM || !ITEM.test(text.slice(Math.max(0, at - 12), at))) return false
  return !/[\n\t]|\. \p{Lu}/u.test(text.slice(previous.span.end, at))
}

/** Numbered instruments: `Kế hoạch số 88/KH-UBND`, `CT số: 05/CT-UBND`, `các Nghị quyết số 29-NQ/TW, 33-NQ/TW`. */
export const findNumbered = (text: string, symbols: readonly InstrumentSymbol[]): Head[] => {
  const heads: Head[] = []
  let coded: InstrumentType | null = null
  /** The last head of a list whose issuer its opening names. */
  let listed: Head | null = null
  for (const symbol of symbols) {
    const { span } = symbol
    const start = numberStart(text, span.start)
    const word = typeBefore(text, start)
    const previous = heads.at(-1)
    const isCoordinated = !word && previous !== undefined && isCoordinatedWith(text, previous, span.start)
    const above = !word && listed !== null && isNextItem(text, listed, span.start) ? listed : null
    const isListed = above !== null && above.issuerCode === symbol.issuerCode && symbol.type === coded
    if (!word && !isCoordinated && !isListed && !standsAlone(text, symbol, start)) continue
    // `Quy định số 55-QĐ/TW, 47-QĐ/TW`: the word decides, as long as the codes agree.
    const shared = isCoordinated && symbol.type === coded ? previous.type : symbol.type
    const type = word?.type ?? (isListed ? above.type : (shared ?? previous!.type))
    coded = symbol.type
    const head: Head = {
      ...plainHead('citation/numbered', type, word?.start ?? span.start, span.end),
      symbol: symbol.text,
      symbolSpan: span,
      issuerCode: symbol.issuerCode,
      issuerSpan: word?.issuer ?? (isListed ? above.issuerSpan : null),
      sharesType: isCoordinated || isListed,
    }
    heads.push(head)
    if (head.issuerSpan) listed = head
  }
  return heads
}
