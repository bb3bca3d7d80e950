import * as z from 'zod'
import { bodyReferenceShape, extractedShape, isoDateSchema } from './common'
import { periodSchema } from './phase'

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

/** From what a change starts: `từ 41,5% năm 2020 lên 60%` is 41.5 `percent` of 2020; `so với năm 2010` says the time alone. */
export const baselineSchema = z.object({
  value: z.number().nullable(),
  unit: z.string().nullable(),
  time: periodSchema.nullable(),
})
export type Baseline = z.infer<typeof baselineSchema>

/** A measurable commitment (chỉ tiêu): `Huy động học sinh đi học Trung học đạt 80%`. */
export const targetSchema = z.object({
  ...extractedShape,
  ...bodyReferenceShape,
  kind: z.enum(['quantity', 'award']),
  /** Null for an award. */
  quantity: quantitySchema.nullable(),
  comparator: comparatorSchema,
  /** Given where the number is one thereabouts: `khoảng 50 xã`. */
  approximate: z.literal(true).optional(),
  /** Given where the number is for each of what the words name, no total: `Mỗi huyện có ít nhất 02 trường`. */
  each: z.literal(true).optional(),
  /** Given where the words say from what the change starts. */
  baseline: baselineSchema.optional(),
  /** What is measured, in the document's words. */
  metric: z.string(),
  /** The last day of the time by which it is to be reached. */
  due: isoDateSchema.nullable(),
})
export type Target = z.infer<typeof targetSchema>
