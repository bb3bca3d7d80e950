import * as z from 'zod'

/**
 * `named` one body (`Sở Nội vụ tỉnh Bắc Ninh`) · `class` several by description (`các trường trực thuộc`) · `officer` an
 * office holder (`Thủ trưởng các đơn vị`) · `unit` a part of a body (`Phòng Tổ chức cán bộ`).
 */
export const bodyKindSchema = z.enum(['named', 'class', 'officer', 'unit'])
export type BodyKind = z.infer<typeof bodyKindSchema>

export const bodyLevelSchema = z.enum(['central', 'province', 'district', 'commune', 'institution'])
export type BodyLevel = z.infer<typeof bodyLevelSchema>

/** A body that the directive names, once, however often it is named. */
export const bodySchema = z.object({
  id: z.string(),
  name: z.string(),
  kind: bodyKindSchema,
  level: bodyLevelSchema.nullable(),
  place: z.string().nullable(),
  /** The body that an internal unit belongs to. */
  parent: z.string().nullable(),
})
export type Body = z.infer<typeof bodySchema>
