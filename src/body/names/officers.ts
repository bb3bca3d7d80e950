import { bodyLexicon } from '../../lexicon/bodies'
import { roleLexicon } from '../../lexicon/roles'
import { isAllCapitals, isCapital } from '../../text/words'
import { readAbbreviation } from './abbreviations'
import { readClass } from './classes'
import { readHeaded, readNamed } from './headed'
import { type Mention, tidy } from './mention'
import { readSharedHead } from './shared-head'

const OF = / (?:(?:của|tại) )?/uy
/** What joins the bodies of one title: `Giám đốc: Sở Nội vụ, Sở Tài chính`. */
const JOINT = /[,;] (?:và )?| và /uy
const MOST_BODIES = 12
/** No more titles have one body in common. */
const MOST_TITLES = 3

/**
 * An office holder, with the body or the class of bodies that the title governs: `Chủ tịch UBND tỉnh`, `Thủ trưởng các
 * đơn vị trực thuộc`, `Các Bộ trưởng`. One title over a list (`lãnh đạo các sở, ban, ngành`) is one mention.
 */
export const readOfficer = (text: string, at: number, depth = 0, several = false): Mention[] | null => {
  const title = bodyLexicon.titles.longest(text, at)
  const unit = headOfUnit(text, at)
  if (unit && unit.end > (title?.end ?? at)) return [unit]
  if (!title) return null
  const listed = text.startsWith(': ', title.end) ? governedList(text, title.end + 2) : null
  const spelt = tidy(text.slice(at, title.end))
  const words = isAllCapitals(spelt) ? title.value.words : spelt
  OF.lastIndex = title.end
  const join = OF.exec(text)?.[0]
  const from = title.end + (join?.length ?? 0)
  const of = listed ?? (join === undefined ? null : governed(text, from))
  if (of) {
    const office = (body: Mention): Mention => ({
      ...body,
      name: `${words}${join?.startsWith(' của') ? ' của' : ''} ${body.name}`,
      kind: 'officer',
      rule: 'body/officer',
    })
    const shared = listed !== null || (of.length > 1 && of.every(({ rule }) => rule === 'body/shared-head'))
    if (shared) return of.map((body, index) => ({ ...office(body), start: index ? body.start! : at }))
    const last = of.at(-1)!
    const name = of.length > 1 ? tidy(text.slice(from, last.end)) : last.name
    return [{ ...office({ ...last, name }), start: at }]
  }
  const more = title.value.shared && depth < MOST_TITLES ? sharedWith(text, title.end, depth) : null
  if (more)
    return [{ ...more, start: at, name: tidy(`${words}${text.slice(title.end, more.start)}${more.name}`) }]
  if (!title.value.alone || !(several || isCapital(text, at))) return null
  if (title.value.isPost && !isCharged(text, title.end)) return null
  return [{ end: title.end, name: words, kind: 'officer', level: null, place: null, rule: 'body/officer' }]
}

/** Whether a colon, a charge, or the end of a cell follows. */
const isCharged = (text: string, at: number): boolean =>
  /^(?:[:;\n\t]|$)/u.test(text.slice(at, at + 1)) || roleLexicon.assigning.longest(text, at + 1) !== null

const HEAD_OF = new RegExp(`(?:${bodyLexicon.headsOf.join('|')}) (?=\\p{L})`, 'iuy')

/** Who heads a unit whose kind the title says: `Trưởng phòng Nội vụ`, `Chánh Văn phòng HĐND và UBND huyện`. */
function headOfUnit(text: string, at: number): Mention | null {
  HEAD_OF.lastIndex = at
  const words = HEAD_OF.exec(text)?.[0]
  if (words === undefined) return null
  const from = at + words.length
  const several = bodyLexicon.quantifiers.longest(text, from) ? readClass(text, from)?.[0] : undefined
  const unit = several ?? readNamed(text, from, 0, true) ?? readHeaded(text, from, 0, true)
  // In small letters only with the unit's own name: a bare `trưởng phòng` is anybody.
  if (!unit || !(isCapital(text, at) || several || unit.rule !== 'body/own')) return null
  const spelt = isAllCapitals(words.trim()) ? capitalisedTitle(words) : words
  const name = isCapital(text, from) ? unit.name : unit.name.charAt(0).toLowerCase() + unit.name.slice(1)
  return { ...unit, start: at, name: `${spelt}${name}`, kind: 'officer', rule: 'body/officer' }
}

