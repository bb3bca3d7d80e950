import * as z from 'zod'
import { spanSchema } from './common'

/** A node of the section tree. The spans of its leaves (nodes without children) put together give the text back. */
export interface SectionNode {
  type: string
  span: { start: number; end: number }
  /** The number as printed (`II.`, `a)`, `-`). */
  label?: string | undefined
  /** The address a reader would give (`II.3.a`). */
  section?: string | undefined
  children?: SectionNode[] | undefined
}

export const sectionNodeSchema: z.ZodType<SectionNode> = z.object({
  type: z.string(),
  span: spanSchema,
  label: z.string().optional(),
  section: z.string().optional(),
  get children() {
    return z.array(sectionNodeSchema).optional()
  },
})
