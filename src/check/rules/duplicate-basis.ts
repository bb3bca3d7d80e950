import { symbolKey } from '../../instrument/key'
import { wordsKey } from '../bodies'
import type { Cited } from '../cited'
import { yearNamed } from '../known'
import type { Rule } from '../rule'
import { nameOf } from '../words'

/** The row, so that number and name of one law are one; else all that it says, and the year behind a name. */
const keyOf = ({ citation, row }: Cited): string => {
  const { type, normalizedSymbol, issued, issuer, title } = citation.instrument
  if (row !== null) return row.id
  const name = normalizedSymbol === null ? wordsKey(title ?? '') : symbolKey(normalizedSymbol)
  return [type, name, issued ?? yearNamed(citation) ?? '', wordsKey(issuer ?? '')].join(' ')
}

/** The same instrument twice among the bases. */
export const duplicateBasis: Rule = {
  id: 'citation/duplicate-basis',
  severity: 'warning',
  about: { en: 'a basis given twice', vi: 'căn cứ bị lặp' },
  *find({ cited }) {
    const amenders = new Set(cited.flatMap(({ citation }) => citation.amendedBy))
    const met = new Set<string>()
    let end = 0
    for (const each of cited) {
      const { citation } = each
      const { title, symbol } = citation.instrument
      // A title may repeat the symbol of what bears it.
      const isInside = citation.span.start < end
      end = Math.max(end, citation.span.end)
      if (
        isInside ||
        citation.role !== 'basis' ||
        amenders.has(citation.id) ||
        (symbol === null && title === null)
      )
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
