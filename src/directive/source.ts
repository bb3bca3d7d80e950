import * as z from 'zod'
import { spanSchema } from './common'

/** Where a stretch of the text stands in the file it was read from. */
export const segmentSchema = z.object({
  span: spanSchema,
  line: z.number().int().positive().optional(),
  page: z.number().int().positive().optional(),
  paragraph: z.number().int().positive().optional(),
  cell: z.string().optional(),
})
export type Segment = z.infer<typeof segmentSchema>

/** The file behind a directive. */
export const sourceSchema = z.object({
  name: z.string().nullable(),
  format: z.enum(['text', 'markdown']),
  encoding: z.string().nullable(),
  sha256: z.string().nullable(),
  segments: z.array(segmentSchema),
})
export type Source = z.infer<typeof sourceSchema>
