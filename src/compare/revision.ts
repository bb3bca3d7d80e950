import * as z from 'zod'
import type { Directive } from '../directive/directive'
import type { Registry } from '../registry/registry'
import { type Aligned, align, alone, inOrder, pairingOf, sideOf, type Told } from './align'
import { compareBases } from './bases'
import {
  basisChangeSchema,
  type ChangeWord,
  chargeChangeSchema,
  deadlineChangeSchema,
  passageChangeSchema,
  phaseChangeSchema,
  targetChangeSchema,
} from './change'
import { chargeKind } from './charges'
import { deadlineKind } from './deadlines'
import { movedAmong } from './moved'
import { passageKind } from './passages'
import { phaseKind } from './phases'
import { planOf, planSchema } from './plan'
import { type Reading, readFor } from './reading'
import { targetKind } from './targets'
import type { Kind, Thing } from './thing'
import { compareTitles, titleChangeSchema } from './title'
import { differInWords } from './words'
import { yearsApart } from './years'

/** What one plan changed against another, entry by entry; unchanged ones too, so that nothing is left out in silence. */
export const comparisonSchema = z.object({
  before: planSchema,
  after: planSchema,
  /** By how many years the second is for a later time, by their titles, else by their days. */
  years: z.number().int(),
  /** Whether nothing of all below changed. */
  same: z.boolean(),
  /** What became of the title; number, date, signer and recipients are of each plan and not compared. */
  title: titleChangeSchema,
  legalBases: z.array(basisChangeSchema),
  targets: z.array(targetChangeSchema),
  phases: z.array(phaseChangeSchema),
  deadlines: z.array(deadlineChangeSchema),
  responsibleBodies: z.array(chargeChangeSchema),
  /** What else the body of the plan says: items and paragraphs that are none of these. */
  passages: z.array(passageChangeSchema),
})
export type Comparison = z.infer<typeof comparisonSchema>

/** The lists of a comparison, in its order. */
export const COMPARED = [
  'legalBases',
  'targets',
  'phases',
  'deadlines',
  'responsibleBodies',
  'passages',
] as const

export interface CompareOptions {
  /** What is known of instruments: `await loadRegistry()`; by it a basis is known to have replaced another. */
  registry?: Registry
}

/** Whether fields say no more than that the plan is for other years. */
const isCarried = (fields: readonly object[], years: number): boolean =>
  years !== 0 && fields.every((field) => 'daysOfYear' in field && field.daysOfYear === 0)

const wordFor = (fields: readonly object[], moved: boolean, reworded: boolean, years: number): ChangeWord => {
  const isSame = fields.length === 0
  if (!isSame && (moved || !isCarried(fields, years))) return 'changed'
  if (reworded) return 'reworded'
  return moved ? 'moved' : isSame ? 'unchanged' : 'carried'
}

const tell = <T extends Thing, F extends object>(
  { befores, afters, pairs, likeness }: Aligned<T>,
  kind: Kind<T, F>,
  isMoved: (pair: readonly [Thing, Thing]) => boolean,
  years: number,
): Told<F>[] => {
  const told = pairs.map((pair): Told<F> => {
    const [before, after] = [befores[pair.before]!, afters[pair.after]!]
    const fields = kind.fields(before, after, likeness, years)
    const moved = isMoved([before, after])
    const reworded = differInWords(before.words, after.words, years)
    return {
      change: wordFor(fields, moved, reworded, years),
      before: sideOf(before),
      after: sideOf(after),
      fields,
      moved,
      reworded,
      pairing: pairingOf(pair, before, after),
    }
  })
  const [gone, come] = [new Set(pairs.map((pair) => pair.before)), new Set(pairs.map((pair) => pair.after))]
  return inOrder({ befores, afters }, [
    ...told,
    ...befores.filter((_, index) => !gone.has(index)).map((thing) => alone('removed', thing)),
    ...afters.filter((_, index) => !come.has(index)).map((thing) => alone('added', thing)),
  ])
}

const bothOf = <T extends Thing>({ befores, afters, pairs }: Aligned<T>) =>
  pairs.map(({ before, after }) => [befores[before]!, afters[after]!] as const)

const readBoth = (before: Directive, after: Directive): [Reading, Reading, number] => {
  const [a, b] = [readFor(before), readFor(after)]
  return [a, b, yearsApart(a.years, b.years)]
}

/**
 * What a plan changed against an earlier one, or against its draft: legal bases, targets, phases, deadlines, charges, and
 * what else it says. Entries are paired by what they mean, so that new numbers, another order, other words for the same,
 * abbreviations, spelling and Unicode forms are no change. Comparing the other way round tells the mirror of it.
 *
 * @example
 * compare(parseText('… Tiểu học đạt 98%.'), parseText('… Tiểu học đạt 98,5%.')).targets[0]?.fields
 * // [{ field: 'value', before: { value: 98, … }, after: { value: 98.5, … }, difference: 0.5 }]
 */
export const compare = (before: Directive, after: Directive, options: CompareOptions = {}): Comparison => {
  const [a, b, years] = readBoth(before, after)
  const targets = align(targetKind, a, b, years)
  const phases = align(phaseKind, a, b, years)
  const deadlines = align(deadlineKind, a, b, years)
  const charges = align(chargeKind, a, b, years)
  const passages = align(passageKind, a, b, years)
  const isMoved = movedAmong(
    [targets, phases, deadlines, charges, passages].flatMap<readonly [Thing, Thing]>(bothOf),
  )
  const lists = {
    legalBases: compareBases(a, b, options.registry ?? null),
    targets: tell(targets, targetKind, isMoved, years),
    phases: tell(phases, phaseKind, isMoved, years),
    deadlines: tell(deadlines, deadlineKind, isMoved, years),
    responsibleBodies: tell(charges, chargeKind, isMoved, years),
    passages: tell(passages, passageKind, isMoved, years),
  }
  const title = compareTitles(a, b, years)
  const same =
    title === 'unchanged' &&
    COMPARED.every((list) => lists[list].every(({ change }) => change === 'unchanged'))
  return { before: planOf(before), after: planOf(after), years, same, title, ...lists }
}
