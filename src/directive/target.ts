import * as z from 'zod'
import { bodyReferenceShape, extractedShape, isoDateSchema } from './common'

/** `99,9%` is 99.9 `percent`; `3/5 trường` is 3 out of 5; `12 - 14%` is 12 with `max` 14. */
export const quantitySchema = z.object({
  value: z.number(),
  outOf: z.number().nullable(),
  unit: z.string(),
  max: z.number().optional(),
})
export type Quantity = z.infer<typeof quantitySchema>

export const comparatorSchema = z.enum(['eq', 'gte', 'gt', 'lte', 'lt', 'increase', 'decrease'])
export type Comparator = z.infer<typeof comparatorSchema>

/** A measurable commitment (chỉ tiêu): `Huy động học sinh đi học Trung học đạt 80%`. */
export const targetSchema = z.object({
  ...extractedShape,
  ...bodyReferenceShape,
  kind: z.enum(['quantity', 'award']),
  /** Null for an award. */
  quantity: quantitySchema.nullable(),
  comparator: comparatorSchema,
  /** What is measured, in the document's words. */
  metric: z.string(),
  /** The last day of the time by which it is to be reached. */
  due: isoDateSchema.nullable(),
})
export type Target = z.infer<typeof targetSchema>
