import type { Comparator } from '../../directive/target'
import { quantityLexicon as lexicon } from '../../lexicon/quantities'
import { alternatives } from '../../text/alternatives'

/** How a number is to be compared, and how many characters before and after it say so. */
export interface Comparison {
  comparator: Comparator
  before: number
  after: number
}

const between = alternatives(lexicon.between)
const BOUND = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?<word>${alternatives(lexicon.before.keys())})(?: (?:${between})){0,2} |(?<sign>[<>≤≥]=?) ?)$`,
  'iu',
)
/** `đạt từ 70%` is a bound, `đạt từ 70 - 75%` a range. */
const BOUND_ONE = new RegExp(`(?<![\\p{L}\\p{N}])(?<word>${alternatives(lexicon.beforeOne.keys())}) $`, 'iu')
/** The other end of `từ 5 xã đến 7 xã`. */
const UP_TO = new RegExp(`^ (?:${alternatives(lexicon.rangeJoins)}) \\d`, 'u')
const BOUND_AFTER = new RegExp(
  `^[^,;.:\\n\\t%\\d]{0,40}? (?<word>${alternatives(lexicon.after.keys())})(?!\\p{L})`,
  'iu',
)

const changing = `(?<increase>${alternatives(lexicon.increase)})|(?<decrease>${alternatives(lexicon.decrease)})`
/** `tăng bình quân 10%`: the number says by how much; `tốc độ tăng 7%` measures a rate. */
const CHANGE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<!(?:${alternatives(lexicon.rates)}) )(?:${changing})(?: (?:${alternatives(lexicon.fillers)})){0,5} $`,
  'iu',
)
/** `Giảm tỷ lệ hộ nghèo 1,5%`: the verb opens the clause, what changes stands between, be it `cả 3 tiêu chí`. */
const CHANGE_OF = new RegExp(
  `(?:^|[-–+*,;:.\\n\\t(“"] ?|\\d |${lexicon.openers.join(' |')} )(?:${changing})(?! (?:${alternatives(lexicon.notChanging)}))(?<object> (?:[^,;:.\\n\\t\\d]|(?<= ${lexicon.alike} )\\d{1,2}(?= )){2,90}:? )$`,
  'iu',
)
/** `trên` and `dưới` make a level only right before the number: `tiêu hao trên GRDP 1%` changes. */
const LEVEL = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:${alternatives(lexicon.levels)})(?![\\p{L}\\p{N}])|(?:${alternatives(lexicon.levelBounds)}) $)`,
  'iu',
)

const FROM = new RegExp(`^ (?:${alternatives(lexicon.levels)})(?!\\p{L})`, 'iu')

const change = (before: string, after: string): Comparison | null => {
  if (FROM.test(after)) return null
  const direct = CHANGE.exec(before)
  const found = direct ?? CHANGE_OF.exec(before)
  if (!found || (!direct && LEVEL.test(found.groups!.object!))) return null
  const { increase, decrease } = found.groups!
  const verb = (increase ?? decrease)!
  return {
    comparator: increase ? 'increase' : 'decrease',
    before: before.length - before.indexOf(verb, found.index),
    after: 0,
  }
}

/** Reads how a number or a range compares from the words right before and after it; `eq` where they do not say. */
export const readComparison = (before: string, after: string, isRange: boolean): Comparison => {
  const changes = change(before, after)
  if (changes) return changes
  const bound = BOUND.exec(before)
  if (bound)
    return {
      comparator: lexicon.before.get((bound.groups!.word ?? bound.groups!.sign!).toLowerCase())!,
      before: before.length - bound.index,
      after: 0,
    }
  const one = isRange || UP_TO.test(after) ? null : BOUND_ONE.exec(before)
  if (one)
    return {
      comparator: lexicon.beforeOne.get(one.groups!.word!.toLowerCase())!,
      before: before.length - one.index,
      after: 0,
    }
  const later = BOUND_AFTER.exec(after)
  if (later)
    return {
      comparator: lexicon.after.get(later.groups!.word!.toLowerCase())!,
      before: 0,
      after: later[0].length,
    }
  return { comparator: 'eq', before: 0, after: 0 }
}
