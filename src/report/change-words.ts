import type { Change } from '../compare/change'
import type { Comparison } from '../compare/revision'
import type { Directive } from '../directive/directive'
import { compareWords } from './compare-words'
import { pairingWords } from './pairing-words'
import type { Language } from './report'

/** Writes what is said of a change of two directives, whose entries it shows. */
export const changeWords = (language: Language, [old, now]: readonly [Directive, Directive]) => {
  const words = compareWords(language)
  const { phrases, number, fieldWords, settingOf } = words
  const { doubts, bothWords } = pairingWords(phrases, number)
  const [settingBefore, settingAfter] = [settingOf(old), settingOf(now)]

  const replacedWords = (change: Change): string[] => {
    const replacement = 'replacement' in change ? change.replacement : null
    if (!replacement) return []
    const { via, proved } = replacement
    return [via === 'title' ? phrases.replaced.title : phrases.replaced[proved ? 'proved' : 'registry']]
  }
  const rewordedWords = ({ before, after, reworded }: Change): string[] =>
    reworded && before && after ? bothWords(before, after) : []
  return {
    ...words,
    /** That the plans are called otherwise; their titles are told beside it. */
    titleLines: ({ title }: Comparison): string[] =>
      title === 'unchanged' || title === 'carried' ? [] : [`${phrases.planTitle}: ${phrases.changes[title]}`],
    /** What changed; of what stands alone, what it sets. */
    said: (change: Change): string[] => {
      const { before, after, fields, moved } = change
      return [
        ...fields.map(fieldWords),
        ...rewordedWords(change),
        ...(moved ? [phrases.moved] : []),
        ...replacedWords(change),
        ...(before && !after ? [settingBefore(before.id)] : []),
        ...(after && !before ? [settingAfter(after.id)] : []),
      ].filter(Boolean)
    },
    /** Why its two sides may not be one. */
    doubts: ({ pairing }: Change): string[] => doubts(pairing),
  }
}
