import { bodyLexicon } from '../../lexicon/bodies'
import { gapAfter } from '../../text/word-trie'
import { isAllCapitals, isCapital, wordEnd } from '../../text/words'
import { readHeaded, readNamed } from './headed'
import { type Mention, tidy } from './mention'
import { type Item, narrow, read } from './narrowed'
import { readSharedHead } from './shared-head'
import { shortenedField } from './shortened'

const JOINT = /,(?: và)? ?|;? và (?:các )?| ?[-–] ?|\/| /uy
const AGAIN = / các $/u
const CONCERNED = /liên quan$/u
/** `Cơ quan chủ trì` says what a body is to be, and names none. */
const LABEL = new RegExp(`^ (?:${bodyLexicon.offices.join('|')})(?!\\p{L})`, 'iu')
const LONGEST_LABEL = 12
const MAX_ITEMS = 12

/** Whether a noun is but the first half of another word: `vụ trưởng`, `xã hội`, `ban hành`. */
const isOtherWord = (text: string, at: number, end: number): boolean => {
  const others = bodyLexicon.otherWords.get(text.slice(at, end).toLowerCase())
  return others?.has(text.slice(end + 1, wordEnd(text, end + 1)).toLowerCase()) === true
}

const itemAt = (text: string, at: number): Item | null => {
  const noun = bodyLexicon.nouns.longest(text, at)
  if (!noun || isOtherWord(text, at, noun.end)) return null
  const field = noun.value === 'short' ? readField(text, noun.end) : null
  const end = field?.end ?? noun.end
  const words = tidy(text.slice(at, noun.end))
  const name = (isAllCapitals(words) ? words.toLowerCase() : words) + (field ? ` ${field.words}` : '')
  return narrow(text, {
    start: at,
    end,
    noun: field ? 'full' : noun.value,
    narrowed: false,
    name,
    shares: null,
  })
}

/** `tiểu học` behind `các trường mầm non, `: a kind that shares the noun of the one before. */
const sharingAt = (text: string, at: number, before: Item): Item | null => {
  const shared = bodyLexicon.sharedNouns.find(
    ({ noun }) => before.shares === noun || begins(text, before.start, noun),
  )
  const kind = shared?.kinds.longest(text, at)
  if (!shared || !kind) return null
  return narrow(text, {
    start: at,
    end: kind.end,
    noun: 'full',
    narrowed: false,
    name: kind.value,
    shares: shared.noun,
  })
}

const begins = (text: string, at: number, noun: string): boolean =>
  text.slice(at, at + noun.length + 1).toLowerCase() === `${noun} `

const FORCE = `(?:${bodyLexicon.forces.join('|')})(?!\\p{L})`
const FORCES = new RegExp(` ${FORCE}(?:(?:, | và | - )${FORCE})+`, 'uy')

/** `các trường THPT`, `các cơ quan Thuế`: a capitalised or shortened field right behind the noun. */
const readField = (text: string, at: number): { end: number; words: string } | null => {
  const forces = read(FORCES, text, at)
  if (forces > at) return { end: forces, words: text.slice(at + 1, forces) }
  const gap = gapAfter(text, at)
  if (gap?.kind !== '' || text.charAt(at) === '\n' || !isCapital(text, gap.end)) return null
  const field = bodyLexicon.fields.longest(text, gap.end)
  return field && !bodyLexicon.heads.longest(text, gap.end)
    ? { end: field.end, words: tidy(text.slice(gap.end, field.end)) }
    : shortenedField(text, gap.end)
}

/** Whether a body with a name of its own begins at `at`, where a list of kinds ends: `các phòng, Chi cục Dân số`. */
const namesBody = (text: string, at: number): boolean => {
  if (!isCapital(text, at)) return false
  const body = readNamed(text, at) ?? readHeaded(text, at)
  const head = bodyLexicon.heads.longest(text, at)?.end ?? wordEnd(text, at)
  return body !== null && body.kind !== 'class' && body.end > head
}

/** The nouns of one list; a blank joins only kinds that always stand together (`sở ban ngành`). */
const listAt = (text: string, at: number): Item[] => {
  const items: Item[] = []
  for (let from = at; items.length < MAX_ITEMS; ) {
    const before = items.at(-1)
    const item =
      before && namesBody(text, from)
        ? null
        : (itemAt(text, from) ?? (before?.noun === 'full' ? sharingAt(text, from, before) : null))
    if (!item) break
    if (!before && item.noun === 'person') break
    if (
      before &&
      text.slice(before.end, from) === ' ' &&
      !(isOneSyllable(text, before) && isOneSyllable(text, item))
    )
      break
    items.push(item)
    from = read(JOINT, text, item.end)
    if (from === item.end) break
  }
  return keptTogether(text, items)
}

