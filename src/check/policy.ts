import * as z from 'zod'
import { instrumentTypeSchema } from '../directive/header'
import { ruleSettingSchema } from './finding'

/** An instrument that a basis may be: by symbol, or by type and words of its title. */
const wantedSchema = z
  .strictObject({
    type: instrumentTypeSchema.optional(),
    symbol: z.string().min(1).optional(),
    /** Words that its title holds. */
    title: z.string().min(1).optional(),
  })
  .refine(({ type, symbol, title }) => (symbol ?? title ?? type) !== undefined, {
    error: 'expected type, symbol or title',
  })

/** A finding that an office knows of and does not want to hear of again. */
const suppressionSchema = z.strictObject({
  /** The rule's id. */
  rule: z.string().min(1),
  /** Only of citations of this symbol, however it is spelt. */
  symbol: z.string().min(1).optional(),
  /** Only in documents whose name ends so. */
  document: z.string().min(1).optional(),
  /** For whoever reads the file. */
  reason: z.string().min(1),
})
export type Suppression = z.infer<typeof suppressionSchema>

/** What an office wants of its documents, and how their check is to judge; all of it may be left out. */
export const policySchema = z.strictObject({
  /** The bases that its documents must rest on. */
  required: z
    .array(
      z.strictObject({
        /** Any of these will do. */
        anyOf: z.array(wantedSchema).min(1),
        /** Only of documents of these types; of all where left out. */
        documents: z.array(instrumentTypeSchema).optional(),
        /** Only of documents from this day on, to that day. */
        from: z.iso.date().optional(),
        until: z.iso.date().optional(),
      }),
    )
    .default([]),
  /** By rule id: `off`, or the severity it is to have. */
  rules: z.record(z.string(), ruleSettingSchema).default({}),
  suppress: z.array(suppressionSchema).default([]),
})
export type Policy = z.output<typeof policySchema>
/** A policy as it is written. */
export type PolicyInput = z.input<typeof policySchema>
