import * as z from 'zod'
import { spanSchema } from './common'

/** Where a stretch of the text stands in the file it was read from. */
export const segmentSchema = z.object({
  span: spanSchema,
  /** From 1, in the file for text, Markdown and HTML, on the page for PDF and scans. */
  line: z.number().int().positive().optional(),
  /** From 1, in UTF-16 units of the line. */
  column: z.number().int().positive().optional(),
  page: z.number().int().positive().optional(),
  paragraph: z.number().int().positive().optional(),
  table: z.number().int().positive().optional(),
  /** The name of a spreadsheet's sheet. */
  sheet: z.string().optional(),
  /** As spreadsheets name cells: `B3`. */
  cell: z.string().optional(),
})
export type Segment = z.infer<typeof segmentSchema>

/** The file behind a directive. */
export const sourceSchema = z.object({
  name: z.string().nullable(),
  format: z.enum(['text', 'markdown', 'html', 'docx', 'doc', 'rtf', 'odt', 'xlsx', 'pdf', 'scan']),
  encoding: z.string().nullable(),
  sha256: z.string().nullable(),
  segments: z.array(segmentSchema),
})
export type Source = z.infer<typeof sourceSchema>
