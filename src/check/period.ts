import type { Directive } from '../directive/directive'
import { checkLexicon } from '../lexicon/check'
import { timeLexicon } from '../lexicon/time'
import { matchesOf } from '../text/matches'

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

const RANGE = /(?<!\d|\/)(?<first>(?:19|20)\d{2}) ?[-–] ?(?<last>20\d{2})(?![\d/])/gu
const STAGED = new RegExp(`${timeLexicon.stage} $`, 'iu')

/** The period that a title names, `giai đoạn 2021 - 2025`; null where it names none or several. */
export const periodOfTitle = ({ header }: Directive): { start: string; end: string } | null => {
  const title = header.title ?? ''
  const [only, ...others] = matchesOf(RANGE, title)
  if (!only || others.length > 0 || !STAGED.test(title.slice(0, only.index))) return null
  const { first, last } = only.groups as { first: string; last: string }
  return { start: `${first}-01-01`, end: `${last}-12-31` }
}

/** The year at the end of the title of what is planned year by year, `Công tác dân số năm 2019`; not that of a law or an index. */
export const yearOfTitle = ({ header }: Directive): number | null => {
  const found = checkLexicon.yearly.exec(header.title ?? '')?.groups?.year
  return found === undefined ? null : Number(found)
}
