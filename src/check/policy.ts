import * as z from 'zod'
import { instrumentTypeSchema } from '../directive/header'

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

/** Which bases an office wants its documents to rest on. */
export const policySchema = z.strictObject({
  required: z.array(
    z.strictObject({
      /** Any of these will do. */
      anyOf: z.array(wantedSchema).min(1),
      /** Only of documents of these types; of all where left out. */
      documents: z.array(instrumentTypeSchema).optional(),
      /** Only of documents from this day on, to that day. */
      from: z.iso.date().optional(),
      until: z.iso.date().optional(),
    }),
  ),
})
export type Policy = z.infer<typeof policySchema>
