import type { Directive } from '../directive/directive'
import { timeLexicon } from '../lexicon/time'

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

/** Behind `năm học` and `niên khóa` the years are those of a school. */
const SCHOOL = new RegExp(`${timeLexicon.schoolYear}[^\\d]{0,3}$`, 'iu')
/** `ngày 22 tháng 12 năm 2024` is the day of an instrument. */
const OF_DAY = new RegExp(`${timeLexicon.month} \\d{1,2} ${timeLexicon.year} $`, 'iu')
const TITLED = /(?<!\d|\/)(?<first>(?:19|20)\d{2})(?: ?[-–] ?(?<last>20\d{2}))?(?![\d/])/gu

/** Types that plan for a period. */
const PLANS: ReadonlySet<string> = new Set([
  'plan',
  'directive',
  'programme',
  'guidance',
  'scheme',
  'project',
])
const BEFORE = new RegExp(`(?:${timeLexicon.year}|${timeLexicon.stage}) $`, 'iu')

/**
 * The period that a plan's title names, `giai đoạn 2021 - 2025` or `năm 2022`; null where it names none, several, or that of
 * a school year.
 */
export const periodOfTitle = ({ header }: Directive): { start: string; end: string } | null => {
  const title = header.title ?? ''
  const found = [...title.matchAll(TITLED)]
  const [only] = found
  if (!only || found.length > 1 || !PLANS.has(header.documentType)) return null
  const before = title.slice(0, only.index)
  if (SCHOOL.test(before) || OF_DAY.test(before) || !BEFORE.test(before)) return null
  const { first, last = first } = only.groups as { first: string; last?: string }
  return { start: `${first}-01-01`, end: `${last}-12-31` }
}