/** `TRƯỞNG ` as a title is written. */
const capitalisedTitle = (words: string): string => words.charAt(0) + words.slice(1).toLowerCase()

const OR = / \(\p{Lu}[^()]{1,40}\)(?= )/uy

/** The office that has its body in common with the title before it: `, Tổng giám đốc (Giám đốc) các tổng công ty`. */
function sharedWith(text: string, at: number, depth: number): (Mention & { start: number }) | null {
  JOINT.lastIndex = at
  if (!JOINT.test(text)) return null
  const start = JOINT.lastIndex
  const next = readOfficer(text, start, depth + 1)?.[0]
  if (!next) return null
  OR.lastIndex = next.end
  const or = OR.exec(text)?.[0]
  const of = or === undefined ? null : (governed(text, next.end + or.length + 1)?.[0] ?? null)
  return of ? { ...next, start, end: of.end, name: `${next.name}${or} ${of.name}` } : { ...next, start }
}

const MEMBERS = new RegExp(`${bodyLexicon.members}(?![\\p{L}\\p{N}])`, 'iuy')

/** `các đồng chí Ủy viên Ban Chấp hành` */
const ADDRESS = / (?:đồng chí|đ\/c|ông|bà) /uy

/** `Các Bộ trưởng`, `các Phó Chủ tịch UBND tỉnh`, `các thành viên có tên tại Điều 1`. */
export const readOfficers = (text: string, at: number): Mention[] | null => {
  const quantifier = bodyLexicon.quantifiers.longest(text, at)
  if (!quantifier || text.charAt(quantifier.end) !== ' ') return null
  MEMBERS.lastIndex = quantifier.end + 1
  const members = MEMBERS.exec(text)?.[0]
  if (members !== undefined) {
    const name = `${quantifier.value} ${tidy(members)}`
    const end = MEMBERS.lastIndex
    return [{ end, name, kind: 'officer', level: null, place: null, rule: 'body/members' }]
  }
  ADDRESS.lastIndex = quantifier.end
  const address = ADDRESS.exec(text)?.[0] ?? ' '
  const [first, ...others] = readOfficer(text, quantifier.end + address.length, 0, true) ?? []
  return first
    ? [{ ...first, start: at, name: `${quantifier.value}${address}${first.name}` }, ...others]
    : null
}

/** `Khối thi đua các trường trực thuộc Sở`: a grouping and the class that it is made of. */
export const readGrouping = (text: string, at: number): Mention[] | null => {
  const head = bodyLexicon.groupings.longest(text, at)
  if (!head || text.charAt(head.end) !== ' ') return null
  const members = readClass(text, head.end + 1)
  const last = members?.at(-1)
  if (!members || !last) return null
  const name = `${head.value} ${tidy(text.slice(head.end + 1, members[0]!.end))}`
  return [
    {
      ...last,
      start: at,
      end: members[0]!.end,
      name: members.length === 1 ? `${head.value} ${last.name}` : name,
      rule: 'body/grouping',
    },
  ]
}

function governed(text: string, from: number): Mention[] | null {
  const classes = readClass(text, from)
  if (classes) return classes
  const shared = readSharedHead(text, from)
  if (shared) return shared
  const body = isCapital(text, from) ? (readNamed(text, from) ?? readHeaded(text, from)) : null
  return body ? [body] : readAbbreviation(text, from)
}

/** The bodies of which one title names the heads, behind its colon; null where they are fewer than two. */
function governedList(text: string, at: number): Mention[] | null {
  const bodies: Mention[] = []
  for (let from = at; bodies.length < MOST_BODIES; from = JOINT.lastIndex) {
    const body = isCapital(text, from) ? (readNamed(text, from) ?? readHeaded(text, from)) : null
    if (!body) break
    bodies.push({ ...body, start: from })
    JOINT.lastIndex = body.end
    if (!JOINT.test(text)) break
  }
  return bodies.length > 1 ? bodies : null
}
