import type { BodyKind, BodyLevel } from '../directive/body'
import { bare } from '../text/fold'
import { WordTrie } from '../text/word-trie'
import { remembered } from '../text/words'
import data from './bodies.json'
import abbreviations from './bodies-abbreviations.json'
import classes from './bodies-classes.json'
import fields from './bodies-fields.json'
import heads from './bodies-heads.json'
import officers from './bodies-officers.json'

/** A body that is known by its full name. */
export interface NamedBody {
  name: string
  level: BodyLevel | null
}

/** A word that begins names (`Sở`), and what it says of them. */
export interface Head {
  word: string
  kind: BodyKind
  level: BodyLevel | null
  /** By itself it names the issuer's own (`Sở yêu cầu …`). */
  alone: boolean
  /** What follows need not be capitalised. */
  lower: boolean
  /** What it is for may follow (`Ban Chỉ đạo … về …`). */
  topic: boolean
  /** A unit's name may end in it (`Vụ Pháp chế Bộ Xây dựng`). */
  owner: boolean
  /** Its owner follows it directly (`Văn phòng Sở`). */
  owned: boolean
  /** Only fields that the lists know follow it. */
  closed: boolean
  /** Also the first half of other words (`Phòng vệ thương mại`). */
  ambiguous: boolean
  /** Words that no list knows may carry its name on (`Công ty cổ phần Cấp nước`). */
  carries: boolean
}

/** How a noun for a kind of bodies behaves in a list; `person` only follows bodies. */
export type ClassNoun = 'short' | 'full' | 'always' | 'person'

type Longest<V> = Pick<WordTrie<V>, 'longest'>

const named = new WordTrie<NamedBody>()
const central = { level: 'central' } as const
for (const group of [data.state, data.party, data.mass, data.local])
  for (const name of group.names) named.add(name, { name, level: group.level as BodyLevel | null })
/** Each organ with each committee that has it: `Ủy ban Kiểm tra Huyện ủy`. */
const organs = [
  [data.organs.party, data.organs.committees],
  [data.organs.union, data.organs.unions],
].flatMap(([names = [], owners = []]) => owners.flatMap((owner) => names.map((name) => `${name} ${owner}`)))
for (const name of organs) named.add(name, { name, level: null })
for (const { name } of data.ministries.names) named.add(name, { name, ...central })

/** A name with each choice of its words shortened, but the first (`Hội LHPN`); those that begin so are read as abbreviations. */
const shortened = (name: string, parts: Readonly<Record<string, string>>): string[] => {
  const variants = [name]
  for (const [short, long] of Object.entries(parts))
    for (const variant of [...variants]) {
      const at = variant.toLowerCase().indexOf(` ${long.toLowerCase()}`)
      const end = at + 1 + long.length
      const isWhole = end === variant.length || variant.charAt(end) === ' '
      if (at > 0 && isWhole) variants.push(`${variant.slice(0, at)} ${short}${variant.slice(end)}`)
    }
  return variants
}
for (const name of [data.state, data.party, data.mass, data.local]
  .flatMap(({ names }) => names)
  .concat(organs))
  for (const variant of shortened(name, abbreviations.parts.words))
    named.add(variant, named.longest(name, 0)!.value)

const headList: Head[] = Object.entries(heads.heads).map(([word, head]) => ({
  word,
  level: null,
  alone: false,
  lower: false,
  topic: false,
  owner: false,
  owned: false,
  closed: false,
  ambiguous: false,
  carries: false,
  ...(head as Partial<Head> & { kind: BodyKind }),
}))
const phrases = <V>(
  words: readonly string[],
  value: (word: string) => V,
  into = new WordTrie<V>(),
): WordTrie<V> => words.reduce((trie, word) => trie.add(word, value(word)), into)

const nouns = new WordTrie<ClassNoun>()
for (const kind of ['always', 'full', 'short'] as const) phrases(classes[kind].words, () => kind, nouns)
phrases(classes.persons.words, () => 'person', nouns)

const literal = (words: string): string => words.replace(/[()]/gu, '\\$&')

/** `Giáo dục và Đào tạo` is shortened to `GDĐT`. */
const initials = (name: string): string =>
  name
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== 'và')
    .map((word) => word.charAt(0).toUpperCase())
    .join('')

const fieldByInitials = new Map<string, string>()
const fieldWords = [...fields.fields.departments, ...fields.fields.words]
for (const field of fieldWords) {
  const key = initials(field)
  if (key.length > 1 && !fieldByInitials.has(key)) fieldByInitials.set(key, field)
}
for (const [short, field] of Object.entries(abbreviations.inside.words)) fieldByInitials.set(short, field)

