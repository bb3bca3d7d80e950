import * as z from 'zod'
import { evidenceSchema, isoDateSchema } from './common'

/** The types of instrument that the contract names. `Kế hoạch` is a `plan`. */
export const INSTRUMENT_TYPES = [
  'constitution',
  'code',
  'law',
  'ordinance',
  'order',
  'resolution',
  'decree',
  'decision',
  'directive',
  'circular',
  'joint-circular',
  'conclusion',
  'regulation',
  'rules',
  'charter',
  'programme',
  'plan',
  'scheme',
  'project',
  'guidance',
  'dispatch',
  'telegram',
  'notice',
  'announcement',
  'report',
  'proposal',
  'minutes',
  'invitation',
  'other',
] as const
export const instrumentTypeSchema = z.enum(INSTRUMENT_TYPES)
export type InstrumentType = z.infer<typeof instrumentTypeSchema>

/** Who signed: `Bế Thị Mẫu`, `Giám đốc`. */
export const signerSchema = z.object({ name: z.string(), position: z.string().nullable() })
export type Signer = z.infer<typeof signerSchema>

/** What stands around the text of a directive; null where the document does not say. */
export const headerSchema = z.object({
  documentType: instrumentTypeSchema,
  symbol: z.string().nullable(),
  issued: isoDateSchema.nullable(),
  place: z.string().nullable(),
  issuer: z.string().nullable(),
  title: z.string().nullable(),
  signer: signerSchema.nullable(),
  /** One entry a line of `Nơi nhận`, `Lưu` included. */
  recipients: z.array(z.string()),
  evidence: z.record(z.string(), evidenceSchema),
})
export type Header = z.infer<typeof headerSchema>
