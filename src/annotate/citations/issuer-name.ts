import { instrumentLexicon } from '../../lexicon/instruments'
import { alternatives } from '../../text/alternatives'
import { endAt } from '../../text/match-at'
import { tonelessKey } from '../../text/toneless'
import { WordTrie } from '../../text/word-trie'
import { readPlace } from './place'
import { afterSubject, isTitleVerb, leadsTitle } from './title-lead'

const { closed, sectorHeads, sectors: sectorNames, peoples, open } = instrumentLexicon.issuers

const words = (list: readonly string[]): RegExp => new RegExp(`(?:${alternatives(list)})(?![\\p{L}])`, 'iuy')
const CLOSED = new RegExp(`(?:${closed.patterns.join('|')})(?!\\p{L})`, 'iuy')
const OFFICE = words(instrumentLexicon.issuers.offices.words)
const SECTOR_HEAD = words(sectorHeads.words)
const PEOPLE = words(peoples.words)
const OF_BODIES = words(peoples.ofBodies)
const OPEN = words(open.words)
const PURPOSEFUL = words(open.purposeful)
const STOP = words(open.stops)
/** The sentence's own verb ends a name too: `Thống đốc Ngân hàng Nhà nước yêu cầu`. */
const DUTY = new RegExp(`(?:${alternatives(instrumentLexicon.titles.duties.words)})(?!\\p{L})`, 'uy')
const SHORT = /\p{Lu}[\p{Lu}&,-]{0,10}\p{Lu}(?!\p{L})/uy
/** A body by its abbreviation alone (`của BCT`), where its neighbours are not in capitals too. */
const ABBREVIATED = /[A-ZĐ&]{2,10}(?![\p{L}\p{N}/-]| \p{Lu}{2})/uy
const WORD = / (?:[-–~&] )?(?<word>T\.Ư(?!\p{L})|[\p{L}\p{N}&]{1,30}(?:-[\p{L}\p{N}&]{1,30}){0,3})/uy
/** `Đại hội đại biểu các dân tộc thiểu số`: what no stop cuts. */
const WHOLE = new RegExp(` (?:${alternatives(open.whole)})(?!\\p{L})`, 'iuy')
/** A comma inside a name: `Hội đồng Thi đua, Khen thưởng`, `Ban Chỉ huy Phòng, chống lụt, bão`. */
const LISTED = new RegExp(`, (?:${alternatives(open.listed)})(?!\\p{L})`, 'iuy')
const LISTED_ON = /, (?=\p{Ll})/uy
const PURPOSE_END = /[;.“”"\n\t]| v\/v | về việc /iu
const GENERAL = new RegExp(`^ (?:${alternatives(open.levels)})(?: \\p{Lu}\\p{L}*)*$`, 'iu')
const OWNER = new RegExp(`^ ?(?:[-–~,] ?|(?<bracket>\\())(?=(?:${alternatives(open.owners)}) )`, 'u')
const CAPITALISED = /\p{Lu}\p{Ll}/uy
const LONGEST = 18
/** Offices that may stand in a row (`Phó Chủ tịch Thường trực …`), and sectors (`Tài chính - Tư pháp`). */
const OFFICES = 3
const LONGEST_PURPOSE = 180

const sectors = new WordTrie<true>(tonelessKey)
for (const name of sectorNames.words) sectors.add(name, true).add(name.replace(' và ', ' - '), true)

/** `liên Bộ Tài chính - Tư pháp`: `Bộ` stands once for both. */
const FURTHER_SECTOR = / ?[-–] ?(?=\p{Lu})/uy

/** A body named by its sector: `Sở Giáo dục và Đào tạo tỉnh Bắc Ninh`, `Bộ GD&ĐT`; of a joint one all sectors. */
const sectorBody = (text: string, at: number): number | null => {
  const head = endAt(SECTOR_HEAD, text, at)
  if (head === null || text[head] !== ' ') return null
  let sector = sectors.longest(text, head + 1)?.end ?? endAt(SHORT, text, head + 1)
  if (sector === null) return null
  for (let count = 0; count < OFFICES; count++) {
    const next: number | null = endAt(FURTHER_SECTOR, text, sector)
    const further = next === null ? null : sectors.longest(text, next)
    if (!further) break
    sector = further.end
  }
  return readPlace(text, sector)
}

/** `Ban Chỉ đạo Trung ương về …`: what it is for is part of its name, unless a title follows that. */
const purpose = (text: string, head: number, end: number): number => {
  if (!text.startsWith(' về ', end)) return end
  const rest = text.slice(end + 4, end + 4 + LONGEST_PURPOSE)
  const stop = PURPOSE_END.exec(rest)?.index ?? rest.length
  const second = rest.slice(0, stop).search(/ về (?=\p{L})/iu)
  if (second >= 0) return end + 4 + second
  return GENERAL.test(text.slice(head, end)) ? end + 4 + stop : end
}

/** Goes on word by word from the head of a name to where it ends. */
const walk = (text: string, head: number): number => {
  let end = head
  let isList = false
  for (let count = 0; count < LONGEST; count++) {
    end = endAt(WHOLE, text, end) ?? end
    isList ||= endAt(LISTED, text, end) !== null
    const comma = isList ? (endAt(LISTED_ON, text, end) ?? endAt(LISTED, text, end)) : null
    // The word behind a comma stands one blank off, as behind a word.
    WORD.lastIndex = comma === null ? end : end + 1
    const found = WORD.exec(text)
    if (!found) break
    const start = WORD.lastIndex - found.groups!.word!.length
    const joins =
      found.groups!.word === 'và' && (isList || /^ \p{Lu}/u.test(text.slice(start + 2, start + 4)))
    // `Tổ công tác Kiểm tra …`: with a capital, right behind the head, a verb belongs to the name.
    const isOwn = count === 0 && endAt(CAPITALISED, text, start) !== null
    if (afterSubject(text, start) !== null || (isTitleVerb(text, start) && !isOwn)) break
    if (endAt(STOP, text, start) !== null && !joins) break
    if (count > 0 && endAt(DUTY, text, start) !== null) break
    end = start + found.groups!.word!.length
  }
  return end
}

/** A body whose name runs on word by word until something ends it. */
const openBody = (text: string, at: number): number | null => {
  const purposeful = endAt(PURPOSEFUL, text, at)
  const head = purposeful ?? endAt(OPEN, text, at)
  if (head === null) return null
  if (purposeful !== null) {
    // `Ban Chỉ đạo Phòng, chống tội phạm, … về việc`: the commas belong to the name.
    const rest = text.slice(head, head + LONGEST_PURPOSE)
    const stop = PURPOSE_END.exec(rest)
    if (stop && / v/i.test(stop[0]) && rest.slice(0, stop.index).includes(',')) return head + stop.index
  }
  const end = walk(text, head)
  return purposeful === null ? end : purpose(text, head, end)
}

/** A body known by its sector or by what it is. */
const namedBody = (text: string, at: number): number | null =>
  /\p{Lu}/u.test(text[at] ?? '') ? (sectorBody(text, at) ?? openBody(text, at)) : null

/** `isOwner`: an office stands before it, so that it may begin small (`Trưởng ban Chỉ đạo`). */
const body = (text: string, at: number, isOwner = false): number | null => {
  if (!/\p{Lu}/u.test(text[at] ?? '') && (!isOwner || leadsTitle(text, at))) return null
  const fixed = endAt(CLOSED, text, at)
  if (fixed !== null) return fixed
  const people = endAt(PEOPLE, text, at)
  // `Đảng ủy Sở Nội vụ`: the committee of a body, which stands behind it.
  const owner = people !== null && endAt(OF_BODIES, text, at) === people ? namedBody(text, people + 1) : null
  if (people !== null) return owner ?? readPlace(text, people)
  return sectorBody(text, at) ?? openBody(text, at) ?? endAt(ABBREVIATED, text, at)
}

/** A unit or an office behind its body: `Cục Quản lý Dược - Bộ Y tế`, `Trưởng Cụm số 2 (Sở Y tế tỉnh …)`. */
const tail = (text: string, end: number): number => {
  const lead = OWNER.exec(text.slice(end, end + 12))
  if (!lead) return end
  const owner = body(text, end + lead[0].length)
  if (owner === null) return end
  if (lead.groups!.bracket) return text[owner] === ')' ? owner + 1 : end
  const isOwner = lead[0].includes(',') ? afterSubject(text, owner + 1) !== null : true
  return isOwner ? owner : end
}

/**
 * Where the name of an issuing body or office that begins at `at` ends; null where none begins there.
 * `Bộ trưởng Bộ Nông nghiệp và Phát triển nông thôn`, `Ban Thường vụ Tỉnh ủy`, `Chủ tịch UBND tỉnh Trà Vinh`.
 */
export const readIssuerName = (text: string, at: number, offices = OFFICES): number | null => {
  const isCapital = /\p{Lu}/u.test(text[at] ?? '')
  const fixed = isCapital ? endAt(CLOSED, text, at) : null
  if (fixed !== null) return fixed
  const office = isCapital && offices > 0 ? endAt(OFFICE, text, at) : null
  if (office === null) {
    const end = body(text, at, offices < OFFICES)
    return end === null ? null : tail(text, end)
  }
  const owner = text[office] === ' ' ? readIssuerName(text, office + 1, offices - 1) : null
  return tail(text, owner ?? office)
}
