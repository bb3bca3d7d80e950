import type { Citation } from '../../directive/citation'
import type { InstrumentType } from '../../directive/header'
import { issuerOf } from '../../instrument/issuers'
import type { SymbolParts } from '../../instrument/parts'
import { wordOfType } from '../../instrument/type-words'
import type { Registry } from '../../registry/registry'
import type { Cited } from '../cited'
import { yearNamed } from '../known'
import { meantBy } from '../meant'
import type { Draft, Rule } from '../rule'
import { NAMED, provedIssue } from '../words'

/** Types that nobody calls by another's name; of others loose words are usual (`Đề án số 06/QĐ-TTg`). */
const STRICT: ReadonlySet<InstrumentType> = new Set([
  'code',
  'law',
  'ordinance',
  'resolution',
  'decree',
  'decision',
  'directive',
  'circular',
])
/** What `89/2015/QH13` and `01/2012/UBTVQH13` may be. */
const OF_ASSEMBLY: Readonly<Record<string, readonly InstrumentType[]>> = {
  QH: ['law', 'code', 'resolution'],
  UBTVQH: ['ordinance', 'resolution'],
}
/** Words for any document. */
const LOOSE = /^(?:văn bản|công thư)(?!\p{L})/iu

/** Of old, decrees and directives bore the number and the code of the body alone: `93/CP`, `814/TTg`, `202/TCCP-VC`. */
const OLD_CODES: ReadonlySet<string> = new Set(['CP', 'TTg', 'HĐBT', 'TCCP'])
const TYPED_FROM = '1999-01-01'

const isOldForm = ({ family, issuerCode }: Readonly<SymbolParts>, issued: string | null): boolean =>
  family === 'dispatch' && (OLD_CODES.has(issuerCode) || (issued !== null && issued < TYPED_FROM))

interface Expected {
  types: readonly InstrumentType[]
  isError: boolean
  row?: string
  source?: string
}

/** What the code in the symbol says; null where the word may stand. */
const byCode = ({ type, issued }: Citation['instrument'], parts: Readonly<SymbolParts>): Expected | null => {
  const { family, issuerCode } = parts
  if (parts.type === null) {
    const types = OF_ASSEMBLY[issuerCode]
    return !types || types.includes(type) || type === 'constitution'
      ? null
      : { types, isError: STRICT.has(type) }
  }
  // `QĐ` of the Party may be a quy định; `L-CTN` is the order that makes a law known.
  if (parts.type === type || issuerCode === 'CTN' || parts.type === 'other' || type === 'other') return null
  if (family === 'party' && parts.type === 'decision' && type === 'regulation') return null
  if (isOldForm(parts, issued)) return null
  return { types: [parts.type], isError: STRICT.has(type) && STRICT.has(parts.type) }
}

/** What the registry says of a symbol that does not tell: of the Quốc hội, and `QĐ` of the Party, which is two types. */
const byRow = ({ citation, parts, rows }: Cited): Expected | null => {
  const { type, issued } = citation.instrument
  if (issued === null || (parts?.type !== null && parts?.family !== 'party')) return null
  const dated = rows.filter((row) => provedIssue(row)?.day === issued)
  const [row] = dated
  if (!row || dated.some((each) => each.type === type)) return null
  return { types: [row.type], isError: STRICT.has(type), row: row.id, source: provedIssue(row)!.source }
}

const expectedOf = (cited: Cited, parts: Readonly<SymbolParts>): Expected | null => {
  const { instrument } = cited.citation
  const coded = byCode(instrument, parts)
  // Only what tells nothing, or is two types, asks the registry.
  return parts.family === 'party' && coded === null ? null : (byRow(cited) ?? coded)
}

/** The words before a symbol without the name that may stand there: `Pháp lệnh ` of `Pháp lệnh Giáo dục số 43/2019/QH14`. */
const unnamed = (words: string, { type, title }: Citation['instrument']): string => {
  const at = NAMED.has(type) && title !== null ? words.indexOf(title.split(' ', 1)[0]!) : -1
  return at > 0 ? words.slice(0, at) : words
}

