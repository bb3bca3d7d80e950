import { isoDateSchema } from '../directive/common'
import type { Directive } from '../directive/directive'
import type { Registry } from '../registry/registry'
import { lastDayOf } from '../text/days'
import { fingerprint } from './baseline'
import { contextOf } from './context'
import { type Day, dayOf } from './day'
import type { CheckFinding, RuleSetting } from './finding'
import { withFixesApart } from './fixes'
import { type PolicyInput, policySchema } from './policy'
import type { Draft, Rule } from './rule'
import { RULES } from './rules'
import { isSuppressed } from './suppressed'
import { unknownRule } from './unknown-rule'

export interface CheckOptions {
  /** What is known of instruments: `await loadRegistry()`, or several layered. */
  registry: Registry
  /** The ISO day on which the document is judged; else its own date. */
  on?: string
  /** By rule id; before what the policy says of rules. */
  rules?: Readonly<Record<string, RuleSetting>>
  policy?: PolicyInput
  /** Fingerprints of findings that are known already and are left out. */
  baseline?: ReadonlySet<string>
}

export interface CheckResult {
  /** In the order of the text. */
  findings: CheckFinding[]
  on: Day
  /** `older`: its facts on effect end before the day of the document, so that what ended since is not seen. */
  registry: { asOf: string | null; size: number; older: boolean }
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

const dayGiven = (on: string | undefined): string | undefined => {
  if (on === undefined || isoDateSchema.safeParse(on).success) return on
  throw new TypeError(`Unexpected day ${JSON.stringify(on)}, expected one as 2026-04-30`)
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
  const { registry, baseline } = options
  const policy = options.policy === undefined ? null : policySchema.parse(options.policy)
  const suppress = policy?.suppress ?? []
  const rules = { ...policy?.rules, ...options.rules }
  const unknown = unknownRule([...Object.keys(rules), ...suppress.map(({ rule }) => rule)])
  if (unknown !== null) throw new TypeError(unknown)
  const on = dayOf(directive, dayGiven(options.on))
  const context = contextOf(directive, registry, on, policy)
  const findings: CheckFinding[] = []
  for (const rule of RULES) {
    const setting = rules[rule.id]
    if (setting === 'off') continue
    for (const draft of rule.find(context)) {
      const finding = finished(directive, rule, draft, setting)
      if (isSuppressed(directive, finding, suppress)) continue
      if (!baseline?.has(fingerprint(directive, finding))) findings.push(finding)
    }
  }
  const apart = withFixesApart(findings)
  apart.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
  const { asOf, size } = registry
  const older = asOf !== null && on.date !== null && lastDayOf(asOf) < on.date
  return { findings: apart, on, registry: { asOf, size, older } }
}
