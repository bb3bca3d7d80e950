import type { Relative } from '../directive/common'
import type { Recurrence } from '../directive/deadline'
import { alternatives } from '../text/alternatives'
import data from './time.json'

/** How a word may be printed: `ngày`, `Ngày` at the head of a sentence, `NGÀY` in a title. */
const printed = (word: string): string[] => [
  ...new Set([word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()]),
]

/** One regex group for all printed forms of some words, the longest first, so that no word hides a longer one. */
const anyOf = (words: readonly string[]): string =>
  `(?:${words
    .flatMap(printed)
    .sort((a, b) => b.length - a.length)
    .join('|')})`

const { units, cues, joins, recurrences, counts, numerals } = data

/** The words of time, as regex groups and look-up tables; the lists and their sources stand in `time.json`. */
export const timeLexicon = {
  /** Any word for a unit of time. */
  unit: anyOf([...new Set([...units.day, ...Object.keys(counts.units), ...Object.keys(recurrences.units)])]),
  day: anyOf(units.day),
  month: anyOf(units.month),
  /** `T6/2018`, `T.6/2018`. */
  shortMonth: `(?:${alternatives(units.shortMonth.map((word) => word.replace('.', '\\.')))})`,
  damagedDay: anyOf(data.damaged.day),
  damagedMonth: `(?:${data.damaged.month}|${anyOf(units.month)})`,
  week: anyOf(units.week),
  quarter: anyOf(units.quarter),
  year: anyOf(units.year),
  schoolYear: anyOf(units.schoolYear),
  /** Behind a word for a unit it makes another of it: `năm học`, `tháng học`. */
  ofSchool: anyOf(units.ofSchool),
  schoolTerm: anyOf(units.schoolTerm),
  mandate: anyOf(units.mandate),
  stage: anyOf(units.stage),
  numeral: anyOf(Object.keys(numerals.words)),
  numerals: numerals.words as Readonly<Record<string, number>>,
  roman: numerals.roman as Readonly<Record<string, number>>,
  cues: Object.entries(cues).flatMap(([cue, words]) =>
    Array.isArray(words) ? words.map((word) => [word, cue] as const) : [],
  ),
  cueWord: anyOf(Object.values(cues).flatMap((words) => (Array.isArray(words) ? words : []))),
  cueEnds: [...Object.values(cues).flat(), ...data.cueFillers.words].map((word) =>
    word.slice(word.lastIndexOf(' ') + 1),
  ),
  cueFiller: anyOf(data.cueFillers.words),
  afterDate: anyOf(data.afterDate.words),
  cellLead: anyOf(data.cellLeads.words),
  /** `16 giờ 00`, `17h30 phút`. */
  clock: `\\d{1,2} ?${anyOf(data.clock.words)}(?: ?\\d{2}(?: ${anyOf(data.clock.minutes)})?)?`,
  joinUntil: anyOf(joins.until),
  joinAnd: anyOf(joins.and),
  key: anyOf(data.keys.words),
  lunar: anyOf(data.lunar.words),
  fullMoon: anyOf(data.lunar.fullMoon),
  /** `Giáp Thìn`: the name of a lunar year. */
  lunarYear: `${anyOf(data.lunar.stems)} ${anyOf(data.lunar.branches)}`,
  feast: anyOf(data.feasts.words),
  occasion: anyOf(data.feasts.occasions),
  feastBound: anyOf(data.feasts.bounds),
  now: anyOf(data.now.words),
  from: anyOf(cues.from),
  before: anyOf(cues.before),
  /** Behind a unit of time they may be its own: `năm trước`, `tháng sau`. */
  lastOrNext: anyOf([...cues.before, ...cues.after]),
  first: anyOf(data.portions.first),
  middle: anyOf(data.portions.middle),
  last: anyOf(data.portions.last),
  whole: anyOf(data.portions.whole),
  weekday: anyOf(data.weekdays.words),
  every: anyOf(recurrences.every),
  periodic: anyOf(recurrences.periodic),
  once: anyOf(recurrences.once),
  one: anyOf(recurrences.one),
  recurringUnit: anyOf(Object.keys(recurrences.units)),
  recurrences: recurrences.units as Readonly<Record<string, Recurrence>>,
  recurringMonths: recurrences.months as Readonly<Record<string, Recurrence>>,
  recurringDays: recurrences.days as Readonly<Record<string, Recurrence>>,
  recurringPart: anyOf(Object.keys(recurrences.partOf)),
  recurringParts: recurrences.partOf as Readonly<Record<string, Recurrence>>,
  /** `báo cáo kết quả 6 tháng (` */
  periodReport: `${anyOf(data.periodReports.words)}(?: [^,.;:()\\n\\t]{1,40})? ${anyOf(data.periodReports.periods)}`,
  numbered: anyOf(data.numbered.words),
  ownDate: anyOf(data.ownDate.words),
  /** `ban hành` of `kể từ khi ban hành Kế hoạch này`. */
  ownAct: anyOf(data.ownDate.acts),
  ownDocument: `${anyOf(data.ownDate.documents)} này`,
  goods: anyOf(data.goods.words),
  countUnit: anyOf(Object.keys(counts.units)),
  countUnits: counts.units as Readonly<Record<string, Relative['unit']>>,
  anchor: anyOf(counts.anchors),
  /** `05 ngày trước khi khai mạc`: the count runs back; a bare `trước` only before an event (`trước kỳ họp`). */
  anchorAhead: anyOf(counts.anchorsAhead),
  /** The second half of a pair that a comma joins in an event: `phản ánh, kiến nghị`. */
  anchorPair: anyOf(counts.pairs),
  /** What makes a count a limit: `trong thời gian 20 ngày kể từ …`. */
  lasting: anyOf(counts.lasting),
  event: anyOf(counts.events),
  /** `Sau khi kết thúc đợt 1, chậm nhất 05 ngày …`: the event stands before the count. */
  eventOpening: anyOf(counts.openings),
  eventEnding: anyOf(counts.endings),
  latest: anyOf(cues.latest),
}
