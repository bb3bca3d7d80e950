import type { Directive } from '../src'

const KINDS = ['citations', 'targets', 'phases', 'deadlines', 'responsibleBodies'] as const
type Kind = (typeof KINDS)[number]

const clean = (value: unknown): unknown =>
  typeof value === 'string' ? value.normalize('NFC').replace(/\s+/gu, ' ').trim() : value
const key = (...values: unknown[]): string => JSON.stringify(values.map(clean))

/** The values of a directive that two readings of one document must share, wherever they stand in it. */
const valuesOf = (directive: Directive): Record<Kind, string[]> => ({
  citations: directive.citations.map(({ role, instrument: { type, symbol, issued, issuer } }) =>
    key(role, type, symbol, issued, issuer),
  ),
  targets: directive.targets.map(({ kind, quantity, comparator, due, body }) =>
    key(kind, quantity, comparator, due, body),
  ),
  phases: directive.phases.map(({ label, period }) => key(label, period)),
  deadlines: directive.deadlines.map(({ due, boundary, recurrence, body }) =>
    key(due, boundary, recurrence, body),
  ),
  responsibleBodies: directive.responsibleBodies.map(({ body, role }) => key(body, role)),
})

/** How far two readings of one document agree: values in both, and each side's own as `kind value`. */
export const agreement = (a: Directive, b: Directive) => {
  const [ours, theirs] = [valuesOf(a), valuesOf(b)]
  const result = { same: 0, onlyA: [] as string[], onlyB: [] as string[] }
  for (const kind of KINDS) {
    const rest = [...theirs[kind]]
    for (const value of ours[kind]) {
      const at = rest.indexOf(value)
      if (at < 0) result.onlyA.push(`${kind} ${value}`)
      else {
        result.same++
        rest.splice(at, 1)
      }
    }
    result.onlyB.push(...rest.map((value) => `${kind} ${value}`))
  }
  const { same, onlyA, onlyB } = result
  return {
    ...result,
    share:
      same === 0 && onlyA.length + onlyB.length === 0
        ? 1
        : (2 * same) / (2 * same + onlyA.length + onlyB.length),
  }
}
