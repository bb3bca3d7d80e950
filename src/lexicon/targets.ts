import data from './targets.json'

/** The words by which a directive commits itself to a measure; each list says in the data where it comes from. */
export const targetLexicon = {
  goalHeadings: data.goalHeadings.opening,
  registrationHeadings: data.goalHeadings.registration,
  notGoals: data.goalHeadings.notGoals,
  otherHeadings: data.otherHeadings.words,
  barredHeadings: data.barredHeadings.words,
  barredLeadIns: data.barredHeadings.leadIns,
  commitments: data.commitments.words,
  countCommitments: data.commitments.counts,
  raising: data.raising,
  shares: data.shares,
  distributive: data.distributive,
  events: data.events,
  doing: data.doing,
  described: data.described.words,
  describing: data.described.prepositions,
  ranks: data.described.ranks,
  reached: data.described.reached,
  columns: data.columns,
  never: data.never,
  clauses: data.clauses,
  awards: data.awards,
} as const
