import type { Directive } from './directive/directive'
import { readDocx } from './ingest/docx/docx'
import { settle } from './ingest/encodings/settle'
import { type Limits, limitsWith } from './ingest/limits'
import { type ParseOptions, sourceOf } from './parse-options'
import { run } from './pipeline'

export { ChithiError, type ErrorCode } from './ingest/error'
export type { Limits } from './ingest/limits'
export type { ParseOptions } from './parse-options'

/**
 * Reads a campaign directive from the bytes of a Word document (`.docx`): numbers and bullets as the page shows them,
 * tables, notes, text boxes, tracked changes as accepted.
 *
 * Throws a `ChithiError` where they are no such document, or one that passes `limits`.
 *
 * @example
 * const directive = parseDocx(new Uint8Array(await file.arrayBuffer()), { name: file.name })
 */
export const parseDocx = (
  bytes: Uint8Array,
  { limits, ...options }: ParseOptions & { limits?: Partial<Limits> } = {},
): Directive => {
  const { reading, encoding } = settle(readDocx(bytes, limitsWith(limits)))
  return run(reading, sourceOf('docx', { encoding, ...options }))
}
