import * as z from 'zod'
import { bodyLevelSchema } from '../directive/body'
import { isoDateSchema } from '../directive/common'
import { instrumentTypeSchema } from '../directive/header'

/**
 * What stands behind a fact. `official`: the Ministry of Justice's data or an official text · `page`: a page that prints
 * it · `page-without-address`: a page whose address was not kept · `citing-document`: only a document that cites it ·
 * `secondary`: lists by others · `unproved`: none of these.
 */
export const strengthSchema = z.enum([
  'official',
  'page',
  'page-without-address',
  'citing-document',
  'secondary',
  'unproved',
])
export type Strength = z.infer<typeof strengthSchema>

const proofShape = {
  /** Where it is said, in words or as an address: `vbpl.vn ItemID=141142`. */
  source: z.string(),
  strength: strengthSchema,
  /** Whether somebody saw it there. What is not verified is a hint, never the ground of an error. */
  verified: z.boolean(),
}

/** A day, a month or a year: how far somebody has looked. */
const asOfSchema = z.string().regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/u)

/**
 * What a fact speaks of. `expired` and `resumed`: the first day on which it is so · `suspended`: the first day ·
 * `period-end`: the last day of the period that the title names (`giai đoạn 2018-2025`).
 */
export const dayFieldSchema = z.enum(['issued', 'effective', 'expired', 'suspended', 'resumed', 'period-end'])
export type DayField = z.infer<typeof dayFieldSchema>

const dayFactSchema = z
  .strictObject({
    field: dayFieldSchema,
    value: isoDateSchema.optional(),
    notBefore: isoDateSchema.optional(),
    notAfter: isoDateSchema.optional(),
    ...proofShape,
    asOf: asOfSchema.nullable(),
  })
  .refine(({ value, notBefore, notAfter }) => (value ?? notBefore ?? notAfter) !== undefined, {
    error: 'expected value, notBefore or notAfter',
  })
  .refine(({ value, notBefore, notAfter }) => value === undefined || (notBefore ?? notAfter) === undefined, {
    error: 'expected either value or bounds',
  })
  .refine(({ notBefore, notAfter }) => !notBefore || !notAfter || notBefore <= notAfter, {
    error: 'expected notBefore not later than notAfter',
  })

/** What somebody found an instrument to be at the time of `asOf`; `notBefore` is the day since which it has been so. */
const statusFactSchema = z.strictObject({
  field: z.literal('status'),
  value: z.enum(['in-force', 'partly', 'expired']),
  notBefore: isoDateSchema.optional(),
  ...proofShape,
  asOf: asOfSchema.nullable(),
})

/** One thing known of an instrument: a day (`value`) or bounds of it, or a status, with source and strength. */
export const factSchema = z.discriminatedUnion('field', [dayFactSchema, statusFactSchema])
export type Fact = z.infer<typeof factSchema>

/** What another instrument does to this one (`replaced-by`, `amended-by`) or this one to another (`repeals`). */
export const relationSchema = z.strictObject({
  kind: z.enum(['replaced-by', 'amended-by', 'repeals']),
  /** The id of the other. */
  id: z.string().min(1),
  ...proofShape,
})
export type Relation = z.infer<typeof relationSchema>

/** A wrong number or date under which real documents cite an instrument: `2005-04-16` for 2005-06-14. */
export const slipSchema = z.strictObject({
  field: z.enum(['symbol', 'issued']),
  written: z.string().min(1),
  source: z.string(),
})

export const issuerSchema = z.strictObject({
  name: z.string().min(1),
  level: bodyLevelSchema.nullable(),
  place: z.string().nullable(),
})
export type RegistryIssuer = z.infer<typeof issuerSchema>

/** All that is known of one instrument. */
export const registryRowSchema = z.strictObject({
  /** As `identify` gives it: `decree:91-2017-nd-cp`. */
  id: z.string().min(1),
  type: instrumentTypeSchema,
  /** `91/2017/NĐ-CP`; null where it bears none. */
  symbol: z.string().min(1).nullable(),
  issuer: issuerSchema.nullable(),
  /** What it is about, not always its wording: good to show, not to compare. A law's is its name without `Luật`. */
  title: z.string().min(1).nullable(),
  facts: z.array(factSchema),
  relations: z.array(relationSchema),
  slips: z.array(slipSchema),
})
export type RegistryRow = z.infer<typeof registryRowSchema>

const HINTS: readonly Strength[] = ['secondary', 'unproved']

/** Whether a fact or relation may be the ground of an error. */
export const isProved = ({ verified, strength }: Pick<Fact, 'verified' | 'strength'>): boolean =>
  verified && !HINTS.includes(strength)

/** The day of issue as far as any fact gives one, or the first day that it can have been; null where none does. */
export const issuedOf = ({ facts }: Pick<RegistryRow, 'facts'>): string | null => {
  const days = facts.filter(({ field }) => field === 'issued')
  const fact = days.find(({ value }) => value !== undefined) ?? days[0]
  return fact?.value ?? fact?.notBefore ?? null
}
