import type { Citation, Instrument } from '../directive/citation'
import { symbolKey } from '../instrument/key'
import { symbolParts } from '../instrument/parts'
import { wordOfType } from '../instrument/type-words'
import type { Registry } from '../registry/registry'
import { alone, inOrder, pairingOf, sideOf } from './align'
import type { BasisChange, BasisField } from './change'
import { dayMoved } from './day-moved'
import { likenessOver } from './likeness'
import { type Pair, pairUp } from './pair'
import type { Reading } from './reading'
import { type Meant, replacedBy } from './replaced'
import { type Thing, thingOf } from './thing'
import { differInWords, type Words } from './words'

interface BasisThing extends Thing, Meant {
  citation: Citation
  issuer: Words
}

const nameOf = ({ symbol, type, title }: Instrument): string =>
  symbol ?? [wordOfType(type), title].filter(Boolean).join(' ')

const readBases = (reading: Reading): BasisThing[] => {
  const citations = new Map(reading.directive.citations.map((citation) => [citation.id, citation]))
  return reading.directive.legalBases.map(({ citationId, instrument }) => {
    const citation = citations.get(citationId)!
    const instrumentId = citation.resolution?.instrumentId ?? null
    const words = reading.words(instrument.title ?? '')
    const thing = thingOf(reading, citation, nameOf(instrument), words)
    return { ...thing, citation, instrument, instrumentId, issuer: reading.words(instrument.issuer ?? '') }
  })
}

const differ = <T>(a: T | null, b: T | null): boolean => a !== null && b !== null && a !== b

/** Whether two mentions mean one instrument: what identifies it is the same, and what else they say does not tell them apart. */
const isOne = (a: BasisThing, b: BasisThing): boolean => {
  if (a.instrumentId !== null && a.instrumentId === b.instrumentId) return true
  const [of, other] = [a.instrument, b.instrument]
  if (of.type !== other.type || differ(a.issuer.key || null, b.issuer.key || null)) return false
  const [symbol, symbolOfOther] = [of.normalizedSymbol, other.normalizedSymbol]
  const years = [of.issued, other.issued].map((day) => day?.slice(0, 4) ?? null)
  if (symbol !== null && symbolOfOther !== null)
    return symbolKey(symbol) === symbolKey(symbolOfOther) && !differ(years[0]!, years[1]!)
  return (
    symbol === symbolOfOther &&
    a.words.key !== '' &&
    a.words.key === b.words.key &&
    !differ(of.issued, other.issued)
  )
}

/** Whether two are of one series: type, and the body that issues. */
const isOfOneSeries = (a: BasisThing, b: BasisThing): boolean => {
  if (a.instrument.type !== b.instrument.type) return false
  if (a.issuer.key !== '' && a.issuer.key === b.issuer.key) return true
  const [of, other] = [a, b].map(({ instrument: { normalizedSymbol } }) =>
    normalizedSymbol === null ? null : symbolParts(normalizedSymbol),
  )
  if (!of || !other) return of === other
  return of.issuerCode === other.issuerCode && of.family === other.family
}

const fieldsOf = ({ instrument: a }: BasisThing, { instrument: b }: BasisThing): BasisField[] => [
  ...(a.issued !== null && b.issued !== null && a.issued !== b.issued
    ? [
        {
          field: 'issued' as const,
          before: a.issued,
          after: b.issued,
          days: dayMoved(a.issued, b.issued, 0).days,
        },
      ]
    : []),
]

/** From here two of a series are about one thing. */
const LIKE_TITLES = 0.75

/** Pairs what is one instrument, then what came in another's place: by the registry, else by kind, body and subject. */
export const compareBases = (before: Reading, after: Reading, registry: Registry | null): BasisChange[] => {
  const [befores, afters] = [readBases(before), readBases(after)]
  const likeness = likenessOver([...befores, ...afters].map(({ words }) => words))
  const told: BasisChange[] = []
  let [a, b] = [befores, afters]
  const settle = (
    pairs: readonly Pair[],
    tell: (pair: Pair, of: BasisThing, other: BasisThing) => BasisChange,
  ): void => {
    for (const pair of pairs) told.push(tell(pair, a[pair.before]!, b[pair.after]!))
    const [gone, come] = [new Set(pairs.map((pair) => pair.before)), new Set(pairs.map((pair) => pair.after))]
    a = a.filter((_, index) => !gone.has(index))
    b = b.filter((_, index) => !come.has(index))
  }
  const withMarks = (things: readonly BasisThing[], markOf: (thing: BasisThing) => string) =>
    things.map((thing) => ({ thing, marks: [markOf(thing)] }))
  const pairsBy = (
    markOf: (thing: BasisThing) => string,
    score: (of: BasisThing, other: BasisThing) => number,
    least: number,
  ) => pairUp(withMarks(a, markOf), withMarks(b, markOf), (x, y) => score(x.thing, y.thing), least)

  const symbolOf = ({ instrument: { type, normalizedSymbol } }: BasisThing): string =>
    `${type} ${normalizedSymbol === null ? '' : symbolKey(normalizedSymbol)}`
  settle(
    pairsBy(symbolOf, (of, other) => (isOne(of, other) ? 1 : 0), 1),
    (pair, of, other) => {
      const fields = fieldsOf(of, other)
      // One that cites by number alone says nothing else of it.
      const isTitled = of.words.key !== '' && other.words.key !== ''
      const reworded = isTitled && differInWords(of.words, other.words, 0)
      return {
        change: fields.length > 0 ? 'changed' : reworded ? 'reworded' : 'unchanged',
        before: sideOf(of),
        after: sideOf(other),
        fields,
        moved: false,
        reworded,
        pairing: { ...pairingOf(pair, of, other), how: 'read' },
        replacement: null,
      }
    },
  )
  const replaced = (of: BasisThing, other: BasisThing) => ({
    change: 'replaced' as const,
    before: sideOf(of),
    after: sideOf(other),
    fields: [],
    moved: false,
    reworded: false,
  })
  if (registry !== null)
    settle(
      pairsBy(
        () => '',
        (of, other) => (replacedBy(of, other, registry) ? 1 : 0),
        1,
      ),
      (pair, of, other) => ({
        ...replaced(of, other),
        pairing: { ...pairingOf(pair, of, other), how: 'read' },
        replacement: { via: 'registry', ...replacedBy(of, other, registry)! },
      }),
    )
  settle(
    pairsBy(
      ({ instrument }) => instrument.type,
      (of, other) => (isOfOneSeries(of, other) && of.words.key !== '' ? likeness(of.words, other.words) : 0),
      LIKE_TITLES,
    ),
    (pair, of, other) => ({
      ...replaced(of, other),
      pairing: { ...pairingOf(pair, of, other), how: 'inferred' },
      replacement: { via: 'title', newer: null, proved: false },
    }),
  )
  for (const thing of a) told.push({ ...alone('removed', thing), replacement: null })
  for (const thing of b) told.push({ ...alone('added', thing), replacement: null })
  return inOrder({ befores, afters }, told)
}
