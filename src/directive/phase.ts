import * as z from 'zod'
import { extractedShape, isoDateSchema } from './common'

/** How finely a time is told; the finer comes first. */
export const precisionSchema = z.enum([
  'day',
  'month',
  'quarter',
  'half-year',
  'school-term',
  'school-year',
  'year',
  'term',
  'unknown',
])
export type Precision = z.infer<typeof precisionSchema>

/** Both ends inclusive; null where open. */
export const periodSchema = z.object({
  start: isoDateSchema.nullable(),
  end: isoDateSchema.nullable(),
  precision: precisionSchema,
})
export type Period = z.infer<typeof periodSchema>

/** A stage of the campaign's time: `Đợt 1: Từ nay đến hết tháng 12/2019`. */
export const phaseSchema = z.object({ ...extractedShape, label: z.string(), period: periodSchema })
export type Phase = z.infer<typeof phaseSchema>
