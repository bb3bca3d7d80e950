import * as z from 'zod'

/** A half-open range of UTF-16 offsets into `directive.text`. */
export const spanSchema = z.object({
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
})

/** An ISO 8601 day, `2016-08-04`. */
export const isoDateSchema = z.iso.date()

/** Whether a value stands in the text or was concluded, on which words, by which rule. */
export const evidenceSchema = z.object({
  how: z.enum(['read', 'inferred']),
  span: spanSchema.nullable(),
  rule: z.string(),
  /** Where the words were recognised in a picture: how sure the recogniser is of the least sure of them. */
  confidence: z.number().min(0).max(1).optional(),
})
export type Evidence = z.infer<typeof evidenceSchema>

/** What everything extracted carries: a stable id, the very words it stands on, and the section they stand in. */
export const extractedShape = {
  id: z.string(),
  span: spanSchema,
  quote: z.string(),
  /** The address a reader would give (`II.3.a`); null outside the numbering. */
  section: z.string().nullable(),
  /** By field name, for the fields where it matters. */
  evidence: z.record(z.string(), evidenceSchema),
}

/** A body as written out, and its entry in `directive.bodies`. */
export const bodyReferenceShape = {
  body: z.string().nullable(),
  bodyId: z.string().nullable(),
}

/** A count that starts from an event: `chậm nhất 05 ngày kể từ ngày ký` is 5, `day`, `ngày ký`. */
export const relativeSchema = z.object({
  count: z.number(),
  unit: z.enum(['hour', 'day', 'working-day', 'week', 'month', 'quarter', 'year']),
  anchor: z.string(),
  /** Given where the count runs back from the event: `05 ngày trước khi khai mạc`. */
  direction: z.literal('before').optional(),
  /** The last day, where the day of the event is known. */
  resolved: isoDateSchema.nullable(),
})
export type Relative = z.infer<typeof relativeSchema>
