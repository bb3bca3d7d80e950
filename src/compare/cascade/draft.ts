import type { Side } from '../change'
import type { Demand, Unknown } from '../demand'
import type { Thing } from '../thing'
import type { Asked } from './asked'

/** What becomes of a demand, without the demand. */
export type Draft = Pick<Demand, 'verdict' | 'why' | 'plan' | 'fields' | 'pairing'>

const NOTHING = { why: null, plan: null, fields: [], pairing: null } satisfies Omit<Draft, 'verdict'>

export const NOT_ADDRESSED: Draft = { verdict: 'not-addressed', ...NOTHING }

export const unknownFor = (why: Unknown, plan: Side | null = null): Draft => ({
  ...NOTHING,
  verdict: 'unknown',
  why,
  plan,
})

/** What a plan that does not speak of it makes of a demand: missing only where it is surely asked of this body. */
export const unspoken = ({ addressed: { to, by } }: Asked<Thing>): Draft => {
  if (to === 'yes') return { verdict: 'missing', ...NOTHING }
  return unknownFor(by === 'nobody' ? 'nobody' : 'class')
}
