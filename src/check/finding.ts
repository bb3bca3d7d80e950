import * as z from 'zod'
import { spanSchema } from '../directive/common'

/** The gravest first. */
export const SEVERITIES = ['error', 'warning', 'info'] as const
export const severitySchema = z.enum(SEVERITIES)
export type Severity = z.infer<typeof severitySchema>

/** `off` leaves a rule out; a severity takes the place of its own. */
export const ruleSettingSchema = z.enum(['off', ...severitySchema.options])
export type RuleSetting = z.infer<typeof ruleSettingSchema>

/** What a check found: which rule, how grave, on which words, what stands there, what was expected and on whose word. */
export const checkFindingSchema = z.object({
  /** Stable: `citation/issued-differs`. */
  ruleId: z.string(),
  severity: severitySchema,
  /** The very part that is wrong, into `directive.text`. */
  span: spanSchema,
  quote: z.string(),
  citationId: z.string().nullable(),
  actual: z.string(),
  expected: z.string(),
  /** The id of the registry row that proves it, and where the registry has that from. */
  row: z.string().nullable(),
  source: z.string().nullable(),
  message: z.object({ en: z.string(), vi: z.string() }),
  /** What to write in place of which words. */
  fix: z.object({ span: spanSchema, text: z.string() }).nullable(),
})
export type CheckFinding = z.infer<typeof checkFindingSchema>
