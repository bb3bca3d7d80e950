import nlp from 'compromise/one'
import type { BodyMark } from '../../annotate/bodies/mark'
import type { Clause, Term } from './term'

/** What one pattern found in a clause: who, by which verb, at which term. */
export interface Finding {
  kind:
    | 'subject'
    | 'charged'
    | 'partner'
    | 'companion'
    | 'gatherer'
    | 'duty'
    | 'directed'
    | 'led'
    | 'executors'
  /** Index of the first term of what was found. */
  at: number
  bodies: BodyMark[]
  verb: Term | null
  /** Index of the verb's term. */
  verbAt: number | null
}

const WHO = '[<who>#Agency+]'
const VERB = '[<role>#RoleVerb]'

/** What may stand before the subject of a clause. */
const BEFORE = { nothing: '^#Start', ground: '^#Start #Between{1,4}', words: '^#Start #Other #Between{1,2}' }
/** Those who stand beside it: `cùng Sở B`, or whose organ it is: `thuộc Sở B`. */
const BESIDE = { nobody: '', company: '#Comma? #With #Agency+', owner: '#Other #Agency #Other?' }
/** What makes it a subject: a verb, the announcement of a duty, words that may be a verb, a colon. */
const BEHIND = {
  verb: `#Between{0,8} ${VERB}`,
  duty: '#Between{0,4} #Duty',
  announcedVerb: `#Duty #Between{0,4} ${VERB}`,
  words: '#Between{0,4} #Act',
  colon: '#Colon',
}

const SUBJECTS: readonly (readonly [keyof typeof BEFORE, keyof typeof BESIDE, keyof typeof BEHIND])[] = [
  ['nothing', 'nobody', 'verb'],
  ['nothing', 'nobody', 'duty'],
  ['nothing', 'nobody', 'words'],
  ['nothing', 'nobody', 'colon'],
  ['nothing', 'owner', 'announcedVerb'],
  ['nothing', 'owner', 'duty'],
  ['nothing', 'company', 'verb'],
  ['nothing', 'company', 'words'],
  ['ground', 'nobody', 'verb'],
  ['ground', 'nobody', 'duty'],
  ['words', 'nobody', 'verb'],
]

/**
 * The patterns, over terms that `clause.ts` has tagged. `#Between` is what may stand between a body and its verb, `#Edge`
 * what a new duty may follow. The matcher's `*` wants at least one, so what may be missing is written `{0,n}`.
 * `^` spares it trying a pattern at every term of a clause.
 */
const PATTERNS: readonly (readonly [Finding['kind'], string])[] = [
  ...SUBJECTS.map(
    ([before, beside, behind]) =>
      ['subject', `${BEFORE[before]} ${WHO} ${BESIDE[beside]} ${BEHIND[behind]}`] as const,
  ),
  ['subject', `^#Start ${WHO} #Other #Between{0,4} #Duty`],
  ['companion', `^#Start #Agency+ #Comma? [<role>#With] ${WHO}`],
  ['companion', `#Lead [<role>#With] ${WHO}`],
  ['charged', `#Charge #To? ${WHO} ${BEHIND.verb}`],
  ['charged', `#Charge #To? ${WHO}`],
  ['partner', `[<role>#Coordinate] #With? ${WHO}`],
  ['gatherer', `#Send ${WHO} #Basis? #To? [<role>(#Gather|#Report)]`],
  ['duty', `#Edge #Adverb{0,3} ${VERB}`],
  ['duty', '#Light #Adverb{0,2} [<role>(#Supervise|#Report|#Advise|#Coordinate)]'],
  ['duty', `#Focal #Adverb{0,2} ${VERB}`],
  ['duty', `#Help #To? #Agency+ #Adverb{0,3} ${VERB}`],
  ['duty', '#Answer #Adverb{0,2} [<role>#Coordinate]'],
  ['directed', `(#Directs|#Advise) #To? ${WHO}`],
  ['executors', '#Agency .{0,9} [<role>#Executes]'],
  ['led', '[<role>#Lead] #Comma? #And? #Coordinate'],
]

