import type { Change } from '../compare/change'
import { COMPARED, type Comparison } from '../compare/revision'
import type { Directive } from '../directive/directive'
import { compareWords } from './compare-words'
import type { Language } from './report'

const SIGNS: Readonly<Record<Change['change'], string>> = {
  added: '+',
  removed: '-',
  changed: '~',
  replaced: '~',
  carried: '=',
  moved: '>',
  unchanged: '≈',
}

/** Below this score a pair is told with it, and what is only put otherwise is shown. */
const SURE = 0.8
/** A rival so near is told. */
const NEAR = 0.1

/** What one plan changed against another, as a list for people; with the two directives, whose entries it shows. */
export const comparisonText = (
  comparison: Comparison,
  [old, now]: readonly [Directive, Directive],
  language: Language,
): string => {
  const { phrases, number, fieldWords, planWords, sideWords, settingOf } = compareWords(language)
  const [settingBefore, settingAfter] = [settingOf(old), settingOf(now)]
  const { before, after, years, same } = comparison

  const doubts = ({ pairing }: Change): string[] => {
    if (pairing === null || pairing.how === 'read') return []
    const { score, runnerUp } = pairing
    const isNear = runnerUp !== null && score - runnerUp < NEAR
    return [
      ...(score < SURE || isNear ? [phrases.likely(number(score))] : []),
      ...(isNear ? [phrases.rival(number(runnerUp))] : []),
    ]
  }
  const replacedWords = (change: Change): string[] => {
    const replacement = 'replacement' in change ? change.replacement : null
    if (!replacement) return []
    const { via, proved } = replacement
    return [via === 'title' ? phrases.replaced.title : phrases.replaced[proved ? 'proved' : 'registry']]
  }
  const line = (change: Change): string => {
    const { before: of, after: other, fields, moved } = change
    const isRenamed = 'replacement' in change && change.replacement !== null
    const place =
      of && other && of.section !== other.section ? `${of.section ?? '–'} → ${sideWords(other)}` : null
    const what = isRenamed ? `${of!.what} → ${other!.what}` : (place ?? sideWords((other ?? of)!))
    const said = [...fields.map(fieldWords), ...(moved ? [phrases.moved] : []), ...replacedWords(change)]
    if (other === null) said.push(settingBefore(of!.id))
    if (of === null) said.push(settingAfter(other!.id))
    if (change.change === 'unchanged') said.push(`“${of!.what}”`, phrases.reworded)
    const doubt = doubts(change)
    return `  ${SIGNS[change.change]} ${what}${said.some(Boolean) ? `: ${said.join('; ')}` : ''}${doubt.length > 0 ? ` [${doubt.join('; ')}]` : ''}`
  }
  const isShown = ({ change, reworded, pairing }: Change): boolean =>
    change !== 'unchanged' || (reworded && pairing !== null && pairing.score < SURE)

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
    return ['', head, ...changes.filter(isShown).map(line)]
  }
  const lines = [
    `${phrases.before}: ${planWords(before)}`,
    `${phrases.after}: ${planWords(after)}`,
    ...(years === 0 ? [] : [phrases.years(years)]),
    ...(same ? ['', phrases.same] : []),
    ...COMPARED.flatMap(part),
  ]
  return `${lines.join('\n')}\n`
}
