import * as z from 'zod'
import { isoDateSchema, relativeSchema, spanSchema } from '../directive/common'
import { boundarySchema, recurrenceSchema } from '../directive/deadline'
import { roleSchema } from '../directive/responsible-body'
import { comparatorSchema, quantitySchema } from '../directive/target'

/** One of the two entries of a change, by its id in its directive, with the words it stands on. */
export const sideSchema = z.object({
  id: z.string(),
  section: z.string().nullable(),
  span: spanSchema,
  quote: z.string(),
  /** What it is, in the document's words: a metric, a task, a label, a name. */
  what: z.string(),
})
export type Side = z.infer<typeof sideSchema>

/**
 * `carried`: the same but for the years that lie between the plans · `replaced`: of a legal basis, by another · `moved`:
 * into another section and else the same · `reworded`: nothing that is read apart changed, but words that no list knows to
 * mean the same: put otherwise, or another thing.
 */
export const CHANGES = [
  'added',
  'removed',
  'changed',
  'replaced',
  'reworded',
  'carried',
  'moved',
  'unchanged',
] as const
export const changeWordSchema = z.enum(CHANGES)
export type ChangeWord = z.infer<typeof changeWordSchema>

/** How two entries were found to be one: by what identifies them (`read`), or by what they say (`inferred`). */
export const pairingSchema = z.object({
  how: z.enum(['read', 'inferred']),
  /** From 0 to 1. */
  score: z.number(),
  /** The best score that either had with another entry; close to `score` it was a near thing. Null: none came close. */
  runnerUp: z.number().nullable(),
})
export type Pairing = z.infer<typeof pairingSchema>

const both = <T extends z.ZodType>(value: T) => ({ before: value, after: value })

/** A day that moved; the counts are null where one of the days is. */
const dayShape = {
  ...both(isoDateSchema.nullable()),
  /** Later is positive. */
  days: z.number().int().nullable(),
  /** The same with the years between the plans taken off: 0 is the same day of the next year. */
  daysOfYear: z.number().int().nullable(),
}
const field = <N extends string, S extends z.ZodRawShape>(name: N, shape: S) =>
  z.object({ field: z.literal(name), ...shape })

const bodyField = field('body', both(z.string().nullable()))

export const targetFieldSchema = z.discriminatedUnion('field', [
  field('value', { ...both(quantitySchema.nullable()), difference: z.number().nullable() }),
  field('comparator', both(comparatorSchema)),
  field('due', dayShape),
  bodyField,
  field('baseline', both(z.number().nullable())),
  field('each', both(z.boolean())),
  field('approximate', both(z.boolean())),
])
export type TargetField = z.infer<typeof targetFieldSchema>

export const phaseFieldSchema = z.discriminatedUnion('field', [
  field('start', dayShape),
  field('end', dayShape),
])
export type PhaseField = z.infer<typeof phaseFieldSchema>

export const deadlineFieldSchema = z.discriminatedUnion('field', [
  field('due', dayShape),
  field('boundary', both(boundarySchema)),
  field('recurrence', both(recurrenceSchema.nullable())),
  field('relative', both(relativeSchema.nullable())),
  /** The hour, weekday, day or part of the month of a duty that recurs or counts from an event, in the document's words. */
  field('moment', both(z.string().nullable())),
  bodyField,
])
export type DeadlineField = z.infer<typeof deadlineFieldSchema>

export const chargeFieldSchema = z.discriminatedUnion('field', [
  field('role', both(roleSchema)),
  field('body', both(z.string())),
  field('duties', { removed: z.array(z.string()), added: z.array(z.string()) }),
])
export type ChargeField = z.infer<typeof chargeFieldSchema>

export const basisFieldSchema = field('issued', { ...both(isoDateSchema), days: z.number().int() })
export type BasisField = z.infer<typeof basisFieldSchema>

const changeOf = <F extends z.ZodType>(fields: F) =>
  z.object({
    change: changeWordSchema,
    ...both(sideSchema.nullable()),
    /** What changed, a field an entry; empty unless `changed` or `carried`. */
    fields: z.array(fields),
    /** Into which other section it moved, whatever else changed. */
    moved: z.boolean(),
    /** Whether it is put in other words, whatever else changed; spelling, order, years, abbreviations and synonyms are none. */
    reworded: z.boolean(),
    /** Null where there is one side only. */
    pairing: pairingSchema.nullable(),
  })

export const targetChangeSchema = changeOf(targetFieldSchema)
export type TargetChange = z.infer<typeof targetChangeSchema>
export const phaseChangeSchema = changeOf(phaseFieldSchema)
export type PhaseChange = z.infer<typeof phaseChangeSchema>
export const deadlineChangeSchema = changeOf(deadlineFieldSchema)
export type DeadlineChange = z.infer<typeof deadlineChangeSchema>
export const chargeChangeSchema = changeOf(chargeFieldSchema)
export type ChargeChange = z.infer<typeof chargeChangeSchema>
export const passageChangeSchema = changeOf(z.never())
export type PassageChange = z.infer<typeof passageChangeSchema>

/** Why one basis is told to stand in another's place. */
export const replacementSchema = z.object({
  /** `registry`: it knows that the newer replaced the older · `title`: they are of one kind, body and subject. */
  via: z.enum(['registry', 'title']),
  /** Which of the two the registry says replaced the other; null of `title`. */
  newer: z.enum(['before', 'after']).nullable(),
  /** Whether what the registry says is proved. */
  proved: z.boolean(),
})
export const basisChangeSchema = changeOf(basisFieldSchema).extend({
  /** Null unless `replaced`. */
  replacement: replacementSchema.nullable(),
})
export type BasisChange = z.infer<typeof basisChangeSchema>

/** Any change, whatever its kind. */
export type Change = BasisChange | TargetChange | PhaseChange | DeadlineChange | ChargeChange | PassageChange
