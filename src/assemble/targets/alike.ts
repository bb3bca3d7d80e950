import { targetLexicon as lexicon } from '../../lexicon/targets'
import { asWords } from '../../text/alternatives'
import type { Clause } from './clause'

const JOIN = /^,? ?(?:và |cùng )?$/u
const PREDICATE = new RegExp(asWords(lexicon.shares.predicates), 'iu')

const changes = ({ mark }: Clause): boolean =>
  mark.comparator === 'increase' || mark.comparator === 'decrease'

/** The first word behind a number: `số` of `5% số vụ`; what else is counted may change another way. */
const nounBehind = (text: string, { mark, span }: Pick<Clause, 'mark' | 'span'>): string =>
  /^ *\p{L}+/u.exec(text.slice(mark.number.end, span.end))?.[0].trim().toLowerCase() ?? ''

/** Whether a clause only names its number and what that counts, right behind the clause before it: `, 7% số người chết`. */
const goesOn = (text: string, last: Clause, { mark, span }: Clause): boolean =>
  mark.comparator === 'eq' &&
  mark.unit === last.mark.unit &&
  JOIN.test(text.slice(last.span.end, mark.number.start)) &&
  nounBehind(text, last) === nounBehind(text, { mark, span }) &&
  !PREDICATE.test(text.slice(mark.number.end, span.end))

/**
 * The clauses of a segment, in which a verb of change holds for each number that goes on after it: `Giảm 5% số vụ, 7% số
 * người chết` decreases both. `isAlike` marks those that take it from the clause before.
 */
export const changedAlike = (text: string, clauses: readonly Clause[]): (Clause & { isAlike: boolean })[] => {
  const found: (Clause & { isAlike: boolean })[] = []
  for (const clause of clauses) {
    const last = found.at(-1)
    const isAlike = last !== undefined && changes(last) && goesOn(text, last, clause)
    const { mark } = clause
    found.push({
      ...clause,
      isAlike,
      mark: isAlike ? { ...mark, comparator: last.mark.comparator } : mark,
    })
  }
  return found
}