/** Bodies, heads, fields, classes and officers; the words and their sources stand in the `bodies*.json` beside this. */
export const bodyLexicon = {
  named: named as Longest<NamedBody>,
  heads: phrases(
    Object.keys(heads.heads),
    (word) => headList.find((head) => head.word === word)!,
  ) as Longest<Head>,
  /** Organs that are some committee's or union's: `Ban Thường vụ`. */
  organs: new Set([...data.organs.party, ...data.organs.union]) as ReadonlySet<string>,
  /** What the offices (`Phòng …`) of a district are in charge of. */
  districtOffices: new Set(fields.districtOffices.words) as ReadonlySet<string>,
  /** What follows a head in words that name no body (`bộ tiêu chí`). */
  /** By a noun, the second syllables with which it is another word. */
  otherWords: new Map(
    Object.entries(classes.otherWords.words).map(([noun, words]) => [noun, new Set(words)]),
  ) as ReadonlyMap<string, ReadonlySet<string>>,
  ownOrgans: classes.ownOrgans as Readonly<Record<'organs' | 'owners', readonly string[]>>,
  leading: officers.leading.words as readonly string[],
  otherHalves: heads.otherHalves.words as readonly string[],
  forces: classes.forces.words as readonly string[],
  /** What begins the cell of a body's column and is none. */
  noBodies: classes.noBodies.words as readonly string[],
  offices: classes.offices.words as readonly string[],
  notAlone: heads.notAlone.words as readonly string[],
  departments: fields.fields.departments as readonly string[],
  /** National organisations that have a body of the same name in each place. */
  everywhere: new Set([...data.mass.names, ...data.everywhere.names]) as ReadonlySet<string>,
  fields: fieldWords.reduce(
    (trie, field) =>
      shortened(field, abbreviations.fieldParts.words).reduce(
        (into, variant) => into.add(variant, field),
        trie,
      ),
    new WordTrie<string>(),
  ) as Longest<string>,
  /** The fields of ministries and departments by their letters alone, for names a scan has lost the marks of (`Y tê`). */
  departmentsByLetters: phrases(
    fields.fields.departments,
    (word) => word,
    new WordTrie(remembered(bare)),
  ) as Longest<string>,
  /** What the initials of a district's office stand for, where they are another's as well: `Phòng VHTT`. */
  officeByInitials: new Map(
    fields.districtOffices.words.map((field) => [initials(field), field]),
  ) as ReadonlyMap<string, string>,
  fieldByInitials: fieldByInitials as ReadonlyMap<string, string>,
  tails: phrases(fields.tails.words, (word) => word) as Longest<string>,
  stops: phrases(fields.stops.words, () => true) as Longest<true>,
  titles: phrases(
    officers.titles.withBody,
    (words) => ({ words, alone: false, shared: false, isPost: false }),
    phrases(
      officers.titles.shared,
      (words) => ({ words, alone: true, shared: true, isPost: false }),
      phrases(
        officers.titles.posts,
        (words) => ({ words, alone: true, shared: false, isPost: true }),
        phrases(officers.titles.alone, (words) => ({
          words,
          alone: true as boolean,
          shared: false as boolean,
          isPost: false as boolean,
        })),
      ),
    ),
  ) as Longest<{
    words: string
    /** Whether it stands without a body. */
    alone: boolean
    /** Whether it is a trade as well, and an office only before a charge: `Kế toán: lập dự trù`. */
    isPost: boolean
    /** Whether other titles may stand between it and the body of both (`Chủ tịch Hội đồng thành viên, Tổng giám đốc …`). */
    shared: boolean
  }>,
  /** What stands before the kind of unit that an officer heads: `Chánh` Văn phòng, `Trưởng` phòng. */
  headsOf: officers.titles.headsOf as readonly string[],
  groupings: phrases(classes.groupings.words, (word) => word) as Longest<string>,
  quantifiers: phrases(classes.quantifiers.words, (word) => word) as Longest<string>,
  nouns: nouns as Longest<ClassNoun>,
  /** By a noun, the kinds that share it in a list: `trường` by `tiểu học`, `THCS`. */
  sharedNouns: Object.entries(classes.shared.words).map(([noun, kinds]) => ({
    noun,
    kinds: phrases(kinds, (kind) => kind) as Longest<string>,
  })),
  /** Nouns of several syllables by their letters alone, for those a scan has lost the marks of (`các đơn vi`). */
  nounsByLetters: phrases(
    [...classes.full.words, ...classes.short.words].filter((word) => word.includes(' ')),
    (word) => word,
    new WordTrie(remembered(bare)),
  ) as Longest<string>,
  bareNouns: phrases(classes.bare.words, () => true) as Longest<true>,
  qualifiers: classes.qualifiers.patterns.map((pattern) =>
    pattern.replace('{referred}', classes.referred.pattern),
  ) as readonly string[],
  /** `thành viên nêu tại Điều 1`. */
  members: `(?:${classes.members.words.map(literal).join('|')}) ${classes.referred.pattern}`,
  /** Short names of national bodies, by which alone they are often called. */
  fullNames: new Map(Object.entries(data.shortNames.words)) as ReadonlyMap<string, string>,
  abbreviations: new Map(Object.entries(abbreviations.words)) as ReadonlyMap<string, string>,
  initials,
  /** The phrases that begin mentions, as they are spelt in the lists. */
  openings: {
    named: [data.state, data.party, data.mass, data.local]
      .flatMap((group) => group.names)
      .concat(organs)
      .concat(data.ministries.names.map(({ name }) => name)),
    heads: Object.keys(heads.heads),
    smallHeads: heads.small.words,
    titles: [...officers.titles.alone, ...officers.titles.posts, ...officers.titles.shared],
    titlesWithBody: [
      ...officers.titles.withBody,
      ...officers.titles.headsOf.map((word) => word.toLowerCase()),
    ],
    quantifiers: classes.quantifiers.words,
    groupings: classes.groupings.words,
    classes: [
      ...classes.quantifiers.words,
      ...classes.bare.words,
      ...classes.short.words,
      ...classes.full.words,
    ],
  },
}
