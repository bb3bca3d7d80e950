import type { BodyLevel } from '../../directive/body'
import { bodyLexicon, type Head, type NamedBody } from '../../lexicon/bodies'
import { placeLexicon } from '../../lexicon/places'
import { roleLexicon } from '../../lexicon/roles'
import { gapAfter } from '../../text/word-trie'
import { isAllCapitals, isCapital, wordEnd } from '../../text/words'
import { fieldAfter } from './field'
import { type Mention, tidy } from './mention'
import { levelTail, type PlaceTail, placeTail } from './place-tail'
import { isInSymbol, writtenOut } from './short-forms'

const OWNED_BY = / (?:(?:trực )?thuộc |của )?(?=\p{Lu})| ?[-–] ?(?=\p{Lu})/uy
const BRACKET = / \((?=\p{Lu}\p{Ll})/uy
const TOPIC = / (?:về|phòng, chống|xây dựng (?=dự (?:án|thảo))|triển khai (?=Đề án|Chương trình)) ?/uy
const NOT_ALONE = new RegExp(`(?: ?[–-])? (?:${bodyLexicon.notAlone.join('|')})(?!\\p{L})`, 'iuy')
const TOPIC_WORDS = 16
/** A unit, its body and what that belongs to: no name goes on further. */
const MOST_OWNERS = 3

/** `Ban Chỉ đạo 35`, `Ban Chỉ đạo quốc gia 1237`, `Ban Chỉ đạo 389 TW`. */
const NUMBERED = /^(?: [qQ]uốc gia(?!\p{L}))?(?: \d{1,4}(?!\d) ?(?:TW|TƯ)?)?/u
const LONGEST_NUMBER = 20

const matchAt = (pattern: RegExp, text: string, at: number): string | null => {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? null
}

/** The purpose of a committee, from ` về …`: words up to a stop, a bracket or a border. */
const topicEnd = (text: string, at: number): number => {
  const opening = matchAt(TOPIC, text, at)
  if (opening === null) return at
  let end = at
  let from = at + opening.length
  for (let count = 0; count < TOPIC_WORDS; count++) {
    const next = wordEnd(text, from)
    if (next === from) return end
    const stop = bodyLexicon.stops.longest(text, from)
    if (stop && !text.startsWith('và ', from)) return end
    end = next
    const gap = gapAfter(text, end)
    if (!gap || text.charAt(end) === '\n') return end
    if (gap.kind === ',' && !bodyLexicon.tails.longest(text, gap.end)) return end
    from = gap.end
  }
  return end
}

/** The owner that a unit's name ends in (`Văn phòng Bộ`, `Vụ Pháp chế Bộ Xây dựng`, `Cục Quản lý Dược - Bộ Y tế`). */
const ownerAfter = (
  text: string,
  at: number,
  depth: number,
): { end: number; name: string; place: string | null } | null => {
  const join = matchAt(OWNED_BY, text, at) ?? (text.charAt(at) === '\n' ? '\n' : null)
  if (join === null) return null
  const from = at + join.length
  if (!isCapital(text, from)) return null
  const owner = ownerAt(text, from, depth)
  // Behind a line's end only a line of its own: `Phòng Nội vụ` is no part of `UBND huyện yêu cầu` under it.
  if (!owner || (join === '\n' && !LINE_END.test(text.charAt(owner.end)))) return null
  return { end: owner.end, name: `${join === '\n' ? ' ' : tidyJoin(join)}${owner.name}`, place: owner.place }
}
const LINE_END = /^[\n\t,;|]?$/u

const ownerAt = (text: string, from: number, depth: number): Mention | null => {
  const end = wordEnd(text, from)
  const short = writtenOut(text.slice(from, end))
  if (short !== null && !isInSymbol(text, from, end)) return readWrittenOut(text, end, short)
  if (!bodyLexicon.named.longest(text, from) && !bodyLexicon.heads.longest(text, from)?.value.owner)
    return null
  return readHeaded(text, from, depth + 1) ?? readNamed(text, from, depth + 1)
}

const tidyJoin = (join: string): string => (/[-–]/u.test(join) ? ' - ' : join)

/** A unit in brackets is part of the body's name: `Bộ Nội vụ (Vụ CCHC)`. */
const bracketAfter = (text: string, at: number, depth: number): { end: number; name: string } | null => {
  const opening = matchAt(BRACKET, text, at)
  if (opening === null) return null
  const from = at + opening.length
  const head = bodyLexicon.heads.longest(text, from)
  if (head?.value.kind !== 'unit') return null
  const unit = readHeaded(text, from, depth + 1) ?? readNamed(text, from, depth + 1)
  return unit && text.charAt(unit.end) === ')' ? { end: unit.end + 1, name: ` (${unit.name})` } : null
}

interface Beginning {
  end: number
  name: string
  kind: Mention['kind']
  level: BodyLevel | null
  rule: string
}

/**
 * How a name takes its place: an institution as it is written, a committee whose name says the kind without it (`Tỉnh ủy
 * Cao Bằng`), others with the kind.
 */
const placeWords = (text: string, { name, end, level }: Beginning, tail: PlaceTail): string => {
  if (level === 'institution') return tidy(text.slice(end, tail.end))
  const kind = placeLexicon.kinds.find((each) => tail.words.startsWith(`${each} `))
  return kind !== undefined && COMMITTEE.test(name) ? tail.words.slice(kind.length + 1) : tail.words
}
const COMMITTEE = /(?:Tỉnh|Thành|Huyện|Quận|Thị) ?(?:ủy|đoàn)$/u

/** The place of a national organisation's local body: `Đoàn TNCS Hồ Chí Minh phường`, `Mặt trận Tổ quốc Việt Nam tỉnh`. */
const localTail = (text: string, { end, name }: Beginning): PlaceTail | null => {
  if (!bodyLexicon.everywhere.has(name)) return null
  const tail = placeTail(text, end)
  return tail && KIND_FIRST.test(text.slice(end, tail.end)) ? tail : null
}
const KIND_FIRST = /^ (?:(?:các|mỗi) )?\p{Ll}/u

/** What may stand behind the name proper: its place, its owner, a unit in brackets. */
const complete = (text: string, begun: Beginning, mayBeOwned: boolean, depth: number): Mention => {
  let { end, name, kind, level } = begun
  let place: string | null = null
  const owner = mayBeOwned && depth < MOST_OWNERS ? ownerAfter(text, end, depth) : null
  if (owner) {
    end = owner.end
    name += owner.name
    place = owner.place
  } else {
    const tail = level === 'central' ? (levelTail(text, end) ?? localTail(text, begun)) : placeTail(text, end)
    if (tail) {
      end = tail.end
      name += ` ${tail.sort === 'named' ? placeWords(text, begun, tail) : tail.words}`
      if (tail.sort === 'named') place = tail.words
      if (tail.sort === 'several') kind = 'class'
      level = kind === 'unit' && tail.sort === 'bare' ? level : (tail.level ?? level)
    }
  }
  const bracket = kind === 'class' || depth > 0 ? null : bracketAfter(text, end, depth)
  if (bracket) {
    end = bracket.end
    name += bracket.name
  }
  return { end, name, kind, level, place, rule: begun.rule }
}

/** `Sở Giáo dục và Đào tạo tỉnh Bắc Ninh`, `Vụ Pháp chế`, `Văn phòng Sở`, `Ban Chỉ đạo tỉnh`, bare `Sở`. */
export function readHeaded(text: string, at: number, depth = 0, small = false): Mention | null {
  const match = bodyLexicon.heads.longest(text, at)
  if (!match || !(small || isCapital(text, at))) return null
  if (depth === 0 && isAllCapitals(text.slice(at, wordEnd(text, at))) && isOtherHalf(text, at)) return null
  const head: Head = match.value
  // A body known by its whole name is that body, however its name might go on.
  if ((bodyLexicon.named.longest(text, at)?.end ?? 0) > match.end && !isOwnThenVerb(text, at)) return null
  const field = fieldAfter(text, match.end, head)
  const begun = { kind: head.kind, level: head.level, rule: 'body/headed' }
  if (field) {
    const end = head.topic ? topicEnd(text, field.end) : field.end
    const more = end > field.end ? ` ${tidy(text.slice(field.end, end))}` : ''
    return complete(
      text,
      { ...begun, end, name: `${head.word} ${field.words}${more}` },
      head.level === null && !head.topic,
      depth,
    )
  }
  if (head.topic) {
    const number = NUMBERED.exec(text.slice(match.end, match.end + LONGEST_NUMBER))?.[0].trimEnd() ?? ''
    const end = topicEnd(text, match.end + number.length)
    const words = tidy(text.slice(match.end, end)).replace(/(?<=\d) ?(?:TW|TƯ)$/u, ' Trung ương')
    return head.alone || words
      ? complete(text, { ...begun, end, name: words ? `${head.word} ${words}` : head.word }, false, depth)
      : null
  }
  if (head.owned) {
    const owned = complete(text, { ...begun, end: match.end, name: head.word }, true, depth)
    return owned.end > match.end || head.alone ? owned : null
  }
  if (!head.alone || matchAt(NOT_ALONE, text, match.end) !== null) return null
  const gap = gapAfter(text, match.end)
  if (gap?.kind === '' && isCapital(text, gap.end) && text.charAt(match.end) !== '\n') return null
  return { end: match.end, name: head.word, kind: head.kind, level: null, place: null, rule: 'body/own' }
}

const OTHER_WORD = new RegExp(`(?<!\\p{L})(?:${bodyLexicon.otherHalves.join('|')})$`, 'iu')
const LONGEST_OTHER = 10

/** Whether a head is the second half of another word: `cơ sở Kế hoạch`, `QUỐC PHÒNG AN NINH`, `CÁN BỘ Y TẾ`. */
const isOtherHalf = (text: string, at: number): boolean => {
  const end = wordEnd(text, at)
  return OTHER_WORD.test(text.slice(Math.max(0, end - LONGEST_OTHER - 1), end))
}

/** A department or office in small letters, where a field that the lists know stands behind it: `phòng Lao động - TB&XH`. */
export const readSmallHeaded = (text: string, at: number): Mention | null => {
  const match = isCapital(text, at) ? null : bodyLexicon.heads.longest(text, at)
  if (!match || !isCapital(text, match.end + 1) || isOtherHalf(text, at)) return null
  return fieldAfter(text, match.end, match.value)?.known ? readHeaded(text, at, 0, true) : null
}

/**
 * `các công ty thuộc Bộ xây dựng lộ trình`: the issuer's own and a verb in small letters, not the ministry of that name,
 * behind which a verb or a comma would follow.
 */
const isOwnThenVerb = (text: string, at: number): boolean => {
  const own = bodyLexicon.heads.longest(text, at)
  if (!own?.value.alone || text.charAt(own.end) !== ' ' || isCapital(text, own.end + 1)) return false
  const verb = roleLexicon.phrases.longest(text, own.end + 1)
  if (!verb?.value.tags.includes('RoleVerb') || text.charAt(verb.end) !== ' ') return false
  const next = roleLexicon.phrases.longest(text, verb.end + 1)?.value.tags
  return !next || next.includes('And') || !(next.includes('Between') || next.includes('RoleVerb'))
}

/** Whether a line in capitals ends within the words and another in small letters begins: `CHỈ THỊ` above `Ủy ban …` is no `Thị ủy`. */
const isTorn = (text: string, at: number, end: number): boolean => {
  const line = text.indexOf('\n', at)
  return (
    line > at &&
    line < end &&
    isAllCapitals(text.slice(at, line)) !== isAllCapitals(text.slice(line + 1, end))
  )
}

/** A body known by its full name, and its place: `Ủy ban nhân dân các huyện, thị xã`. */
export function readNamed(text: string, at: number, depth = 0, small = false): Mention | null {
  const match = bodyLexicon.named.longest(text, at)
  if (!match || !(small || isCapital(text, at))) return null
  if (depth === 0 && isAllCapitals(text.slice(at, wordEnd(text, at))) && isOtherHalf(text, at)) return null
  if (isOwnThenVerb(text, at) || isTorn(text, at, match.end)) return null
  const body: NamedBody = match.value
  return complete(
    text,
    { end: match.end, name: body.name, kind: 'named', level: body.level, rule: 'body/named' },
    body.level === null,
    depth,
  )
}

const LONGEST_REST = 40

/** A name that an abbreviation stands for, and what follows it (`UBND tỉnh Bắc Ninh`). */
export const readWrittenOut = (text: string, shortEnd: number, short: string): Mention => {
  // `UBMTTQ Việt Nam`: the abbreviation is the beginning of a longer name.
  const goesOn = `${short}${text.slice(shortEnd, shortEnd + LONGEST_REST)}`
  const longer = bodyLexicon.named.longest(goesOn, 0)
  const isLonger = longer !== null && longer.end > short.length
  const end = isLonger ? shortEnd + longer.end - short.length : shortEnd
  const name = isLonger ? longer.value.name : short
  const known = bodyLexicon.named.longest(name, 0)
  const head = bodyLexicon.heads.longest(name, 0)
  const whole = known?.end === name.length ? known.value : null
  const kind = whole ? 'named' : (head?.value.kind ?? 'named')
  const level = whole ? whole.level : (head?.value.level ?? null)
  // `BTV Hội LHPN huyện`: an organ's name ends in whose it is.
  const mayBeOwned = bodyLexicon.organs.has(name) || head?.value.owned === true
  return complete(text, { end, name, kind, level, rule: 'body/abbreviated' }, mayBeOwned, 0)
}
