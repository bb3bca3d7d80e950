import * as z from 'zod'
import { extractedShape } from './common'

/** What is to be done, who leads, who helps, by when, measured how: each by the id of its entry. */
export const taskSchema = z.object({
  ...extractedShape,
  what: z.string(),
  /** Ids of `responsibleBodies` that lead or carry it out. */
  leads: z.array(z.string()),
  /** Ids of `responsibleBodies` with any other role. */
  helpers: z.array(z.string()),
  deadlines: z.array(z.string()),
  targets: z.array(z.string()),
  phases: z.array(z.string()),
})
export type Task = z.infer<typeof taskSchema>
