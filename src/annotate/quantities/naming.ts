import { quantityLexicon as lexicon } from '../../lexicon/quantities'
import { alternatives } from '../../text/alternatives'
import type { Unit } from './unit'

const endsWith = (words: readonly string[]): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?<!(?:${alternatives(lexicon.namingWholes)}) )(?:${alternatives(words)}) $`,
    'iu',
  )
const NAMING = endsWith(lexicon.naming)
const NAMING_UNLESS_COUNTED = endsWith(lexicon.namingUnlessCounted)

/** Whether the words before a number make it a name: `Điều 3`, `lần thứ 2`, `tổ 5` (but not `tổ 5 người`, `mật độ đường 1,2 km`). */
export const isNamed = (before: string, unit: Unit, number: string): boolean => {
  if (unit.kind === 'percent' || (unit.kind === 'measure' && number.includes(','))) return false
  return NAMING.test(before) || (unit.kind !== 'counted' && NAMING_UNLESS_COUNTED.test(before))
}
