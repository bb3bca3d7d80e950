import * as z from 'zod'
import { spanSchema } from './common'

/** A problem in the document or in its reading: `Unexpected X, expected Y`, with a stable rule id and a place. */
export const messageSchema = z.object({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  reason: z.string(),
  span: spanSchema.nullable(),
})
export type Message = z.infer<typeof messageSchema>
