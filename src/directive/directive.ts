import * as z from 'zod'
import { bodySchema } from './body'
import { backReferenceSchema, citationSchema, legalBasisSchema } from './citation'
import { deadlineSchema } from './deadline'
import { headerSchema } from './header'
import { messageSchema } from './message'
import { phaseSchema } from './phase'
import { responsibleBodySchema } from './responsible-body'
import { sectionNodeSchema } from './section'
import { sourceSchema } from './source'
import { targetSchema } from './target'
import { taskSchema } from './task'

/** The version of the shape below; it changes when a field is added, removed or means something else. */
export const SCHEMA_VERSION = '1'

/** A campaign directive as typed objects. */
export const directiveSchema = z.object({
  schemaVersion: z.literal(SCHEMA_VERSION),
  /** The version of the parser that wrote it. */
  parser: z.string(),
  source: sourceSchema,
  text: z.string(),
  header: headerSchema,
  citations: z.array(citationSchema),
  legalBases: z.array(legalBasisSchema),
  backReferences: z.array(backReferenceSchema),
  targets: z.array(targetSchema),
  phases: z.array(phaseSchema),
  deadlines: z.array(deadlineSchema),
  responsibleBodies: z.array(responsibleBodySchema),
  bodies: z.array(bodySchema),
  tasks: z.array(taskSchema),
  tree: sectionNodeSchema,
  messages: z.array(messageSchema),
})
export type Directive = z.infer<typeof directiveSchema>
