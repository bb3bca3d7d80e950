import type { Cascade, Demand, Verdict } from '../compare/demand'
import { compareWords } from './compare-words'
import type { Language } from './report'

/** What wants to be looked at comes first. */
const ORDER: readonly Verdict[] = [
  'missing',
  'softened',
  'delayed',
  'unknown',
  'raised',
  'kept',
  'not-addressed',
]

/** What a plan makes of what its superior's asks, as a list for people. */
export const cascadeText = (
  { superior, plan, cites, demands, added }: Cascade,
  language: Language,
): string => {
  const { phrases, fieldWords, planWords, sideWords } = compareWords(language)
  const whyUnknown = ({ addressed, plan: set, pairing }: Demand): string => {
    if (addressed.to === 'unknown') return phrases.unknown[addressed.by === 'nobody' ? 'nobody' : 'class']
    return phrases.unknown[set !== null && pairing === null ? 'passage' : 'measure']
  }
  const line = (demand: Demand): string => {
    const { kind, superior: asked, plan: set, fields, bodies, verdict } = demand
    const isItself = fields.some(({ field }) => field === 'issued')
    const answer = set ? sideWords(set) : isItself ? phrases.itself : null
    const said = [...fields.map(fieldWords), ...(verdict === 'unknown' ? [whyUnknown(demand)] : [])]
    const whom = verdict === 'not-addressed' || verdict === 'unknown' ? bodies.join('; ') : ''
    return `  ${phrases.kinds[kind]} ${sideWords(asked)}${whom && ` (${whom})`}${answer === null ? '' : ` → ${answer}`}${said.length > 0 ? `: ${said.join('; ')}` : ''}`
  }
  const differs = cites.differs.map((part) => phrases.citedParts[part]).join(', ')
  const rest = [
    ...added.targets.map((side) => `  ${phrases.kinds.target} ${sideWords(side)}`),
    ...added.phases.map((side) => `  ${phrases.kinds.phase} ${sideWords(side)}`),
    ...added.deadlines.map((side) => `  ${phrases.kinds.deadline} ${sideWords(side)}`),
    ...added.charges.map((side) => `  ${phrases.kinds.charge} ${sideWords(side)}`),
  ]
  const lines = [
    `${phrases.superior}: ${planWords(superior)}`,
    `${phrases.plan}: ${planWords(plan)}`,
    `${phrases.cites[cites.status]}${differs && phrases.citesOtherwise(differs)}.`,
    ...ORDER.flatMap((verdict) => {
      const found = demands.filter((demand) => demand.verdict === verdict)
      return found.length === 0
        ? []
        : ['', `${phrases.verdicts[verdict]} (${found.length})`, ...found.map(line)]
    }),
    ...(rest.length > 0 ? ['', `${phrases.added} (${rest.length})`, ...rest] : []),
  ]
  return `${lines.join('\n')}\n`
}
