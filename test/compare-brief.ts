import type { Cascade, Change, Comparison, Demand, Side } from '../src/index'

const ADDRESS = (side: Side | null) => side?.section ?? '-'
const shown = (value: unknown): string =>
  value !== null && typeof value === 'object' && 'value' in value ? String(value.value) : String(value)

type Field = Change['fields'][number]

/** A field in a few words: `value 98 > 98.5`, `due 2021-06-20 > 2022-06-10 (-10)`. */
const briefField = (field: Field | Record<string, unknown>): string => {
  const { field: name, before, after, removed, added, daysOfYear, days } = field as Record<string, unknown>
  if (name === 'duties')
    return [
      'duties',
      ...(removed as string[]).map((text) => `-${text}`),
      ...(added as string[]).map((text) => `+${text}`),
    ].join(' ')
  const moved = (daysOfYear ?? days) as number | null | undefined
  const by = moved == null ? '' : ` (${moved < 0 ? '' : '+'}${moved})`
  return `${name} ${shown(before)} > ${shown(after)}${by}`
}

/** A change in a line, as the expected results of `fixtures/compare` write it; '' of what did not change. */
const briefChange = (change: Change): string => {
  const { change: word, before, after, fields } = change
  const side = (before ?? after)!
  if (word === 'unchanged') return ''
  const replacement = 'replacement' in change ? change.replacement : null
  if (replacement) return `replaced ${before!.what} > ${after!.what}: ${replacement.via}`
  const where = [before, after].filter(Boolean).map((of) => ADDRESS(of))
  const isBasis = 'replacement' in change
  const head = [word, ...(isBasis ? [] : [where.join(' > ')]), side.what].join(' ')
  return fields.length === 0 ? head : `${head}: ${fields.map(briefField).join('; ')}`
}

const LISTS = ['legalBases', 'targets', 'phases', 'deadlines', 'responsibleBodies', 'passages'] as const

/** A whole comparison so, and how much did not change. */
export const briefComparison = (comparison: Comparison) => {
  const lists = LISTS.map((list) => [list, comparison[list] as readonly Change[]] as const)
  return {
    years: comparison.years,
    title: comparison.title,
    ...Object.fromEntries(lists.map(([list, changes]) => [list, changes.map(briefChange).filter(Boolean)])),
    unchanged: Object.fromEntries(
      lists.map(([list, changes]) => [list, changes.filter(({ change }) => change === 'unchanged').length]),
    ),
  }
}

/** A demand of a superior in a line. */
const briefDemand = ({ verdict, kind, superior, plan, fields }: Demand): string => {
  const head = `${verdict} ${kind} ${ADDRESS(superior)} ${superior.what}${plan ? ` > ${ADDRESS(plan)}` : ''}`
  return fields.length === 0 ? head : `${head}: ${fields.map(briefField).join('; ')}`
}

const ONE = { targets: 'target', phases: 'phase', deadlines: 'deadline', charges: 'charge' } as const

/** A whole cascade so. */
export const briefCascade = ({ cites, demands, unread, added }: Cascade) => ({
  cites: cites.status,
  demands: demands.map(briefDemand),
  unread: unread.map(({ superior, plan, pairing }) =>
    [ADDRESS(superior), superior.what, ...(plan ? [`> ${ADDRESS(plan)}: ${pairing?.how}`] : [])].join(' '),
  ),
  added: Object.entries(added).flatMap(([list, sides]) =>
    sides.map((side) => `${ONE[list as keyof typeof ONE]} ${ADDRESS(side)} ${side.what}`),
  ),
})
