import { targetLexicon as lexicon } from '../../lexicon/targets'
import type { ResolvedDocument } from '../../resolve/document'
import { asWords } from '../../text/alternatives'
import { matchesOf } from '../../text/matches'
import { withoutEnd } from '../../text/trim'
import { named, subjectOf } from '../bearer'
import type { Clause } from './clause'
import type { Draft } from './draft'
import type { DueDates } from './due'
import type { Scope } from './scope'
import type { Statement } from './statements'

const { standards, titles } = lexicon.awards
/** What the whole is to win: `được công nhận đạt chuẩn quốc gia`. */
const AWARD = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:được công nhận |được |công nhận )?(?:danh hiệu )?${asWords([...standards, ...titles])}.*$`,
  'isu',
)
const ITEM = /(?:[^,;()]|\([^)]{0,40}\)){2,160}/gu

/**
 * The members of a number that wins an award, each named with its own time: `4 trường đạt chuẩn quốc gia: Trường A
 * (12/2019); …` commits Trường A too. `clause` is the last of its statement.
 */
export const brokenDown = (
  document: ResolvedDocument,
  dues: DueDates,
  statement: Statement,
  clause: Clause,
  scope: Scope | null,
): Draft[] => {
  const { text } = document.reading
  const award = AWARD.exec(text.slice(clause.mark.number.end, clause.span.end))?.[0]
  if (clause.brokenAt === null || award === undefined) return []
  const own = { start: clause.brokenAt, end: statement.end }
  return [own, ...statement.rest].flatMap(({ start, end }) =>
    matchesOf(ITEM, text.slice(start, end)).flatMap(({ 0: words, index }) => {
      const from = start + index + (words.length - words.trimStart().length)
      const item = withoutEnd(words.trim(), ' .;')
      const span = { start: from, end: from + item.length }
      if (!subjectOf(document, span)) return []
      const name = item.replace(/ ?\([^()]{0,40}\)$/u, '')
      const bearer = named(document, name, { start: from, end: from + name.length })
      const due = dues.of(statement, span, scope ? [scope.heading] : [])
      return [
        {
          block: statement.block,
          span,
          mark: null,
          metric: award.trim(),
          bearer,
          due,
          rule: 'target/broken-down',
        },
      ]
    }),
  )
}
