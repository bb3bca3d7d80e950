import type { BackReferenceMark, CitationMark } from '../annotate/citations/mark'
import type { Header, InstrumentType } from '../directive/header'
import { identify } from '../instrument/identity'
import { symbolParts } from '../instrument/parts'
import { countBefore } from '../text/count-before'
import type { ResolvedCitations, ResolvedReference } from './document'

/** `Luật này` in a plan means the law just cited; `Kế hoạch này`, `Quy chế này` a part of the document itself. */
const CITED_AS_THIS: ReadonlySet<InstrumentType> = new Set([
  'law',
  'code',
  'ordinance',
  'constitution',
  'decree',
  'circular',
  'joint-circular',
])
/** How far words point back over a mention that others of its type went before. */
const NEAR = { blocks: 1, characters: 1500 }

/** Mentions in the order of reading, with how many different instruments the first so many of them mean. */
class Cited {
  readonly #marks: CitationMark[] = []
  readonly #different: number[] = []
  readonly #seen = new Set<unknown>()

  add(mark: CitationMark, instrumentId: string | null): void {
    this.#marks.push(mark)
    this.#seen.add(instrumentId ?? mark)
    this.#different.push(this.#seen.size)
  }

  /** The last mention that ends before a place, and whether all before it mean the same. */
  before(offset: number): { nearest: CitationMark; isOne: boolean } | null {
    const count = countBefore(this.#marks.length, (index) => this.#marks[index]!.span.end <= offset)
    return count === 0 ? null : { nearest: this.#marks[count - 1]!, isOne: this.#different[count - 1] === 1 }
  }
}

const numberOf = ({ symbol }: CitationMark): number | null =>
  symbol === null ? null : (symbolParts(symbol)?.number ?? Number.parseInt(symbol, 10))

const isNear = (text: string, from: number, to: number): boolean =>
  to - from <= NEAR.characters && text.slice(from, to).split('\n').length - 1 <= NEAR.blocks

/** The mentions by type, and by type and number. */
const byTypeAndNumber = (
  marks: readonly CitationMark[],
  resolutions: ResolvedCitations['resolutions'],
): ReadonlyMap<string, Cited> => {
  const all = new Map<string, Cited>()
  for (const mark of marks)
    for (const key of [mark.type, `${mark.type} ${numberOf(mark)}`]) {
      const cited = all.get(key) ?? new Cited()
      cited.add(mark, resolutions.get(mark)?.instrumentId ?? null)
      all.set(key, cited)
    }
  return all
}

/** Resolves what points back: at the document itself, at the announced, at the only one that fits, at the nearest. */
export const resolveBackReferences = (
  backMarks: readonly BackReferenceMark[],
  marks: readonly CitationMark[],
  resolutions: ResolvedCitations['resolutions'],
  header: Header,
  text: string,
): ResolvedCitations['backReferences'] => {
  const own = identify({ ...header, type: header.documentType })
  const instrumentId = own.missing.length === 0 ? own.id : null
  const self: ResolvedReference = { instrumentId, via: 'self', antecedent: null }
  const cited = byTypeAndNumber(marks, resolutions)
  const meaning = (mark: CitationMark, via: 'antecedent' | 'alias'): ResolvedReference => {
    const meant = resolutions.get(mark)
    return { instrumentId: meant?.instrumentId ?? null, via, antecedent: meant?.antecedent ?? mark }
  }
  const resolve = ({
    kind,
    type,
    number,
    of,
    isSeveral,
    span,
  }: BackReferenceMark): ResolvedReference | null => {
    if (of) return meaning(of, 'alias')
    if (isSeveral) return null
    if (kind === 'this' && type === header.documentType) return self
    if (kind === 'this' && !CITED_AS_THIS.has(type)) return null
    const key = number === null ? type : `${type} ${Number.parseInt(number, 10)}`
    const found = cited.get(key)?.before(span.start)
    if (!found) return null
    const isSure = found.isOne || (kind !== 'number' && isNear(text, found.nearest.span.end, span.start))
    return isSure ? meaning(found.nearest, 'antecedent') : null
  }
  // A number alone, and a small letter, say something only where it is known what.
  const isKept = ({ mark, resolution }: ResolvedCitations['backReferences'][number]): boolean =>
    resolution !== null || (mark.kind !== 'number' && /\p{Lu}/u.test(text.charAt(mark.span.start)))
  return backMarks.map((mark) => ({ mark, resolution: resolve(mark) })).filter(isKept)
}
