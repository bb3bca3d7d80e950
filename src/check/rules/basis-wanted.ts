import { symbolKey } from '../../instrument/key'
import { wordOfType } from '../../instrument/type-words'
import { wordsKey } from '../bodies'
import type { Cited } from '../cited'
import type { Policy } from '../policy'
import type { Rule } from '../rule'

type Wanted = Policy['required'][number]['anyOf'][number]

const isWanted = ({ citation, row }: Cited, { type, symbol, title }: Wanted): boolean => {
  const { instrument } = citation
  const cited = instrument.normalizedSymbol ?? row?.symbol ?? null
  const titles = [instrument.title, row?.title].map((text) => wordsKey(text ?? ''))
  return (
    (type === undefined || instrument.type === type) &&
    (symbol === undefined || (cited !== null && symbolKey(cited) === symbolKey(symbol))) &&
    (title === undefined || titles.some((text) => text.includes(wordsKey(title))))
  )
}

const described = ({ type, symbol, title }: Wanted): string =>
  [type === undefined ? null : wordOfType(type), symbol, title].filter(Boolean).join(' ')

/** A basis that a policy wants of such documents and that is not there. */
export const basisWanted: Rule = {
  id: 'policy/basis-wanted',
  severity: 'warning',
  about: { en: 'a basis that the policy wants', vi: 'thiếu căn cứ theo quy định của cơ quan' },
  *find({ cited, directive, policy, on }) {
    const { documentType, evidence } = directive.header
    const bases = cited.filter(({ citation }) => citation.role === 'basis')
    for (const { anyOf, documents, from, until } of policy?.required ?? []) {
      if (documents && !documents.includes(documentType)) continue
      if ((from ?? until) !== undefined && on.date === null) continue
      if ((from && on.date! < from) || (until && on.date! > until)) continue
      if (bases.some((basis) => anyOf.some((wanted) => isWanted(basis, wanted)))) continue
      const wanted = anyOf.map(described).join(' | ')
      yield {
        span: evidence.documentType?.span ?? { start: 0, end: 0 },
        actual: 'null',
        expected: wanted,
        message: {
          en: `The policy wants as a basis: ${wanted}.`,
          vi: `Theo quy định của cơ quan cần có căn cứ: ${wanted}.`,
        },
      }
    }
  },
}
