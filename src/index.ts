import type { Directive } from './directive/directive'
import { type ParseOptions, sourceOf } from './parse-options'
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
export * from './compare'
export * from './directive'
export { type CitationStyle, formatCitation } from './instrument/format'
export { type CitedInstrument, type Identity, identify, type MissingPart } from './instrument/identity'
export { instrumentIri } from './instrument/iri'
export { type SymbolFamily, type SymbolParts, symbolParts } from './instrument/parts'
export { type RepairKind, repairSymbol, type SymbolRepair } from './instrument/repair'
export type { ParseOptions } from './parse-options'

/**
 * Reads a campaign directive (kế hoạch, chỉ thị, phát động thi đua, chương trình hành động, hướng dẫn).
 *
 * Any text parses; an empty one gives an empty directive and a message. Spans are half-open UTF-16 offsets into
 * `directive.text`, which is `text` itself, character for character. Never throws for what a text holds; throws a
 * TypeError for what is no text.
 *
 * @example
 * parseText('KẾ HOẠCH\nThi đua năm 2020\n\nI. CHỈ TIÊU\n- Tiểu học đạt 98%.').targets[0]?.quantity
 * // { value: 98, outOf: null, unit: 'percent' }
 */
export const parseText = (text: string, options: ParseOptions = {}): Directive => {
  if (typeof text !== 'string') throw new TypeError(`Unexpected ${typeof text} as text, expected a string`)
  return run({ text, segments: [], words: [], messages: [] }, sourceOf('text', options))
}
