import { compareLexicon } from '../../lexicon/compare'
import { sideOf } from '../align'
import { type ChargeThing, readCharges } from '../charges'
import type { Demand } from '../demand'
import type { Reading } from '../reading'
import type { Words } from '../words'
import { type AskedBody, addressedTo } from './addressed'
import type { Answered } from './answer'
import { chargedBody, namesOf } from './asked'
import { type Both, HARDLY, SPOKEN } from './both'
import { type Draft, NOT_ADDRESSED, unknownFor, unspoken } from './draft'
import { answeredByPlan } from './own-plan'
import { spokenOfIn } from './spoken-of'

/** `quan tâm triển khai` says too little to be found or missed. */
const ENOUGH_WORDS = 3

/** A duty of the superior with all whom it charges. */
interface AskedDuty {
  text: string
  words: Words
  bodies: AskedBody[]
  thing: ChargeThing
}

/** Whether a sentence names no more than a body or a role, or says too little to be found or missed. */
const isVague = ({ directive, words }: Reading, { telling, said, key }: Words): boolean =>
  telling.size < ENOUGH_WORDS ||
  [...telling].every((word) => compareLexicon.empty.has(word)) ||
  directive.bodies.some(({ name }) => words(name).said === said) ||
  // `thi hành Quyết định này` is of another document in each.
  key.search(compareLexicon.self) >= 0

const isToldElsewhere = ({ targets, deadlines }: { targets: string[]; deadlines: string[] }): boolean =>
  targets.length + deadlines.length > 0

const dutiesOf = (reading: Reading): AskedDuty[] => {
  const duties = new Map<string, AskedDuty>()
  for (const thing of readCharges(reading, isToldElsewhere))
    for (const { text, words } of thing.duties) {
      const key = `${thing.section} ${words.key}`
      const known = duties.get(key)
      if (known) known.bodies.push(chargedBody(reading, thing.charge))
      else duties.set(key, { text, words, bodies: [chargedBody(reading, thing.charge)], thing })
    }
  return [...duties.values()]
}

/**
 * What a plan makes of the duties: kept where a clause of it says the same in the same words, whoever does it there. A
 * clause with words more or less is another way to say it, or says another thing.
 */
export const answerDuties = ({ superior, plan, spoken, ownPlan }: Both): Answered => {
  const demands = dutiesOf(superior).map(({ text, words, bodies, thing }): Demand => {
    const addressed = addressedTo(superior, bodies, plan.issuer)
    const draft = (): Draft => {
      if (addressed.to === 'no') return NOT_ADDRESSED
      const own = ownPlan(words)
      if (own !== null) return answeredByPlan(plan, own, null)
      const found = spoken(words)
      if (isVague(superior, words)) return unknownFor('vague')
      if (found === null || found.share < HARDLY) return unspoken({ thing, bodies, addressed })
      const { isSame, share, side } = found
      const pairing = {
        how: isSame ? ('read' as const) : ('inferred' as const),
        score: Math.round(share * 100) / 100,
        runnerUp: null,
      }
      if (share < SPOKEN) return { ...unknownFor('part', side), pairing }
      return { verdict: isSame ? 'kept' : 'reworded', why: null, plan: side, fields: [], pairing }
    }
    return {
      kind: 'charge',
      superior: { ...sideOf(thing), what: text },
      addressed,
      bodies: namesOf(bodies),
      ...draft(),
    }
  })
  const asks = spokenOfIn(superior)
  const added = dutiesOf(plan)
    .filter(({ words }) => (asks(words)?.share ?? 0) < SPOKEN)
    .map(({ text, thing }) => ({ ...sideOf(thing), what: text }))
  return { demands, added }
}
