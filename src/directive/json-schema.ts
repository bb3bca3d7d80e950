import * as z from 'zod'
import { directiveSchema, SCHEMA_VERSION } from './directive'

/** The JSON Schema (draft 2020-12) of a directive as it is written out; refuses fields that it does not name. */
export const directiveJsonSchema = (): object => ({
  $id: `urn:chithi:directive:${SCHEMA_VERSION}`,
  title: 'Directive',
  ...z.toJSONSchema(directiveSchema, { target: 'draft-2020-12' }),
})
