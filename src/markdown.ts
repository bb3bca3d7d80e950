import type { Directive } from './directive/directive'
import { readMarkdown } from './ingest/markdown'
import { type ParseOptions, sourceOf } from './parse-options'
import { run } from './pipeline'

export type { ParseOptions } from './parse-options'

/**
 * Reads a campaign directive from Markdown: `directive.text` is the text that a reader sees, and `source.segments` give the
 * line of the file for each block. Any text parses; never throws for what it holds.
 *
 * @example
 * parseMarkdown('**I. CHỈ TIÊU**').text // 'I. CHỈ TIÊU'
 */
export const parseMarkdown = (source: string, options: ParseOptions = {}): Directive => {
  if (typeof source !== 'string')
    throw new TypeError(`Unexpected ${typeof source} as Markdown, expected a string`)
  return run(readMarkdown(source), sourceOf('markdown', options))
}
