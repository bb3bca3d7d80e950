import type { Directive } from './directive/directive'
import { readMarkdown } from './ingest/markdown'
import { run } from './pipeline'

export { fingerprint } from './check/baseline'
export type { Day } from './check/day'
export {
  type CheckFinding,
  checkFindingSchema,
  type RuleSetting,
  ruleSettingSchema,
  type Severity,
  severitySchema,
} from './check/finding'
export { type Policy, type PolicyInput, policySchema } from './check/policy'
export { type CheckOptions, type CheckResult, check } from './check/run'
export * from './directive'
export { type CitationStyle, formatCitation } from './instrument/format'
export { type CitedInstrument, type Identity, identify, type MissingPart } from './instrument/identity'
export { instrumentIri } from './instrument/iri'
export { type SymbolFamily, type SymbolParts, symbolParts } from './instrument/parts'
export { type RepairKind, repairSymbol, type SymbolRepair } from './instrument/repair'

/** What is known of a text besides its characters; all of it ends up in `directive.source`. */
export interface ParseOptions {
  /** The file's path or another name; in `source.name`. */
  name?: string
  /** `text` (the default) is read character for character; of `markdown` the text that a reader sees. */
  format?: 'text' | 'markdown'
  /** The encoding it was decoded from. */
  encoding?: string
  /** Of the file's bytes, in hexadecimal. */
  sha256?: string
}

/**
 * Reads a campaign directive (kế hoạch, chỉ thị, phát động thi đua, chương trình hành động, hướng dẫn).
 *
 * Any text parses; an empty one gives an empty directive and a message. Spans are half-open UTF-16 offsets into
 * `directive.text`, which for `format: 'text'` is `text` itself. Never throws for what a text holds; throws a TypeError
 * for what is no text, or in no format of these.
 *
 * @example
 * parseText('KẾ HOẠCH\nThi đua năm 2020\n\nI. CHỈ TIÊU\n- Tiểu học đạt 98%.').targets[0]?.quantity
 * // { value: 98, outOf: null, unit: 'percent' }
 */
export const parseText = (text: string, options: ParseOptions = {}): Directive => {
  const { name = null, format = 'text', encoding = null, sha256 = null } = options
  if (typeof text !== 'string') throw new TypeError(`Unexpected ${typeof text} as text, expected a string`)
  if (format !== 'text' && format !== 'markdown')
    throw new TypeError(`Unexpected format ${JSON.stringify(format)}, expected "text" or "markdown"`)
  const read = format === 'markdown' ? readMarkdown(text) : { text, segments: [], messages: [] }
  const directive = run(read.text, { name, format, encoding, sha256, segments: read.segments })
  return { ...directive, messages: [...read.messages, ...directive.messages] }
}
