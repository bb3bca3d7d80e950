import type { Change } from '../compare/change'
import type { Directive } from '../directive/directive'
import { compareWords } from './compare-words'
import type { Language } from './report'

/** Below this score a pair is told with it. */
const SURE = 0.8
/** A rival so near is told. */
const NEAR = 0.1

/** Writes what is said of a change of two directives, whose entries it shows. */
export const changeWords = (language: Language, [old, now]: readonly [Directive, Directive]) => {
  const words = compareWords(language)
  const { phrases, number, fieldWords, settingOf } = words
  const [settingBefore, settingAfter] = [settingOf(old), settingOf(now)]

  const replacedWords = (change: Change): string[] => {
    const replacement = 'replacement' in change ? change.replacement : null
    if (!replacement) return []
    const { via, proved } = replacement
    return [via === 'title' ? phrases.replaced.title : phrases.replaced[proved ? 'proved' : 'registry']]
  }
  /** The words of both where they are others: a score says nothing of how much one word may change. */
  const rewordedWords = ({ before, after, reworded }: Change): string[] => {
    if (!reworded || !before || !after) return []
    const part = before.what === after.what ? 'quote' : 'what'
    return before[part] === after[part] ? [] : [`“${before[part]}” → “${after[part]}”`]
  }
  return {
    ...words,
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
    doubts: ({ pairing }: Change): string[] => {
      if (pairing === null || pairing.how === 'read') return []
      const { score, runnerUp } = pairing
      const isNear = runnerUp !== null && score - runnerUp < NEAR
      return [
        ...(score < SURE || isNear ? [phrases.likely(number(score))] : []),
        ...(isNear ? [phrases.rival(number(runnerUp))] : []),
      ]
    },
  }
}
