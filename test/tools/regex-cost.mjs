import { RegExpParser } from '@eslint-community/regexpp'
import { checkSync } from 'recheck'
import { analyse } from 'scslre'

const parser = new RegExpParser({ ecmaVersion: 2024 })

/** What a class holds between its brackets, of one character or class; null of anything else. */
const inClass = ({ elements: [only, ...more] }) => {
  if (more.length > 0) return null
  if (only?.type === 'Character' || only?.type === 'CharacterSet') return only.raw
  return only?.type === 'CharacterClass' && !only.negate ? only.raw.slice(1, -1) : null
}

/** The look-behinds at one character that a match begins with. */
const leading = (alternatives) =>
  alternatives.flatMap(({ elements: [first] }) => {
    if (first?.type === 'Group' || first?.type === 'CapturingGroup') return leading(first.alternatives)
    if (first?.type !== 'Assertion' || first.kind !== 'lookbehind') return []
    const parts = first.alternatives.map(inClass)
    return parts.includes(null) ? [] : [{ ...first, characters: parts.join('') }]
  })

/**
 * The same regex with the character before the match taken into the match: `(?<!x)a` becomes `(?:^|[^x])a`. It costs the
 * same, and recheck's automaton, which knows no look-behind, can judge it.
 */
const withoutLookbehind = (source, flags) => {
  const pattern = parser.parsePattern(source, undefined, undefined, { unicode: flags.includes('u') })
  return leading(pattern.alternatives).reduceRight((text, { start, end, negate, characters }) => {
    const taken = negate ? `(?:^|[^${characters}])` : `[${characters}]`
    return text.slice(0, start) + taken + text.slice(end)
  }, source)
}

/**
 * Whether a regex can take more than linear time on some text: `{ fault, proved }`. `fault` says how, null where neither
 * checker found a way; `proved` is true where recheck showed by its automaton that there is none.
 */
export const costOf = ({ source, flags }) => {
  const [report] = analyse(
    { source, flags },
    { reportTypes: { Self: true, Trade: true, Move: true } },
  ).reports
  if (report) {
    const how = report.exponential ? 'exponential' : 'polynomial'
    return { fault: `${how}: ${report.type} of a quantifier (scslre)`, proved: false }
  }
  const { status, complexity } = checkSync(withoutLookbehind(source, flags), flags, {
    checker: 'automaton',
    timeout: 3000,
  })
  const fault = status === 'vulnerable' ? `${complexity.summary} (recheck)` : null
  return { fault, proved: status === 'safe' }
}
