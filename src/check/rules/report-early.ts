import { checkLexicon } from '../../lexicon/check'
import { wordsKey } from '../bodies'
import type { Rule } from '../rule'
import { shortDay } from '../words'

/** A report on a stage that is due before the stage has ended: `báo cáo kết quả đợt 1 trước ngày 15/11`, đợt 1 until 20/11. */
export const reportEarly: Rule = {
  id: 'plan/report-early',
  severity: 'warning',
  about: {
    en: 'a report due before what it reports on has ended',
    vi: 'thời hạn báo cáo trước khi đợt, giai đoạn kết thúc',
  },
  *find({ directive }) {
    const phases = directive.phases.flatMap(({ label, period }) => {
      const isAlone =
        directive.phases.filter((other) => wordsKey(other.label) === wordsKey(label)).length === 1
      const isStage = checkLexicon.stage.test(label)
      return period.end !== null && isAlone && isStage
        ? [{ key: wordsKey(label), label, end: period.end }]
        : []
    })
    for (const { task, due, evidence } of directive.deadlines) {
      const span = evidence.due?.span
      if (due === null || !span || !checkLexicon.results.test(task)) continue
      const words = ` ${wordsKey(task)} `
      const phase = phases.find(({ key, end }) => words.includes(` ${key} `) && due < end)
      if (!phase) continue
      yield {
        span,
        actual: due,
        expected: `not before ${phase.end}`,
        message: {
          en: `The report on ${phase.label} is due on ${due}, before that has ended on ${phase.end}.`,
          vi: `Báo cáo ${phase.label} phải gửi ngày ${shortDay(due)}, trước khi ${phase.label} kết thúc (ngày ${shortDay(phase.end)}).`,
        },
      }
    }
  },
}
