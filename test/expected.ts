import { readdirSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import {
  citationRoleSchema,
  comparatorSchema,
  headerSchema,
  instrumentSchema,
  periodSchema,
  quantitySchema,
  recurrenceSchema,
  relativeSchema,
  roleSchema,
  spanSchema,
} from '../src'

const FOLDER = 'fixtures'
const isoDate = z.iso.date().nullable()

/** What each entry is written with; `nth` says which of several equal quotes, `optional` that it may be given or not. */
const place = {
  span: spanSchema,
  quote: z.string().min(1),
  nth: z.int().optional(),
  optional: z.literal(true).optional(),
}

const expectedSchema = z.strictObject({
  document: z.string(),
  /** The file that holds the text read out of the document, where that is not the document itself. */
  reading: z.string().optional(),
  sha256: z.string(),
  header: headerSchema.omit({ evidence: true, digitalSignatures: true }).strict(),
  citations: z.array(
    z.strictObject({
      ...place,
      role: citationRoleSchema,
      instrument: instrumentSchema.omit({ normalizedSymbol: true }).strict(),
    }),
  ),
  targets: z.array(
    z.strictObject({
      ...place,
      kind: z.enum(['quantity', 'award']),
      quantity: quantitySchema.strict().nullable(),
      comparator: comparatorSchema,
      metric: z.string().min(1),
      body: z.string().nullable(),
      due: isoDate,
    }),
  ),
  phases: z.array(z.strictObject({ ...place, label: z.string().min(1), period: periodSchema.strict() })),
  deadlines: z.array(
    z.strictObject({
      ...place,
      due: isoDate,
      boundary: z.enum(['by', 'before']),
      recurrence: recurrenceSchema.nullable(),
      task: z.string().min(1),
      body: z.string().nullable(),
      relative: relativeSchema.strict().optional(),
    }),
  ),
  responsibleBodies: z.array(
    z.strictObject({ ...place, body: z.string().min(1), role: roleSchema, task: z.string().min(1) }),
  ),
})
export type Expected = z.infer<typeof expectedSchema>

/** A directive of ours: the file as it is, the text read out of it, and what must be found there. */
export interface Fixture {
  name: string
  source: string
  text: string
  format: 'text' | 'markdown'
  expected: Expected
}

const read = (name: string) => readFileSync(`${FOLDER}/${name}`, 'utf8')

/** All fixtures; throws where an expected result has not the shape of the contract. */
export const readFixtures = (): Fixture[] =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.expected.json'))
    .sort()
    .map((file) => {
      const expected = expectedSchema.parse(JSON.parse(read(file)))
      return {
        name: file.replace('.expected.json', ''),
        source: read(expected.document),
        text: read(expected.reading ?? expected.document),
        format: expected.document.endsWith('.md') ? 'markdown' : 'text',
        expected,
      }
    })
