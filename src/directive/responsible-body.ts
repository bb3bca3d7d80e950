import * as z from 'zod'
import { extractedShape } from './common'

/**
 * `lead` chủ trì · `coordinate` phối hợp · `advise` tham mưu · `supervise` chỉ đạo, kiểm tra · `report` báo cáo ·
 * `implement` any other duty.
 */
export const ROLES = ['lead', 'coordinate', 'advise', 'supervise', 'report', 'implement'] as const
export const roleSchema = z.enum(ROLES)
export type Role = z.infer<typeof roleSchema>

/** Who must do what; one entry for each body, role and numbered item: `1. Sở Nội vụ chủ trì …; báo cáo …` gives two. */
export const responsibleBodySchema = z.object({
  ...extractedShape,
  body: z.string(),
  bodyId: z.string(),
  role: roleSchema,
  /** All that it does in this role there, in the document's words, joined by `; `; null where the text of it is lost. */
  task: z.string().nullable(),
})
export type ResponsibleBody = z.infer<typeof responsibleBodySchema>
