import { type CheckFinding, SEVERITIES } from './finding'

type Fix = NonNullable<CheckFinding['fix']>

const overlap = ({ span: a }: Fix, { span: b }: Fix): boolean =>
  (a.start < b.end && b.start < a.end) || (a.start === b.start && a.end === b.end)

/** Rules whose fixes write another instrument in place of a citation: it is written once. */
const REPLACING: ReadonlySet<string> = new Set(['citation/ended', 'citation/later-law'])

/**
 * Leaves of fixes that would write over one another, or the same instrument twice, the one of the gravest finding, of equal
 * ones that of the last rule, and those that mend what another replaces, so that all that remain may be applied together. `findings` stand in the order of the rules, of which later ones know more.
 */
export const withFixesApart = (findings: readonly CheckFinding[]): CheckFinding[] => {
  const ranked = [...findings]
    .reverse()
    .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity))
  const kept: Fix[] = []
  const written = new Set<string>()
  const lost = new Set<CheckFinding>()
  for (const finding of ranked) {
    const { fix, ruleId } = finding
    if (fix === null) continue
    const isWhole = REPLACING.has(ruleId)
    if (kept.some((other) => overlap(fix, other)) || (isWhole && written.has(fix.text))) lost.add(finding)
    else kept.push(fix)
    if (isWhole) written.add(fix.text)
  }
  const replaced = new Set(
    findings
      .filter((finding) => finding.fix && REPLACING.has(finding.ruleId) && !lost.has(finding))
      .map(({ citationId }) => citationId),
  )
  // What is replaced needs no mending: its amendments are not those of what is written in its place.
  const isMoot = ({ ruleId, citationId }: CheckFinding): boolean =>
    citationId !== null && replaced.has(citationId) && !REPLACING.has(ruleId)
  return findings.map((finding) =>
    lost.has(finding) || isMoot(finding) ? { ...finding, fix: null } : finding,
  )
}
