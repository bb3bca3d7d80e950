import type { Directive } from '../directive/directive'

const YEARS = /(?:19|20)\d{2} ?[-–] ?(?<last>20\d{2})(?!\d)/gu

/** The last day for which a document plans: of its phases, its deadlines and the period in its title; null where none is named. */
export const lastDayOfPlan = ({ phases, deadlines, header }: Directive): string | null => {
  const titled = [...(header.title ?? '').matchAll(YEARS)].map(({ groups }) => `${groups!.last}-12-31`)
  const days = [...phases.map(({ period }) => period.end), ...deadlines.map(({ due }) => due), ...titled]
  return (
    days
      .filter((day) => day !== null)
      .sort()
      .at(-1) ?? null
  )
}
