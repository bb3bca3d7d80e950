import type { Phase } from '../directive/phase'
import { behind } from './behind'
import type { PhaseField } from './change'
import { dayField, dayNearness } from './fields'
import { type Kind, type Thing, thingOf } from './thing'
import { isSameTimes, type Words } from './words'

export interface PhaseThing extends Thing {
  phase: Phase
  label: Words
}

export const phaseKind: Kind<PhaseThing, PhaseField> = {
  least: 0.45,
  read: (reading) =>
    reading.directive.phases.map((phase) => {
      const { label, quote } = phase
      const name = reading.words(label)
      // Its days are its fields.
      const words = { ...reading.words(behind(quote, label)), times: [] }
      return { ...thingOf(reading, phase, label, words, [`label ${name.key}`]), phase, label: name }
    }),
  score: (a, b, likeness, years) => {
    const isLabelled = a.label.key !== '' || isSameTimes(a.label, b.label, years)
    const label = isLabelled && a.label.key === b.label.key ? 1 : 0
    // Two that say no more than their time are one by their label alone.
    const words = a.words.key === '' && b.words.key === '' ? label : likeness(a.words, b.words)
    if (words < 0.3 && label === 0) return 0
    const [of, other] = [a.phase.period, b.phase.period]
    const near = dayNearness(of.start, other.start, years) + dayNearness(of.end, other.end, years)
    return 0.55 * words + 0.25 * label + 0.1 * near
  },
  fields: ({ phase: a }, { phase: b }, _, years) => [
    ...dayField('start', a.period.start, b.period.start, years),
    ...dayField('end', a.period.end, b.period.end, years),
  ],
}
