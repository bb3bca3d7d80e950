import { describe, expect, it } from 'vitest'
import { type Deadline, type Directive, type Phase, parseText } from '../src'
import { readCases } from './cases'

const RULES = 'src/assemble/schedule'
/** Cases hold the body alone, of a plan for 2020. */
const HEAD = 'KẾ HOẠCH\nCông tác thi đua năm 2020\n\n'

const stage = ({ label, period: { start, end, precision } }: Phase): string =>
  `${label} ${start === end ? start : `${start ?? '?'}..${end ?? '?'}`} ${precision}`

const limit = ({ due, boundary, recurrence, relative, task }: Deadline): string => {
  const count = relative && `${relative.count} ${relative.unit} after ${relative.anchor}`
  return `${due ?? recurrence ?? count} ${boundary}: ${task}`
}

const VIEWS: Record<string, (directive: Directive) => string[]> = {
  'prose-stages': ({ phases }) => phases.map(stage),
  'row-stages': ({ phases }) => phases.map(stage),
  'prose-limits': ({ deadlines }) => deadlines.map(limit),
  'row-limits': ({ deadlines }) => deadlines.map(limit),
  keeper: ({ deadlines }) => deadlines.map(({ body }) => String(body)),
}

for (const [rule, view] of Object.entries(VIEWS))
  describe(`${rule}.cases`, () => {
    for (const { line, input, output } of readCases(`${RULES}/${rule}.cases`))
      it(`${line}: ${input}`, () =>
        expect(view(parseText(HEAD + input)).join(' | ') || 'nothing').toBe(output))
  })
