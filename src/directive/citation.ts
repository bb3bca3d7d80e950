import * as z from 'zod'
import { extractedShape, isoDateSchema } from './common'
import { instrumentTypeSchema } from './header'

/** A legal or Party instrument, as one mention of it says: nothing is carried over from a fuller mention. */
export const instrumentSchema = z.object({
  type: instrumentTypeSchema,
  /** The whole số, ký hiệu without spaces (`2767/KH-SGDĐT`), spelt as in the document; null where unnumbered. */
  symbol: z.string().nullable(),
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

/** One mention of an instrument: `Kế hoạch số 137/KH-UBND ngày 04/3/2020 của UBND tỉnh`. */
export const citationSchema = z.object({
  ...extractedShape,
  role: citationRoleSchema,
  instrument: instrumentSchema,
  /** The citation whose title or description names this one; null unless `nested`. */
  within: z.string().nullable(),
})
export type Citation = z.infer<typeof citationSchema>

/** An instrument that the document rests on, with the citation that says so. */
export const legalBasisSchema = z.object({ citationId: z.string(), instrument: instrumentSchema })
export type LegalBasis = z.infer<typeof legalBasisSchema>
