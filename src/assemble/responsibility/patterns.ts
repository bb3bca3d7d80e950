import nlp from 'compromise/one'
import type { BodyMark } from '../../annotate/bodies/mark'
import type { Role } from '../../directive/responsible-body'
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
  role: Role | null
  verb: Term | null
  /** Index of the verb's term. */
  verbAt: number | null
}

/**
 * The patterns, over terms that `clause.ts` has tagged. `#Between` is what may stand between a body and its verb, `#Edge`
 * what a new duty may follow. The matcher's `*` wants at least one, so what may be missing is written `{0,n}`.
 * A pattern is tried only where the clause has the tags that it `needs`.
 */
const PATTERNS: readonly { kind: Finding['kind']; pattern: string; needs: readonly string[] }[] = [
  {
    kind: 'subject',
    pattern: '#Start [<who>#Agency+] #Between{0,8} [<role>#RoleVerb]',
    needs: ['Agency', 'RoleVerb'],
  },
  {
    kind: 'subject',
    pattern: '#Start [<who>#Agency+] #Other? #Between{0,4} #Duty',
    needs: ['Agency', 'Duty'],
  },
  {
    kind: 'subject',
    pattern: '#Start [<who>#Agency+] #Other #Agency #Other? #Duty #Between{0,4} [<role>#RoleVerb]',
    needs: ['Other', 'Duty', 'RoleVerb'],
  },
  {
    kind: 'subject',
    pattern: '#Start [<who>#Agency+] #Other #Agency #Other? #Duty',
    needs: ['Agency', 'Other', 'Duty'],
  },
  { kind: 'subject', pattern: '#Start [<who>#Agency+] #Between{0,4} #Act', needs: ['Agency', 'Act'] },
  { kind: 'subject', pattern: '#Start [<who>#Agency+] #Colon', needs: ['Agency', 'Colon'] },
  {
    kind: 'subject',
    pattern: '#Start #Between{1,4} [<who>#Agency+] #Between{0,8} [<role>#RoleVerb]',
    needs: ['Between', 'Agency', 'RoleVerb'],
  },
  {
    kind: 'subject',
    pattern: '#Start #Between{1,4} [<who>#Agency+] #Between{0,4} #Duty',
    needs: ['Agency', 'Duty'],
  },
  {
    kind: 'subject',
    pattern: '#Start #Other #Between{1,2} [<who>#Agency+] #Between{0,8} [<role>#RoleVerb]',
    needs: ['Other', 'Between', 'Agency', 'RoleVerb'],
  },
  {
    kind: 'subject',
    pattern: '#Start [<who>#Agency+] #Comma? #With #Agency+ #Between{0,6} [<role>#RoleVerb]',
    needs: ['With', 'Agency', 'RoleVerb'],
  },
  {
    kind: 'subject',
    pattern: '#Start [<who>#Agency+] #Comma? #With #Agency+ #Between{0,4} #Act',
    needs: ['With', 'Agency', 'Act'],
  },
  { kind: 'companion', pattern: '#Start #Agency+ #Comma? #With [<who>#Agency+]', needs: ['With', 'Agency'] },
  { kind: 'companion', pattern: '#Lead #With [<who>#Agency+]', needs: ['With', 'Agency', 'Lead'] },
  {
    kind: 'charged',
    pattern: '#Charge #To? [<who>#Agency+] #Between{0,8} [<role>#RoleVerb]',
    needs: ['Charge', 'Agency', 'RoleVerb'],
  },
  { kind: 'charged', pattern: '#Charge #To? [<who>#Agency+]', needs: ['Charge', 'Agency'] },
  { kind: 'partner', pattern: '#Coordinate #With? [<who>#Agency+]', needs: ['Coordinate', 'Agency'] },
  { kind: 'gatherer', pattern: '#Send [<who>#Agency+] #To? (#Gather|#Report)', needs: ['Send', 'Agency'] },
  { kind: 'duty', pattern: '#Edge #Adverb{0,3} [<role>#RoleVerb]', needs: ['RoleVerb'] },
  {
    kind: 'duty',
    pattern: '#Light #Adverb{0,2} [<role>(#Supervise|#Report|#Advise|#Coordinate)]',
    needs: ['Light'],
  },
  { kind: 'duty', pattern: '#Focal #Adverb{0,2} [<role>#RoleVerb]', needs: ['Focal'] },
  { kind: 'duty', pattern: '#Answer #Adverb{0,2} [<role>#Coordinate]', needs: ['Answer', 'Coordinate'] },
  { kind: 'directed', pattern: '(#Directs|#Advise) #To? [<who>#Agency+]', needs: ['RoleVerb', 'Agency'] },
  { kind: 'executors', pattern: '#Agency .{0,9} [<role>#Executes]', needs: ['Executes', 'Agency'] },
  { kind: 'led', pattern: '[<role>#Lead] #Comma? #And? #Coordinate', needs: ['Lead', 'Coordinate'] },
]

const COMPILED = PATTERNS.map(({ kind, pattern, needs }) => ({ kind, needs, regs: nlp.parseMatch(pattern) }))

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
        role: verb?.role ?? null,
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
