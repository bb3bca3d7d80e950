import * as z from 'zod'
import { bodyReferenceShape, extractedShape, isoDateSchema, relativeSchema } from './common'

export const recurrenceSchema = z.enum([
  'daily',
  'weekly',
  'monthly',
  'quarterly',
  'half-yearly',
  'yearly',
  'school-term',
])
export type Recurrence = z.infer<typeof recurrenceSchema>

/** `by`: chậm nhất, đến hết, trong. `before`: trước. */
export const boundarySchema = z.enum(['by', 'before'])
export type Boundary = z.infer<typeof boundarySchema>

/** A task and the day by which it must be done: `Báo cáo sơ kết trước 30/12/2019`. */
export const deadlineSchema = z.object({
  ...extractedShape,
  ...bodyReferenceShape,
  task: z.string(),
  /** The last day named; null where the duty recurs or counts from an event. */
  due: isoDateSchema.nullable(),
  boundary: boundarySchema,
  recurrence: recurrenceSchema.nullable(),
  relative: relativeSchema.nullable(),
})
export type Deadline = z.infer<typeof deadlineSchema>
