import type { Directive } from './directive/directive'
import { settle } from './ingest/encodings/settle'
import { readHtml } from './ingest/html/html'
import { type Limits, limitsWith } from './ingest/limits'
import { type ParseOptions, sourceOf } from './parse-options'
import { run } from './pipeline'

export { ChithiError, type ErrorCode } from './ingest/error'
export type { Limits } from './ingest/limits'
export type { ParseOptions } from './parse-options'

/**
 * Reads a campaign directive from a web page, or from a piece of one: the document without the site around it, lists and
 * tables as the page shows them.
 *
 * Throws a `ChithiError` where it passes `limits`, or its Vietnamese has lost its marks.
 *
 * @example
 * parseHtml('<ol type="I"><li><b>CHỈ TIÊU</b></ol>').text // 'I. CHỈ TIÊU'
 */
export const parseHtml = (
  source: string,
  { limits, ...options }: ParseOptions & { limits?: Partial<Limits> } = {},
): Directive => {
  if (typeof source !== 'string')
    throw new TypeError(`Unexpected ${typeof source} as HTML, expected a string`)
  const { reading, encoding } = settle(readHtml(source, limitsWith(limits)))
  return run(reading, sourceOf('html', { encoding, ...options }))
}
