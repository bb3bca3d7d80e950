import * as z from 'zod'
import { extractedShape } from './common'

/** What is to be done, who leads, who helps, by when, measured how: each by the id of its entry. */
export const taskSchema = z.object({
  ...extractedShape,
  what: z.string(),
  /** Ids of `responsibleBodies`: of the bodies that chủ trì; where none does, of all that do more than phối hợp. */
  leads: z.array(z.string()),
  /** Ids of the other `responsibleBodies` of the passage. */
  helpers: z.array(z.string()),
  deadlines: z.array(z.string()),
  targets: z.array(z.string()),
  phases: z.array(z.string()),
})
export type Task = z.infer<typeof taskSchema>
