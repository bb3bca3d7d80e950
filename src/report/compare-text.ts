import type { Change } from '../compare/change'
import { COMPARED, type Comparison } from '../compare/revision'
import type { Directive } from '../directive/directive'
import { changeWords } from './change-words'
import type { Language } from './report'

const SIGNS: Readonly<Record<Change['change'], string>> = {
  added: '+',
  removed: '-',
  changed: '~',
  replaced: '~',
  carried: '=',
  moved: '>',
  reworded: '≈',
  unchanged: '',
}

/** What one plan changed against another, as a list for people; with the two directives, whose entries it shows. */
export const comparisonText = (
  comparison: Comparison,
  directives: readonly [Directive, Directive],
  language: Language,
): string => {
  const { phrases, planWords, sideWords, said, doubts, titleLines } = changeWords(language, directives)
  const { before, after, years, same } = comparison

  const line = (change: Change): string => {
    const { before: of, after: other } = change
    const isRenamed = 'replacement' in change && change.replacement !== null
    const place =
      of && other && of.section !== other.section ? `${of.section ?? '–'} → ${sideWords(other)}` : null
    const what = isRenamed ? `${of!.what} → ${other!.what}` : (place ?? sideWords((other ?? of)!))
    const all = [...said(change), ...(change.change === 'reworded' ? [phrases.reworded] : [])]
    const doubt = doubts(change)
    return `  ${SIGNS[change.change]} ${what}${all.length > 0 ? `: ${all.join('; ')}` : ''}${doubt.length > 0 ? ` [${doubt.join('; ')}]` : ''}`
  }

  const part = (list: (typeof COMPARED)[number]): string[] => {
    const changes: readonly Change[] = comparison[list]
    if (changes.length === 0) return []
    const count = (word: Change['change']) => changes.filter(({ change }) => change === word).length
    const [unchanged, carried] = [count('unchanged'), count('carried')]
    const counts = [
      unchanged > 0 && phrases.unchanged(unchanged),
      carried > 0 && phrases.carried(carried),
    ].filter(Boolean)
    const head = `${phrases.lists[list]}${counts.length > 0 ? ` (${counts.join(', ')})` : ''}`
    return ['', head, ...changes.filter(({ change }) => change !== 'unchanged').map(line)]
  }
  const lines = [
    `${phrases.before}: ${planWords(before)}`,
    `${phrases.after}: ${planWords(after)}`,
    ...(years === 0 ? [] : [phrases.years(years)]),
    ...titleLines(comparison),
    ...(same ? ['', phrases.same] : []),
    ...COMPARED.flatMap(part),
  ]
  return `${lines.join('\n')}\n`
}
