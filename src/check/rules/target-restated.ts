import type { Target } from '../../directive/target'
import { wordsKey } from '../bodies'
import type { Rule } from '../rule'

/** Fewer words may measure two things. */
const ENOUGH = 5

/** So near to one another they are for several scopes: `80% thư viện cấp tỉnh ở đồng bằng; 60% … ở miền núi`. */
const NEAR = 300

/** What a target measures, for whom and by when; null for awards, changes and the cells of tables, which others of the same row qualify. */
const keyOf = ({ quantity, metric, body, due, comparator, evidence }: Target): string | null => {
  if (quantity === null || comparator === 'increase' || comparator === 'decrease') return null
  const words = wordsKey(metric)
  if (evidence.quantity?.rule === 'quantity/column' || words.split(' ').length < ENOUGH) return null
  return [words, quantity.unit, body ?? '', due ?? ''].join('|')
}

/** One target set twice with two numbers: `85% hộ dân dùng nước sạch` in one section, `90%` in another. */
export const targetRestated: Rule = {
  id: 'plan/target-restated',
  // A heading may say whom each is for.
  severity: 'info',
  about: { en: 'a target set twice with two numbers', vi: 'một chỉ tiêu nêu hai lần với hai con số' },
  *find({ directive }) {
    const first = new Map<string, Target>()
    for (const target of directive.targets) {
      const key = keyOf(target)
      if (key === null) continue
      const before = first.get(key)
      if (!before) first.set(key, target)
      const [own, other] = [target.quantity!, before?.quantity]
      if (before && before.section === target.section && target.span.start - before.span.end < NEAR) continue
      if (!other || (own.value === other.value && own.outOf === other.outOf && own.max === other.max))
        continue
      yield {
        span: target.evidence.quantity?.span ?? target.span,
        actual: String(own.value),
        expected: String(other.value),
        message: {
          en: `“${target.metric}” is set at ${own.value} here and at ${other.value} above.`,
          vi: `“${target.metric}” ở đây là ${own.value}, ở trên là ${other.value}.`,
        },
      }
    }
  },
}
