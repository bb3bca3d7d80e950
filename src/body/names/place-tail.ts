import type { BodyLevel } from '../../directive/body'
import { bodyLexicon } from '../../lexicon/bodies'
import { placeLexicon } from '../../lexicon/places'
import { isAllCapitals, isCapital, titled, wordEnd } from '../../text/words'
import { tidy } from './mention'

/** The place that stands behind a body's name. */
export interface PlaceTail {
  end: number
  /** As it is to stand in the name: `tỉnh Bắc Ninh`, `các huyện, thị xã`, `tỉnh`. */
  words: string
  /** `named` one place · `bare` its kind alone, for the document's own (`UBND tỉnh`) · `several` kinds of places. */
  sort: 'named' | 'bare' | 'several'
  level: BodyLevel | null
}

/** A word in small letters, as at the start of a name, and in capitals (`TỈNH`); the `i` flag would take capitals from `\p{Lu}`. */
const cased = (word: string): string =>
  [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()].join('|')

const SPELT = [...placeLexicon.kinds, ...Object.keys(placeLexicon.shortKinds)]
/** A kind in its spellings, but where it only begins a longer one (`thị` of `thị xã`). */
const kindPattern = (word: string): string => {
  const rests = SPELT.filter((other) => other.startsWith(`${word} `)).map((other) =>
    other.slice(word.length + 1),
  )
  const longer = rests.length > 0 ? `(?! (?:${rests.map(cased).join('|')})(?!\\p{L}))` : ''
  return `(?:${cased(word)})${longer}`
}
/** `xã hội`, `TỈNH ĐOÀN` are other words; `phường Đội Cấn` is a place. */
const OTHER = placeLexicon.otherWords.flatMap((word) => [word, word.toUpperCase()]).join('|')
const ONE = `(?:${SPELT.map(kindPattern).join('|').replaceAll('.', '\\.')})(?!\\p{L}| (?:${OTHER})(?!\\p{L}))`
const SEVERAL = new RegExp(
  `[ \\n](?:(?:của|tại|ở) )?(?:(?:các|CÁC|mỗi|từng) ${ONE}|${ONE}(?= ?[,–/-] ?${ONE}| (?:và )?${ONE}))` +
    `(?:(?:, ?| ?[–/-] ?| và | )(?:các )?${ONE}){0,6}` +
    `(?: (?:trực thuộc (?:[tT]rung ương|TW|TƯ)|TRỰC THUỘC TRUNG ƯƠNG)(?!\\p{L}))?` +
    `(?:${placeLexicon.inRegion}(?!\\p{L})| trong (?:tỉnh|[vV]ùng|thành phố|cả nước|toàn tỉnh)(?!\\p{L}))?`,
  'uy',
)
const LEVELS =
  / (?:cấp (?:tỉnh|huyện|xã|cơ sở|trên|dưới|quân khu)(?:(?:, | và )cấp (?:tỉnh|huyện|xã|cơ sở))*|(?:các|cùng) cấp|các (?:quân khu|quân chủng))(?!\p{L})/uy
const SINGLE = new RegExp(`[ \\n](?:(?:của|tại) )?(?<kind>${ONE})(?: (?<name>\\p{L}[\\p{L}'’]*))?`, 'uy')
const FIRST_KIND = /^ (?:(?:của|tại|ở) )?(?:(?:các|mỗi|từng) )?(?<kind>\p{L}+(?: xã| phố| trấn| khu)?)/iu
const CAPITALS = /\p{Lu}[\p{L}'’]*(?:(?: | - | – |-)\p{Lu}[\p{L}'’]*){0,3}/uy

/** A place that the gazetteer leaves out, at the end of a letterhead: `UBND XÃ ĐỨC LĨNH`. */
const SHOUTED = /\p{Lu}+(?: \p{Lu}+){0,3}$/uy

const kindOf = (word: string): string => placeLexicon.shortKinds[word.toLowerCase()] ?? word.toLowerCase()

const LEVEL_OF: Readonly<Record<string, BodyLevel>> = placeLexicon.levels

const levelOf = (kind: string, name: string | null): BodyLevel | null => {
  const level = LEVEL_OF[kind] ?? null
  if (kind !== 'thành phố' || name === null) return level
  const entry = placeLexicon.byName.longest(name, 0)?.value.find((place) => place.kind === kind)
  return entry?.level ?? null
}

