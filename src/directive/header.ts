import * as z from 'zod'
import { evidenceSchema, isoDateSchema, spanSchema } from './common'

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

/** What a digital signature stamps on a page since 2020, the publisher's (Công báo, a portal) as well as the signer's. */
export const digitalSignatureSchema = z.object({
  by: z.string(),
  email: z.string().nullable(),
  agency: z.string().nullable(),
  /** As it stands there, and as an ISO 8601 time where it is one: `2021-05-12T16:33:40+07:00`. */
  stamped: z.string().nullable(),
  signedAt: z.iso.datetime({ offset: true, local: true }).nullable(),
  span: spanSchema,
})
export type DigitalSignature = z.infer<typeof digitalSignatureSchema>

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
  /** In the order of the text; not the signature of the document itself. */
  digitalSignatures: z.array(digitalSignatureSchema),
  evidence: z.record(z.string(), evidenceSchema),
})
export type Header = z.infer<typeof headerSchema>
