import * as z from 'zod'
import { citationRoleSchema } from '../directive/citation'
import { isoDateSchema } from '../directive/common'
import { deadlineFieldSchema, pairingSchema, phaseFieldSchema, sideSchema, targetFieldSchema } from './change'
import { planSchema } from './plan'

/**
 * `kept`: as asked, or sooner · `raised`: more than asked, or more often · `softened`: less, or more seldom · `delayed`:
 * later · `reworded`: what answers it has words that no list knows to mean the same: put otherwise, or another thing, and
 * what its fields say holds only of the first · `missing`: asked of this body and nowhere in its plan · `unknown`: see
 * `why` · `not-addressed`: asked of others.
 */
export const VERDICTS = [
  'kept',
  'raised',
  'softened',
  'delayed',
  'reworded',
  'missing',
  'unknown',
  'not-addressed',
] as const
export const verdictSchema = z.enum(VERDICTS)
export type Verdict = z.infer<typeof verdictSchema>

/**
 * Why it is not known what becomes of a demand. `nobody`: it names no body, and nothing answers it · `class`: whether this
 * body is among those it names is not known, and nothing answers it · `passage`: spoken of, without a measure or a day ·
 * `part`: spoken of in part · `vague`: it says too little to be found or missed · `measure`: what answers it cannot be
 * measured by it · `tie`: several answer it alike, and one more than the other.
 */
export const unknownSchema = z.enum(['nobody', 'class', 'passage', 'part', 'vague', 'measure', 'tie'])
export type Unknown = z.infer<typeof unknownSchema>

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
  /** Null unless `unknown`. */
  why: unknownSchema.nullable(),
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

/** What a superior says and no target, phase, deadline or duty tells: it may ask something. */
export const unreadSchema = z.object({
  superior: sideSchema,
  /** The passage of the plan that speaks of it. */
  plan: sideSchema.nullable(),
  /** `read`: the plan says it in the same words. */
  pairing: pairingSchema.nullable(),
})
export type Unread = z.infer<typeof unreadSchema>

export const cascadeSchema = z.object({
  superior: planSchema,
  plan: planSchema,
  cites: citesSchema,
  demands: z.array(demandSchema),
  /** What else the superior's plan says, which nobody has read as a demand. */
  unread: z.array(unreadSchema),
  /** What the plan has and no demand asks for. */
  added: z.object({
    targets: z.array(sideSchema),
    phases: z.array(sideSchema),
    deadlines: z.array(sideSchema),
    charges: z.array(sideSchema),
  }),
})
export type Cascade = z.infer<typeof cascadeSchema>