/** The name of a place at `at`: one of the gazetteer, or capitalised words where `free`. */
const nameAt = (text: string, at: number, free: boolean): { end: number; name: string } | null => {
  if (!isCapital(text, at)) return null
  const known = placeLexicon.byName.longest(text, at)
  if (known) return { end: known.end, name: known.value[0]!.name }
  if (!free || bodyLexicon.stops.longest(text, at)) return null
  CAPITALS.lastIndex = at
  const capitals = CAPITALS.exec(text)?.[0]
  return capitals ? { end: at + capitals.length, name: capitals } : null
}

const shoutedAt = (text: string, at: number): { end: number; name: string } | null => {
  SHOUTED.lastIndex = at
  const shouted = SHOUTED.exec(text)?.[0]
  return shouted === undefined ? null : { end: text.length, name: titled(shouted) }
}

const NAME_JOINT = /, | và /uy
const MOST_NAMES = 20

/** The places that kinds in the plural go on with: `các huyện Tuy Phước, Vân Canh`, `các xã: Phước An, Phước Lộc`. */
const namesEnd = (text: string, at: number): number => {
  let end = at
  let from = text.startsWith(': ', at) ? at + 2 : text.charAt(at) === ' ' ? at + 1 : -1
  for (let count = 0; from >= 0 && count < MOST_NAMES; count++) {
    const name = bodyLexicon.heads.longest(text, from) ? null : nameAt(text, from, true)
    if (!name || bodyLexicon.named.longest(text, from)) break
    end = name.end
    NAME_JOINT.lastIndex = end
    from = NAME_JOINT.test(text) ? NAME_JOINT.lastIndex : -1
  }
  return end
}

/** The levels that a body has everywhere: `Hội Cựu chiến binh các cấp`, `Ban Chỉ đạo các quân khu`. */
export const levelTail = (text: string, at: number): PlaceTail | null => {
  LEVELS.lastIndex = at
  const words = LEVELS.exec(text)?.[0]
  return words === undefined
    ? null
    : { end: at + words.length, words: tidy(words), sort: 'several', level: null }
}

/**
 * The place behind a body's name that ends at `at`: `tỉnh Kiên Giang`, `các huyện, thị xã`, `cấp tỉnh`, bare `tỉnh`, or
 * the name alone (`Sở Y tế Kiên Giang`).
 */
export const placeTail = (text: string, at: number): PlaceTail | null => {
  const next = text.charAt(at)
  if (next !== ' ' && next !== '\n') return null
  const alone = nameAt(text, at + 1, false)
  if (alone) {
    const entry = placeLexicon.byName.longest(text, at + 1)!.value[0]!
    return { end: alone.end, words: `${entry.kind} ${entry.name}`, sort: 'named', level: entry.level }
  }
  if (next === '\n' && isCapital(text, at + 1)) return null
  const levels = levelTail(text, at)
  if (levels) return levels
  SEVERAL.lastIndex = at
  const several = SEVERAL.exec(text)
  if (several) {
    const kind = FIRST_KIND.exec(several[0])?.groups?.kind ?? ''
    const end = namesEnd(text, at + several[0].length)
    const words = tidy(text.slice(at, end))
    return {
      end,
      words: isAllCapitals(words) ? words.toLowerCase().replace(/trung ương$/u, 'Trung ương') : words,
      sort: 'several',
      level: LEVEL_OF[kindOf(kind)] ?? null,
    }
  }
  SINGLE.lastIndex = at
  const single = SINGLE.exec(text)
  if (!single) return null
  const kind = kindOf(single.groups!.kind!)
  const word = single.groups!.name
  const from = at + single[0].length - (word?.length ?? 0)
  const isSmall = /^\p{Ll}|^TP/u.test(single.groups!.kind!)
  const name =
    word === undefined ? null : (nameAt(text, from, isSmall) ?? (isSmall ? null : shoutedAt(text, from)))
  if (name)
    return { end: name.end, words: `${kind} ${name.name}`, sort: 'named', level: levelOf(kind, name.name) }
  const end = word === undefined ? at + single[0].length : from - 1
  return {
    end,
    words: kind,
    sort: 'bare',
    level: wordEnd(text, end) === end ? (LEVEL_OF[kind] ?? null) : null,
  }
}
