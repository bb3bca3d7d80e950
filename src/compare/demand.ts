import * as z from 'zod'
import { citationRoleSchema } from '../directive/citation'
import { isoDateSchema } from '../directive/common'
import { deadlineFieldSchema, pairingSchema, phaseFieldSchema, sideSchema, targetFieldSchema } from './change'
import { planSchema } from './plan'

/**
 * `kept`: as asked, or sooner · `raised`: more than asked · `softened`: less · `delayed`: later · `missing`: asked of this
 * body and nowhere in its plan · `unknown`: nobody says of whom it is asked, or the two cannot be measured by each other ·
 * `not-addressed`: asked of others.
 */
export const VERDICTS = [
  'kept',
  'raised',
  'softened',
  'delayed',
  'missing',
  'unknown',
  'not-addressed',
] as const
export const verdictSchema = z.enum(VERDICTS)
export type Verdict = z.infer<typeof verdictSchema>

/** Whether what is asked falls on the body of the plan, and how that is known. */
export const addressedSchema = z.object({
  to: z.enum(['yes', 'no', 'unknown']),
  /** `name`: the body itself · `office`: who heads it · `class`: bodies of a kind · `nobody`: no body is named. */
  by: z.enum(['name', 'office', 'class', 'nobody']),
})
export type Addressed = z.infer<typeof addressedSchema>

/** The plan itself is what is asked (`Xây dựng kế hoạch … trước ngày 20/9`): by when, and its own day. */
export const issuedFieldSchema = z.object({
  field: z.literal('issued'),
  before: isoDateSchema.nullable(),
  after: isoDateSchema.nullable(),
  days: z.number().int().nullable(),
})

/** One thing that a superior asks, and what the plan makes of it. */
export const demandSchema = z.object({
  kind: z.enum(['target', 'phase', 'deadline', 'charge']),
  verdict: verdictSchema,
  addressed: addressedSchema,
  /** Of whom it is asked, as the superior's plan says. */
  bodies: z.array(z.string()),
  superior: sideSchema,
  /** What in the plan answers it; of a charge the passage that speaks of it. */
  plan: sideSchema.nullable(),
  /** What differs: `before` is the superior's, `after` the plan's. */
  fields: z.array(z.union([targetFieldSchema, phaseFieldSchema, deadlineFieldSchema, issuedFieldSchema])),
  pairing: pairingSchema.nullable(),
})
export type Demand = z.infer<typeof demandSchema>

/** Whether the plan cites its superior's. */
export const citesSchema = z.object({
  /** `unknown`: the superior's plan has no number, and nothing that is cited is like it. */
  status: z.enum(['cited', 'not-cited', 'unknown']),
  /** The citation of the plan; its role there. */
  citationId: z.string().nullable(),
  role: citationRoleSchema.nullable(),
  /** What the citation says otherwise than the superior's plan itself. */
  differs: z.array(z.enum(['issued', 'issuer'])),
})
export type Cites = z.infer<typeof citesSchema>

export const cascadeSchema = z.object({
  superior: planSchema,
  plan: planSchema,
  cites: citesSchema,
  demands: z.array(demandSchema),
  /** What the plan has and no demand asks for. */
  added: z.object({
    targets: z.array(sideSchema),
    phases: z.array(sideSchema),
    deadlines: z.array(sideSchema),
    charges: z.array(sideSchema),
  }),
})
export type Cascade = z.infer<typeof cascadeSchema>
