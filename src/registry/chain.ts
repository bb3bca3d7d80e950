import { addDays } from '../text/days'
import { type Life, lifeOf } from './life'
import { isProved, type RegistryRow, type Relation } from './row'
import { usualTerm } from './term'

/** What the chains need of a registry. */
export interface Relatives {
  get(id: string): RegistryRow | null
  /** The rows that say that they repeal this one. */
  repealing(id: string): readonly RegistryRow[]
}

/** A row that ends another, and the day on which it is expected to have done so; null where that is not known. */
export interface Ending {
  relation: Relation
  /** The other, where the registry has it. */
  row: RegistryRow | null
  replaces: boolean
  day: string | null
}

/** The day on which an instrument takes effect, as far as anything tells. */
export const expectedEffect = (
  row: RegistryRow,
  { issued, effective }: Life = lifeOf(row),
): string | null => {
  if (effective.first !== null && effective.first === effective.last) return effective.first
  const from = issued.first ?? issued.guess
  const day = effective.guess ?? (from && addDays(from, usualTerm(row)))
  return day === null || (effective.last !== null && effective.last < day) ? effective.last : day
}

/** What has ended an instrument or will: its replacements, then whoever else repeals it. */
export const endingsOf = (row: RegistryRow, relatives: Relatives): Ending[] => {
  const replacing = row.relations
    .filter(({ kind, id }) => kind === 'replaced-by' && id !== row.id)
    .map((relation) => ({ relation, row: relatives.get(relation.id), replaces: true }))
  const named = new Set(replacing.map(({ relation }) => relation.id))
  const repealing = relatives
    .repealing(row.id)
    .filter(({ id }) => id !== row.id && !named.has(id))
    .map((other) => {
      const relation = other.relations.find(({ kind, id }) => kind === 'repeals' && id === row.id)!
      return { relation, row: other, replaces: false }
    })
  return [...replacing, ...repealing].map((ending) => ({
    ...ending,
    day: ending.row && expectedEffect(ending.row),
  }))
}

/** Whether it could have come to pass by a day: what was issued only later has replaced nothing yet. */
export const hasComeBy = ({ row, relation }: Ending, date: string): boolean => {
  if (row === null) return isProved(relation)
  const { issued } = lifeOf(row)
  const day = issued.first ?? issued.guess
  return day === null || day <= date
}
