import * as z from 'zod'
import { isoDateSchema } from '../directive/common'
import type { Directive } from '../directive/directive'

/** Which plan is meant: what its header says. */
export const planSchema = z.object({
  name: z.string().nullable(),
  symbol: z.string().nullable(),
  issued: isoDateSchema.nullable(),
  issuer: z.string().nullable(),
  title: z.string().nullable(),
})
export type Plan = z.infer<typeof planSchema>

export const planOf = ({ source, header: { symbol, issued, issuer, title } }: Directive): Plan => ({
  name: source.name,
  symbol,
  issued,
  issuer,
  title,
})
