import { symbolKey } from '../../instrument/key'
import { wordsKey } from '../bodies'
import type { Cited } from '../context'
import type { Rule } from '../rule'
import { nameOf } from '../words'

const keyOf = ({ citation }: Cited): string => {
  const { resolution, instrument } = citation
  const { type, normalizedSymbol, issued, issuer, title } = instrument
  if (resolution?.instrumentId && normalizedSymbol !== null) return resolution.instrumentId
  const name = normalizedSymbol === null ? wordsKey(title ?? '') : symbolKey(normalizedSymbol)
  return [type, name, issued ?? '', wordsKey(issuer ?? '')].join(' ')
}

/** The same instrument twice among the bases. */
export const duplicateBasis: Rule = {
  id: 'citation/duplicate-basis',
  severity: 'warning',
  about: { en: 'a basis given twice', vi: 'căn cứ bị lặp' },
  *find({ cited }) {
    const amenders = new Set(cited.flatMap(({ citation }) => citation.amendedBy))
    const met = new Set<string>()
    for (const each of cited) {
      const { citation } = each
      const { title, symbol } = citation.instrument
      if (citation.role !== 'basis' || amenders.has(citation.id) || (symbol === null && title === null))
        continue
      const key = keyOf(each)
      if (met.has(key)) {
        yield {
          span: citation.evidence.symbol?.span ?? citation.span,
          citationId: citation.id,
          actual: nameOf(citation.instrument),
          expected: 'each basis once',
          message: {
            en: `${nameOf(citation.instrument)} is already among the bases.`,
            vi: `${nameOf(citation.instrument)} đã nêu ở căn cứ trên.`,
          },
        }
      }
      met.add(key)
    }
  },
}
