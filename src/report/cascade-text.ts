import type { Cascade, Demand, Unread } from '../compare/demand'
import { demandWords, VERDICT_ORDER } from './cascade-words'
import type { Language } from './report'

const inBrackets = (lines: readonly string[]): string => (lines.length === 0 ? '' : ` [${lines.join('; ')}]`)

/** What a plan makes of what its superior's asks, as a list for people. */
export const cascadeText = (cascade: Cascade, language: Language): string => {
  const { superior, plan, demands, unread, added } = cascade
  const { phrases, planWords, sideWords, said, doubts, unreadWords, whom, citesLine } = demandWords(language)
  const line = (demand: Demand): string => {
    const { kind, superior: asked, plan: set, fields } = demand
    const isItself = fields.some(({ field }) => field === 'issued')
    const answer = set ? sideWords(set) : isItself ? phrases.itself : null
    const [all, bodies] = [said(demand), whom(demand)]
    const doubt = inBrackets(doubts(demand))
    return `  ${phrases.kinds[kind]} ${sideWords(asked)}${bodies && ` (${bodies})`}${answer === null ? '' : ` → ${answer}`}${all.length > 0 ? `: ${all.join('; ')}` : ''}${doubt}`
  }
  const besides = (each: Unread): string =>
    `  ${sideWords(each.superior)}${each.plan === null ? '' : ` → ${sideWords(each.plan)}`}${inBrackets(unreadWords(each))}`
  const rest = [
    ...added.targets.map((side) => `  ${phrases.kinds.target} ${sideWords(side)}`),
    ...added.phases.map((side) => `  ${phrases.kinds.phase} ${sideWords(side)}`),
    ...added.deadlines.map((side) => `  ${phrases.kinds.deadline} ${sideWords(side)}`),
    ...added.charges.map((side) => `  ${phrases.kinds.charge} ${sideWords(side)}`),
  ]
  const lines = [
    `${phrases.superior}: ${planWords(superior)}`,
    `${phrases.plan}: ${planWords(plan)}`,
    citesLine(cascade),
    ...VERDICT_ORDER.flatMap((verdict) => {
      const found = demands.filter((demand) => demand.verdict === verdict)
      return found.length === 0
        ? []
        : ['', `${phrases.verdicts[verdict]} (${found.length})`, ...found.map(line)]
    }),
    ...(unread.length > 0 ? ['', `${phrases.unread} (${unread.length})`, ...unread.map(besides)] : []),
    ...(rest.length > 0 ? ['', `${phrases.added} (${rest.length})`, ...rest] : []),
  ]
  return `${lines.join('\n')}\n`
}