/** The tags that a clause must have for a pattern to be tried on it: those that may neither be missing nor be another. */
const needsOf = (pattern: string): string[] =>
  [
    ...pattern.replace(/\([^()]{0,80}\)|\^#Start/gu, '').matchAll(/#(?<tag>[A-Za-z]+)(?![A-Za-z?]|\{0)/gu),
  ].map(({ groups }) => groups!.tag!)

const COMPILED = PATTERNS.map(([kind, pattern]) => ({
  kind,
  needs: needsOf(pattern),
  regs: nlp.parseMatch(pattern),
}))

type Pointers = readonly (readonly [n?: number, start?: number, end?: number, ...ids: unknown[]])[]

/**
 * A document of terms of our own making. Given as input the library would compute each term anew, which costs twice the
 * matching; it matches by their tags alone.
 */
const documentOf = (clauses: readonly Clause[]) => {
  const view = nlp('')
  view.document = clauses.map(({ terms }) => terms) as unknown as typeof view.document
  return view
}

type Document = ReturnType<typeof documentOf>

/** A part of the document; the types of the library take one pointer where it takes a list. */
const only = (document: Document, places: readonly number[]): Document =>
  document.update(places.map((n) => [n]) as unknown as Parameters<Document['update']>[0])

/** Tags of which every finding needs one. */
const TELLING = ['RoleVerb', 'Charge', 'Duty', 'Colon', 'Act'] as const

/** Reads who does what in each clause, by patterns over bodies and verbs; findings in the order of their terms. */
export const readClauses = (all: readonly Clause[]): Finding[][] => {
  const found: Finding[][] = all.map(() => [])
  const clauses: Clause[] = []
  const tags: Set<string>[] = []
  const places: number[] = []
  all.forEach((clause, n) => {
    const set = new Set(clause.terms.flatMap((term) => [...term.tags]))
    if (!TELLING.some((tag) => set.has(tag))) return
    clauses.push(clause)
    tags.push(set)
    places.push(n)
  })
  if (clauses.length === 0) return found
  const document = documentOf(clauses)
  for (const { kind, needs, regs } of COMPILED) {
    const able = tags.flatMap((set, n) => (needs.every((tag) => set.has(tag)) ? n : []))
    if (able.length === 0) continue
    const matches = only(document, able).match(regs)
    if (!matches.found) continue
    const whole = matches.fullPointer as Pointers
    const who = byClause(matches.groups('who'))
    const role = byClause(matches.groups('role'))
    for (const [n = 0, start = 0, end = 0] of whole) {
      const { terms } = clauses[n]!
      const [from, to] = within(who.get(n), start, end) ?? [start, start]
      const verbAt = within(role.get(n), start, end)?.[0] ?? null
      const verb = verbAt === null ? null : terms[verbAt]!
      found[places[n]!]!.push({
        kind,
        at: kind === 'duty' && verbAt !== null ? verbAt : from,
        bodies: terms.slice(from, to).flatMap(({ body }) => body ?? []),
        verb,
        verbAt,
      })
    }
  }
  return found.map((findings) => findings.sort((a, b) => a.at - b.at))
}

type Range = readonly [number, number]

/** The places of a captured group, by clause. */
const byClause = (view: unknown): Map<number, Range[]> => {
  const places = new Map<number, Range[]>()
  for (const [n = 0, from = 0, to = 0] of (view as { fullPointer?: Pointers }).fullPointer ?? []) {
    const known = places.get(n)
    if (known) known.push([from, to])
    else places.set(n, [[from, to]])
  }
  return places
}

const within = (ranges: readonly Range[] | undefined, start: number, end: number): Range | null =>
  ranges?.find(([from, to]) => from >= start && to <= end) ?? null
