import type { Phase } from '../../directive/phase'
import { checkLexicon } from '../../lexicon/check'
import { addDays } from '../../text/days'
import { romanNumber } from '../../text/roman'
import type { Draft, Rule } from '../rule'
import { shortDay } from '../words'

/** Fewer days between two are a weekend or a holiday. */
const LEAST_GAP = 8

/** What kind of stage a phase is and which of them: `đợt`, 2. */
const numberOf = ({ label, section }: Phase): { series: string; number: number } | null => {
  const { kind, number } = checkLexicon.stage.exec(label)?.groups ?? {}
  if (kind === undefined || number === undefined) return null
  const above = section?.split('.').slice(0, 1).join('.') ?? ''
  return {
    series: `${kind.toLowerCase()} ${above}`,
    number: /^\d/u.test(number) ? Number(number) : romanNumber(number.toUpperCase()),
  }
}

const draftOf = (before: Phase, after: Phase): Draft | null => {
  const [end, start] = [before.period.end, after.period.start]
  const isRead = before.period.precision === 'day' && after.period.precision === 'day'
  if (end === null || start === null || !isRead || start === addDays(end, 1)) return null
  const isGap = start > end
  const kind = checkLexicon.stage.exec(after.label)?.groups?.kind?.toLowerCase() ?? ''
  if (isGap && (!checkLexicon.joinedStages.has(kind) || start < addDays(end, LEAST_GAP))) return null
  return {
    severity: isGap ? 'info' : 'warning',
    span: after.evidence.start?.span ?? after.span,
    actual: start,
    expected: addDays(end, 1),
    message: isGap
      ? {
          en: `Between ${before.label}, which ends on ${end}, and ${after.label}, which begins on ${start}, there is a gap.`,
          vi: `Giữa ${before.label} (đến ngày ${shortDay(end)}) và ${after.label} (từ ngày ${shortDay(start)}) có khoảng trống.`,
        }
      : {
          en: `${after.label} begins on ${start}, before ${before.label} has ended on ${end}.`,
          vi: `${after.label} bắt đầu ngày ${shortDay(start)} khi ${before.label} chưa kết thúc (ngày ${shortDay(end)}).`,
        },
  }
}

/** Stages of one row of numbers that overlap, or giai đoạn and bước that leave a gap: `Đợt 2` before `Đợt 1` has ended. */
export const phasesApart: Rule = {
  id: 'plan/phases-apart',
  severity: 'warning',
  about: {
    en: 'stages that overlap or leave a gap',
    vi: 'các đợt, giai đoạn chồng lấn hoặc có khoảng trống',
  },
  *find({ directive }) {
    const last = new Map<string, { number: number; phase: Phase }>()
    for (const phase of directive.phases) {
      const own = numberOf(phase)
      if (own === null) continue
      const before = last.get(own.series)
      const draft = before && own.number === before.number + 1 ? draftOf(before.phase, phase) : null
      if (draft) yield draft
      last.set(own.series, { number: own.number, phase })
    }
  },
}