/** `Các Bộ, ngành và các địa phương liên quan`: a noun with a quantifier of its own stands apart, unless what ends the list is said of all. */
const keptTogether = (text: string, items: Item[]): Item[] => {
  const again = items.findIndex(
    ({ start }, index) => index > 0 && AGAIN.test(text.slice(items[index - 1]!.end, start)),
  )
  if (again < 0) return items
  const last = items.length - 1
  const shared =
    again === last &&
    CONCERNED.test(items[last]!.name) &&
    items.every(({ noun, narrowed }, index) => noun === 'short' && (index === last || !narrowed))
  return shared ? items : items.slice(0, again)
}

const isOneSyllable = (text: string, item: Item): boolean => wordEnd(text, item.start) === item.end

const mention = (text: string, items: readonly Item[], quantifier: string): Mention => {
  const first = items[0]!
  const last = items.at(-1)!
  const opening = [quantifier, first.shares ?? ''].filter((words) => words !== '').join(' ')
  let name = opening
  items.forEach((item, index) => {
    name += (index ? text.slice(items[index - 1]!.end, item.start) : opening ? ' ' : '') + item.name
  })
  return {
    start: first.start,
    end: last.end,
    name: tidy(name),
    kind: 'class',
    level: null,
    place: null,
    rule: 'body/class',
  }
}

/**
 * Splits a list where each part is a class by itself (`các bộ, cơ quan ngang bộ`), keeps it whole where its nouns are
 * short ones (`các sở, ban, ngành`) or share what narrows them down (`các trường và đơn vị trực thuộc Sở`).
 */
const split = (text: string, items: readonly Item[], quantifier: string): Mention[] => {
  const shared = items.at(-1)!.narrowed && !items.slice(0, -1).some((item) => item.narrowed)
  const groups: Item[][] = []
  for (const item of items) {
    const group = groups.at(-1)
    const before = group?.at(-1)
    const apart =
      !before ||
      item.noun === 'always' ||
      before.noun === 'always' ||
      (item.noun !== 'person' && !shared && (item.noun === 'full' || before.noun === 'full')) ||
      (before.narrowed && item.noun !== 'person')
    if (apart) groups.push([item])
    else group!.push(item)
  }
  return groups.map((group, index) => mention(text, group, index === 0 || group[0]!.shares ? quantifier : ''))
}

const quantifierAt = (text: string, at: number): { end: number; words: string } | null => {
  const found = bodyLexicon.quantifiers.longest(text, at)
  return found && text.charAt(found.end) === ' ' ? { end: found.end + 1, words: found.value } : null
}

/** `các sở, ban, ngành`, `các trường học trực thuộc`, `mỗi huyện`, `cơ quan ngang bộ`, `các Phòng Kinh tế`. */
export const readClass = (text: string, at: number): Mention[] | null => {
  const quantifier = quantifierAt(text, at)
  if (!quantifier && !bodyLexicon.bareNouns.longest(text, at) && !isList(text, at)) return null
  const from = quantifier?.end ?? at
  const scanned = quantifier ? misread(text, at, from) : null
  if (scanned) return scanned
  const shared = quantifier && readSharedHead(text, from)
  if (shared) return shared
  const body = quantifier && isCapital(text, from) ? (readNamed(text, from) ?? readHeaded(text, from)) : null
  const items = listAt(text, from)
  if (body && quantifier && body.end > (items.at(-1)?.end ?? from) && wordEnd(text, from) < body.end)
    return [{ ...body, start: at, kind: 'class', name: `${quantifier.words} ${body.name}` }]
  if (items.length === 0 || (!quantifier && isLabel(text, items))) return null
  const [first, ...others] = split(text, items, quantifier?.words ?? '')
  return [{ ...first!, start: at }, ...others]
}

/** `các đơn vi`: a noun that a scan has read without its marks, as the list spells it. */
const misread = (text: string, at: number, from: number): Mention[] | null => {
  if (bodyLexicon.nouns.longest(text, from)) return null
  const noun = bodyLexicon.nounsByLetters.longest(text, from)
  if (!noun) return null
  const words = `${text.slice(at, from)}${noun.value}`
  const [first, ...others] = readClass(words + text.slice(noun.end, noun.end + LONGEST_REST), 0) ?? []
  if (!first || others.length > 0) return null
  return [{ ...first, start: at, end: first.end + noun.end - words.length }]
}
const LONGEST_REST = 80

function isLabel(text: string, [only, another]: readonly Item[]): boolean {
  return (
    !another &&
    !only!.narrowed &&
    only!.noun === 'short' &&
    LABEL.test(text.slice(only!.end, only!.end + LONGEST_LABEL))
  )
}

/** `Sở, ban, ngành` and the like are a class without a quantifier where at least two nouns stand in a list. */
function isList(text: string, at: number): boolean {
  const noun = bodyLexicon.nouns.longest(text, at)
  if (noun?.value !== 'short') return false
  const joint = text.slice(noun.end, noun.end + 2)
  if (joint !== ', ' && joint !== ' -') return false
  const next = read(JOINT, text, noun.end)
  const second = bodyLexicon.nouns.longest(text, next)?.value
  return (second === 'short' || second === 'always') && !isCapital(text, next)
}
