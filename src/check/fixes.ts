import { type CheckFinding, SEVERITIES } from './finding'

type Fix = NonNullable<CheckFinding['fix']>

const overlap = ({ span: a }: Fix, { span: b }: Fix): boolean =>
  (a.start < b.end && b.start < a.end) || (a.start === b.start && a.end === b.end)

const areOne = (a: Fix, b: Fix): boolean =>
  a.text === b.text && a.span.start === b.span.start && a.span.end === b.span.end

/**
 * Leaves of fixes that would write over one another the one of the gravest finding, of equal ones that of the last, so that
 * all that remain may be applied together. `findings` stand in the order of the rules, of which later ones know more.
 */
export const withFixesApart = (findings: readonly CheckFinding[]): CheckFinding[] => {
  const ranked = [...findings]
    .reverse()
    .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity))
  const kept: Fix[] = []
  const lost = new Set<CheckFinding>()
  for (const finding of ranked) {
    const { fix } = finding
    if (fix === null) continue
    if (kept.some((other) => overlap(fix, other) && !areOne(fix, other))) lost.add(finding)
    else kept.push(fix)
  }
  return findings.map((finding) => (lost.has(finding) ? { ...finding, fix: null } : finding))
}
