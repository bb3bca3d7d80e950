import { has, isJoint, type Term } from './term'

/** Whether the term at `at` is one that only bears on a body right behind it (`với`, `cho`, `giao`), and none is there. */
const isIdle = (terms: readonly Term[], at: number): boolean => {
  const term = terms[at]!
  if (has(term, 'Charge'))
    return !(has(terms[at + 1], 'Agency') || (has(terms[at + 1], 'To') && has(terms[at + 2], 'Agency')))
  if (has(term, 'To')) return !(has(terms[at + 1], 'Agency') || has(terms[at + 1], 'Gather'))
  return false
}

/** `công tác quy hoạch, báo cáo UBND tỉnh`: whom one reports to or advises stands behind a verb, not in a list of nouns. */
const tellsSomebody = (terms: readonly Term[], at: number): boolean =>
  has(terms[at - 1], 'Comma') &&
  (has(terms[at], 'Report') || has(terms[at], 'Advise')) &&
  has(terms[at + 1], 'Agency')

/**
 * Puts together what no pattern can use, so that the matcher has fewer terms to try: words without a body behind them, and
 * verbs that are part of a noun (`công tác kiểm tra, giám sát`) or of a purpose (`để triển khai`).
 */
export const condense = (terms: readonly Term[]): Term[] => {
  const kept: Term[] = []
  /** What the last term was taken for: a noun's verb hands this on to the verbs it is joined to. */
  let noun = false
  terms.forEach((term, at) => {
    const last = kept.at(-1)
    const isVerb = has(term, 'RoleVerb') && !has(term, 'Executes') && !has(term, 'Send')
    const inList = noun && isJoint(terms[at - 1]) && !tellsSomebody(terms, at)
    const inNoun = isVerb && ((has(last, 'Other') && !has(last, 'Purpose')) || inList)
    const inPurpose = isVerb && has(last, 'Purpose')
    if (inNoun || inPurpose || isIdle(terms, at) || has(term, 'Other')) {
      const purpose = isIdle(terms, at) && has(term, 'To')
      absorb(kept, term, purpose)
      noun = inNoun && !has(term, 'Carries')
    } else {
      kept.push(term)
      if (!(noun && isJoint(term))) noun = false
    }
  })
  return kept
}

/** Adds a term to the stretch of other words before it, or begins one: `giao chỉ tiêu` charges nobody, and is a deed. */
const absorb = (kept: Term[], term: Term, purpose: boolean): void => {
  const last = kept.at(-1)
  if (last && has(last, 'Other')) {
    last.span.end = term.span.end
    last.tags.delete('Purpose')
    if (purpose) last.tags.add('Purpose')
    return
  }
  const tags = [
    'Other',
    ...(purpose ? ['Purpose'] : []),
    ...(has(term, 'Act') || has(term, 'Charge') ? ['Act'] : []),
  ]
  kept.push({
    ...term,
    span: { ...term.span },
    tags: new Set(tags),
    role: null,
  })
}
