import { bodyLexicon, type ClassNoun } from '../../lexicon/bodies'
import { placeLexicon } from '../../lexicon/places'
import { isAllCapitals, isCapital } from '../../text/words'
import { readAbbreviation } from './abbreviations'
import { readHeaded, readNamed } from './headed'
import { placeTail } from './place-tail'
import { subjectAt } from './subject'

/** One noun of a list and what narrows it down: `các cơ quan nhà nước có liên quan`. */
export interface Item {
  start: number
  end: number
  noun: ClassNoun
  /** Whether something narrows it down that a whole list can share (`trực thuộc Sở`, `liên quan`). */
  narrowed: boolean
  /** `end` as it is to be written: a name in it written out. */
  name: string
  /** The noun that it shares with those before it (`các trường mầm non, tiểu học`), null where it has its own. */
  shares: string | null
}

const QUALIFIER = new RegExp(
  `(?:${placeLexicon.inRegion}| (?:${bodyLexicon.qualifiers.join('|')}))(?![\\p{L}\\p{N}])`,
  'iuy',
)
const OF =
  / (?:của|(?:và |, )?trực thuộc|thuộc(?: và trực thuộc|, trực thuộc)?|liên quan của|liên quan thuộc)(?= )| (?=Sở|Bộ|HĐND|Hội đồng nhân dân|Ngân hàng Nhà nước|NGÂN HÀNG NHÀ NƯỚC|Liên đoàn|LĐLĐ|Tỉnh ủy|Thành ủy|Huyện ủy|Tổng cục|Cục|Hội |Công đoàn)/uy
const MAX_QUALIFIERS = 4

/** Where a sticky pattern that matches at `at` ends; `at` itself where it does not. */
export const read = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at
  const found = pattern.exec(text)
  return found ? at + found[0].length : at
}

/** `cơ quan chủ quản của các cơ sở đào tạo`: the class that a class belongs to. */
const ofClass = (text: string, at: number): number => {
  const from = read(OF_ALL, text, at)
  const noun = from > at ? bodyLexicon.nouns.longest(text, from) : null
  return noun ? read(QUALIFIER, text, noun.end) : at
}
const OF_ALL = / (?:của|thuộc) (?:các|mỗi) /uy

/** The body or place behind `của`, `thuộc`, `trực thuộc`, or the owner right behind the noun (`các phòng Sở`). */
const ownedBy = (text: string, at: number): { end: number; name: string } | null => {
  const members = ofClass(text, at)
  if (members > at) return { end: members, name: text.slice(at, members) }
  const of = read(OF, text, at)
  if (of === at) return null
  const spaced = text.charAt(of - 1) === ' ' ? of - 1 : of
  const from = spaced + 1
  const body = isCapital(text, from)
    ? (readHeaded(text, from) ?? readNamed(text, from) ?? readAbbreviation(text, from)?.[0])
    : null
  if (body) return { end: body.end, name: `${text.slice(at, from)}${body.name}` }
  const place = placeTail(text, spaced)
  return place && spaced > at ? { end: place.end, name: text.slice(at, place.end) } : null
}

/**
 * Where what a noun is concerned with ends, where its name ends behind it (`các doanh nghiệp công nghệ`, `các đơn vị truyền
 * thông thuộc Bộ`); `qualified` where that goes further.
 */
const concernEnd = (text: string, qualified: number, at: number): number => {
  if (qualified > at || text.charAt(at) !== ' ' || isCapital(text, at + 1)) return qualified
  const end = subjectAt(text, at + 1) ?? at
  const isWhole =
    BORDER.test(text.slice(end, end + 2)) || read(OF, text, end) > end || read(QUALIFIER, text, end) > end
  return isWhole ? end : at
}
const BORDER = /^(?:$|[,;:.)|\n\t])/u

/** What narrows a noun down, as far as it goes. */
export const narrow = (text: string, item: Item): Item => {
  let { end, narrowed, name } = item
  for (let count = 0; count < MAX_QUALIFIERS; count++) {
    const owner = ownedBy(text, end)
    const qualified = owner?.end ?? concernEnd(text, read(QUALIFIER, text, end), end)
    if (qualified > end) {
      const words = text.slice(end, qualified)
      name += owner?.name ?? (isAllCapitals(words) ? words.toLowerCase() : words)
      end = qualified
      narrowed = true
      continue
    }
    const place = placeTail(text, end)
    if (!place || /^ (?:của|tại|ở) /u.test(text.slice(end, end + 5))) break
    if (place.sort === 'named' && !/\p{Ll}/u.test(text.charAt(end + 1))) break
    name += text.slice(end, place.end)
    end = place.end
    narrowed = true
  }
  return { ...item, end, narrowed, name }
}
