import * as z from 'zod'
import { extractedShape, isoDateSchema, spanSchema } from './common'
import { instrumentTypeSchema } from './header'

/** A legal or Party instrument, as one mention of it says: nothing is carried over from a fuller mention. */
export const instrumentSchema = z.object({
  type: instrumentTypeSchema,
  /** The whole số, ký hiệu without spaces (`2767/KH-SGDĐT`), spelt as in the document; null where unnumbered. */
  symbol: z.string().nullable(),
  /** The symbol as it should be spelt: `22-CT/TW` for `22/CT-TW`; equal to `symbol` where nothing is to repair. */
  normalizedSymbol: z.string().nullable(),
  issued: isoDateSchema.nullable(),
  /** Written out: `Ủy ban nhân dân tỉnh Bắc Ninh` for `UBND tỉnh`. */
  issuer: z.string().nullable(),
  title: z.string().nullable(),
})
export type Instrument = z.infer<typeof instrumentSchema>

/**
 * `basis`: cited in the opening as what the document rests on or carries out. `nested`: named inside the title of
 * another citation. `reference`: any other mention.
 */
export const citationRoleSchema = z.enum(['basis', 'nested', 'reference'])
export type CitationRole = z.infer<typeof citationRoleSchema>

/** A place in an instrument: `điểm a khoản 2 Điều 5`. Parts that are not named are left out; numbers are as written. */
export const pinpointSchema = z.object({
  appendix: z.string().optional(),
  part: z.string().optional(),
  chapter: z.string().optional(),
  article: z.string().optional(),
  section: z.string().optional(),
  clause: z.string().optional(),
  point: z.string().optional(),
  span: spanSchema,
  quote: z.string(),
})
export type Pinpoint = z.infer<typeof pinpointSchema>

/** Which instrument is meant, and how that is known. */
export const resolutionSchema = z.object({
  /** Its identity; null where even both together do not tell one instrument from all others. */
  instrumentId: z.string().nullable(),
  /**
   * `stated`: the mention says it · `antecedent`: a fuller mention of the same does · `alias`: a name that the text
   * announced (`sau đây gọi tắt là …`) · `self`: the document speaks of itself (`Chỉ thị này`).
   */
  via: z.enum(['stated', 'antecedent', 'alias', 'self']),
  /** The citation that it stands for; null where it stands for itself. */
  antecedent: z.string().nullable(),
})
export type Resolution = z.infer<typeof resolutionSchema>

/** One mention of an instrument: `Kế hoạch số 137/KH-UBND ngày 04/3/2020 của UBND tỉnh`. */
export const citationSchema = z.object({
  ...extractedShape,
  role: citationRoleSchema,
  instrument: instrumentSchema,
  /** The citation whose title or description names this one; null unless `nested`. */
  within: z.string().nullable(),
  /** The places in it that are pointed at, in order; lists and ranges written out. */
  pinpoints: z.array(pinpointSchema),
  /** The citations of those that amended it, as the text says (`được sửa đổi, bổ sung bởi …`). */
  amendedBy: z.array(z.string()),
  resolution: resolutionSchema.nullable(),
})
export type Citation = z.infer<typeof citationSchema>

/** Words that point at an instrument and are no citation: `Luật này`, `Nghị định trên`, `Chỉ thị 34`, an announced name. */
export const backReferenceSchema = z.object({
  ...extractedShape,
  type: instrumentTypeSchema,
  pinpoints: z.array(pinpointSchema),
  resolution: resolutionSchema.nullable(),
})
export type BackReference = z.infer<typeof backReferenceSchema>

/** An instrument that the document rests on, with the citation that says so. */
export const legalBasisSchema = z.object({ citationId: z.string(), instrument: instrumentSchema })
export type LegalBasis = z.infer<typeof legalBasisSchema>
