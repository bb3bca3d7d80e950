import type { Directive } from '../directive/directive'
import type { Registry } from '../registry/registry'
import { fingerprint } from './baseline'
import { contextOf, type Day, dayOf } from './context'
import type { CheckFinding, Severity } from './finding'
import type { Policy } from './policy'
import type { Draft, Rule } from './rule'
import { RULES } from './rules'

/** `off` leaves a rule out; a severity takes the place of its own. */
export type RuleSetting = 'off' | Severity

export interface CheckOptions {
  /** What is known of instruments: `await loadRegistry()`, or several layered. */
  registry: Registry
  /** The day on which the document is judged; else its own date. */
  on?: string
  /** By rule id. */
  rules?: Readonly<Record<string, RuleSetting>>
  policy?: Policy
  /** Fingerprints of findings that are known already and are left out. */
  baseline?: ReadonlySet<string>
}

export interface CheckResult {
  /** In the order of the text. */
  findings: CheckFinding[]
  on: Day
  registry: { asOf: string | null; size: number }
}

const finished = (
  directive: Directive,
  rule: Rule,
  draft: Draft,
  setting: RuleSetting | undefined,
): CheckFinding => {
  const { span, actual, expected, message } = draft
  const severity = setting === undefined || setting === 'off' ? (draft.severity ?? rule.severity) : setting
  return {
    ruleId: rule.id,
    severity,
    span,
    quote: directive.text.slice(span.start, span.end),
    citationId: draft.citationId ?? null,
    actual,
    expected,
    row: draft.row ?? null,
    source: draft.source ?? null,
    message,
    fix: draft.fix ?? null,
  }
}

/** Throws for a setting of a rule that does not exist: a misspelt one would switch nothing. */
const assertKnown = (rules: CheckOptions['rules']): void => {
  for (const id of Object.keys(rules ?? {}))
    if (!RULES.some((rule) => rule.id === id))
      throw new TypeError(
        `Unexpected rule ${JSON.stringify(id)}, expected one of ${RULES.map((r) => r.id).join(', ')}`,
      )
}

/**
 * Checks what a directive cites: dates, issuers and titles against a registry, what was in force on its day, symbols
 * against themselves. An instrument that the registry does not know is told as information, never called wrong.
 *
 * @example
 * check(parseText('KẾ HOẠCH\nCăn cứ Nghị định số 91/2017/NĐ-CP ngày 30/7/2017 của Chính phủ;'), { registry }).findings[0]?.expected
 * // '2017-07-31'
 */
export const check = (directive: Directive, options: CheckOptions): CheckResult => {
  const { registry, rules = {}, policy = null, baseline } = options
  assertKnown(rules)
  const on = dayOf(directive, options.on)
  const context = contextOf(directive, registry, on, policy)
  const findings: CheckFinding[] = []
  for (const rule of RULES) {
    const setting = rules[rule.id]
    if (setting === 'off') continue
    for (const draft of rule.find(context)) {
      const finding = finished(directive, rule, draft, setting)
      if (!baseline?.has(fingerprint(directive, finding))) findings.push(finding)
    }
  }
  findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
  return { findings, on, registry: { asOf: registry.asOf, size: registry.size } }
}
