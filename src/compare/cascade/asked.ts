import type { ResponsibleBody } from '../../directive/responsible-body'
import type { Addressed } from '../demand'
import type { Reading } from '../reading'
import type { Thing } from '../thing'
import type { AskedBody } from './addressed'

/** Something that a superior asks, and of whom. */
export interface Asked<T extends Thing> {
  thing: T
  bodies: AskedBody[]
  addressed: Addressed
}

/** An entry that may name who is to do it. */
export interface Borne {
  id: string
  body?: string | null
  bodyId?: string | null
}

export const chargedBody = (reading: Reading, { body, bodyId }: ResponsibleBody): AskedBody => ({
  name: body,
  body: reading.body(bodyId),
})

/** Of whom an entry is asked: its own body, else those who lead the task that it stands in. */
export const askedOf = (reading: Reading): ((entry: Borne) => AskedBody[]) => {
  const { responsibleBodies, tasks } = reading.directive
  const charges = new Map(responsibleBodies.map((charge) => [charge.id, charge]))
  const leads = new Map<string, AskedBody[]>()
  for (const { targets, deadlines, phases, leads: ids } of tasks) {
    const bodies = ids.map((id) => chargedBody(reading, charges.get(id)!))
    for (const id of [...targets, ...deadlines, ...phases]) leads.set(id, bodies)
  }
  return ({ id, body, bodyId }) =>
    body == null ? (leads.get(id) ?? []) : [{ name: body, body: reading.body(bodyId ?? null) }]
}

export const namesOf = (bodies: readonly AskedBody[]): string[] => [
  ...new Set(bodies.map(({ name }) => name)),
]
