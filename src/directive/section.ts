import * as z from 'zod'
import { spanSchema } from './common'

/**
 * What a node of the section tree is: the document, its parts (`header` … `recipients`, and `furniture` for what a page
 * adds), what is numbered (`section`: `II.`, `a)`, `Điều 3.`), bulleted (`item`) or neither (`paragraph`), a table's `row`,
 * and `text`, one line of the source.
 */
export const SECTION_TYPES = [
  'document',
  'header',
  'preamble',
  'body',
  'signature',
  'recipients',
  'furniture',
  'section',
  'item',
  'paragraph',
  'row',
  'text',
] as const
export const sectionTypeSchema = z.enum(SECTION_TYPES)
export type SectionType = z.infer<typeof sectionTypeSchema>

/** A node of the section tree. The spans of its leaves (nodes without children) put together give the text back. */
export interface SectionNode {
  type: SectionType
  span: { start: number; end: number }
  /** The number as printed (`II.`, `a)`, `-`). */
  label?: string | undefined
  /** The address a reader would give (`II.3.a`). */
  section?: string | undefined
  children?: SectionNode[] | undefined
}

export const sectionNodeSchema: z.ZodType<SectionNode> = z.object({
  type: sectionTypeSchema,
  span: spanSchema,
  label: z.string().optional(),
  section: z.string().optional(),
  get children() {
    return z.array(sectionNodeSchema).optional()
  },
})