const one = (type: string): string => `${/^[aeiou]/u.test(type) ? 'an' : 'a'} ${type}`
const wordFor = (type: InstrumentType): string => wordOfType(type) ?? type

/** `Bộ luật Giáo dục`, `Luật Lao động`: law for code or the reverse, where the registry knows the name as one of them alone. */
const lawForCode = (cited: Cited, registry: Registry): Draft | null => {
  const { citation, rests } = cited
  const { type, title, symbol, issued } = citation.instrument
  // `môn Luật Dân sự` is a branch of law.
  const isCited = rests || issued !== null || yearNamed(citation) !== null
  if (!isCited || symbol !== null || title === null || citation.role === 'nested') return null
  if (type !== 'law' && type !== 'code') return null
  const other = type === 'law' ? 'code' : 'law'
  const [row] = registry.byName(other, title)
  const word = citation.quote.slice(0, Math.max(0, citation.quote.indexOf(` ${title}`)))
  if (!row || word === '' || registry.byName(type, title).length > 0) return null
  const span = { start: citation.span.start, end: citation.span.start + word.length }
  const right = wordFor(other)
  return {
    severity: 'warning',
    span,
    citationId: citation.id,
    actual: type,
    expected: other,
    row: row.id,
    ...(provedIssue(row) && { source: provedIssue(row)!.source }),
    fix: { span, text: right },
    message: {
      en: `${title} is known as ${one(other)} (${right}), not as ${one(type)}.`,
      vi: `${title} được biết là ${right}, không phải ${word}.`,
    },
  }
}

/** A type word that the symbol's code contradicts: `Thông tư số 91/2017/NĐ-CP`. */
export const typeDiffers: Rule = {
  id: 'citation/type-differs',
  severity: 'error',
  about: { en: 'a type that is not the symbol’s', vi: 'tên loại không khớp ký hiệu' },
  *find({ cited, directive, registry }) {
    for (const each of cited) {
      const confused = lawForCode(each, registry)
      if (confused) yield confused
      const { citation, parts } = each
      const { type, normalizedSymbol } = citation.instrument
      const symbolSpan = citation.evidence.symbol?.span
      if (parts === null || !symbolSpan || meantBy(each, registry)?.part === 'code') continue
      const words = unnamed(directive.text.slice(citation.span.start, symbolSpan.start), citation.instrument)
      // Without a word of its own it shares that of a list, or none is given.
      const word = /^(?<type>\p{L}[\p{L} ]{1,60}?)(?: số)?:? ?$/iu.exec(words)?.groups?.type
      if (word === undefined || LOOSE.test(word) || /^số$/iu.test(word)) continue
      const expected = expectedOf(each, parts)
      if (!expected) continue
      const span = { start: citation.span.start, end: citation.span.start + word.length }
      const { types, row, source } = expected
      const [only] = types
      // No code tells a công văn for sure, and of several types none is the right one.
      const isSure = types.length === 1 && only !== 'dispatch'
      const right = types.map((each) => `${one(each)} (${wordFor(each)})`).join(' or ')
      yield {
        severity: expected.isError
          ? 'error'
          : only === 'dispatch' && !(STRICT.has(type) && issuerOf(parts.issuerCode))
            ? 'info'
            : 'warning',
        span,
        citationId: citation.id,
        actual: type,
        expected: types.join(' | '),
        ...(row && { row }),
        ...(source && { source }),
        fix: isSure ? { span, text: wordFor(only!) } : null,
        message: {
          en: `${normalizedSymbol} is ${right} by ${row ? 'its day of issue' : 'its symbol'}, not ${one(type)}.`,
          vi: `${normalizedSymbol} là ${types.map(wordFor).join(' hoặc ')} theo ${row ? 'ngày ban hành' : 'ký hiệu'}, không phải ${word}.`,
        },
      }
    }
  },
}
