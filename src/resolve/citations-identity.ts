import type { CitationMark } from '../annotate/citations/mark'
import { type CitedInstrument, type Identity, identify } from '../instrument/identity'
import { symbolKey } from '../instrument/key'
import { symbolParts } from '../instrument/parts'
import { placeOfIssuer } from '../instrument/place'
import type { DocumentContext, ResolvedCitations, ResolvedReference } from './document'

interface Mention {
  mark: CitationMark
  said: CitedInstrument
  own: Identity
  /** Whether its symbol has its codes. */
  isCoded: boolean
}

/** No more different mentions of one symbol are compared with each other. */
const MOST_DIFFERENT = 12
const NAMED = new Set(['law', 'code', 'ordinance', 'constitution'])

/** A district of the document's own province is that one, though others have a district of the name. */
const located = (issuer: string | null, { place, province }: DocumentContext): string | null => {
  const found = issuer === null ? null : placeOfIssuer(issuer)
  const isOwn = found && !found.isOne && place && province && found.name === `${place.kind} ${place.name}`
  return isOwn ? `${issuer}, ${province.kind} ${province.name}` : issuer
}

/** Under which names a mention may be the same as another: its symbol, its number alone, a law's name. */
const keysOf = ({ type, symbol, title }: CitedInstrument): string[] => {
  const parts = symbol === null ? null : symbolParts(symbol)
  const keys: string[] = []
  if (parts)
    keys.push(
      `${parts.typeCode === null ? type : ''} ${symbolKey(symbol!)}`,
      `${type} number ${parts.number}`,
    )
  else if (symbol !== null) keys.push(`${type} number ${Number.parseInt(symbol, 10)}`)
  if (NAMED.has(type)) keys.push(identify({ type, symbol: null, issued: null, issuer: null, title }).id)
  return keys
}

const mentionOf = (
  mark: CitationMark,
  repaired: ResolvedCitations['repaired'],
  context: DocumentContext,
): Mention => {
  const { type, issued, title } = mark
  const symbol = repaired.get(mark)?.symbol ?? mark.symbol
  const said = { type, symbol, issued, issuer: located(mark.issuer, context), title }
  return { mark, said, own: identify(said), isCoded: symbol !== null && symbolParts(symbol) !== null }
}

const placeIn = (issuer: string | null): string | null =>
  issuer === null ? null : (placeOfIssuer(issuer)?.name ?? null)

/** Whether nothing that two mentions say speaks against their being one. */
const agree = (a: Mention, b: Mention): boolean => {
  const [one, other] = [placeIn(a.said.issuer), placeIn(b.said.issuer)]
  const isOneDay = a.said.issued === null || b.said.issued === null || a.said.issued === b.said.issued
  const isOnePlace = one === null || other === null || one === other
  const isOneSymbol = !a.isCoded || !b.isCoded || symbolKey(a.said.symbol!) === symbolKey(b.said.symbol!)
  return isOneDay && isOnePlace && isOneSymbol
}

/** Whether `b` says something of the identity that `a` does not. */
const saysMore = (a: Mention, b: Mention): boolean =>
  (b.isCoded && !a.isCoded) ||
  (b.said.issued !== null && a.said.issued === null) ||
  (b.said.issuer !== null && a.said.issuer === null)

const together = ({ said, isCoded }: Mention, other: Mention): Identity =>
  identify({
    type: said.type,
    symbol: isCoded ? said.symbol : other.said.symbol,
    issued: said.issued ?? other.said.issued,
    issuer: placeIn(said.issuer) === null ? (other.said.issuer ?? said.issuer) : said.issuer,
    title: said.title ?? other.said.title,
  })

/** The mentions of a group that say different things, in order. */
const different = (group: readonly Mention[]): Mention[] => {
  const seen = new Map<string, Mention>()
  for (const mention of group) {
    const { issued, issuer } = mention.said
    const key = [mention.isCoded ? mention.said.symbol : '', issued, issuer].join('|')
    if (!seen.has(key)) seen.set(key, mention)
  }
  return [...seen.values()]
}

const resolve = (mention: Mention, group: readonly Mention[]): ResolvedReference | null => {
  const { own, isCoded } = mention
  const isTold = own.missing.length === 0
  const stated = isTold ? { instrumentId: own.id, via: 'stated' as const, antecedent: null } : null
  if (isTold && isCoded) return stated
  const fuller = group.filter(
    (other) =>
      other !== mention && saysMore(mention, other) && agree(mention, other) && (!isTold || other.isCoded),
  )
  const merged = fuller.map((other) => ({ antecedent: other.mark, ...together(mention, other) }))
  const told = merged.filter(({ missing }) => missing.length === 0)
  const [first] = told.length > 0 ? told : merged
  if (!first) return stated
  // Several that fit leave open which is meant.
  if ((told.length > 0 ? told : merged).some(({ id }) => id !== first.id)) return stated
  return {
    instrumentId: first.missing.length === 0 ? first.id : null,
    via: 'antecedent',
    antecedent: first.antecedent,
  }
}

/**
 * Tells of each mention which instrument it means: by what it says, or with what a fuller mention of the same symbol, number
 * or law's name adds; no entry where that is open.
 */
export const identifyCitations = (
  marks: readonly CitationMark[],
  repaired: ResolvedCitations['repaired'],
  context: DocumentContext,
): Map<CitationMark, ResolvedReference> => {
  const mentions = marks.map((mark) => mentionOf(mark, repaired, context))
  const groups = new Map<string, Mention[]>()
  for (const mention of mentions)
    for (const key of keysOf(mention.said)) {
      const group = groups.get(key)
      if (group) group.push(mention)
      else groups.set(key, [mention])
    }
  const distinct = new Map([...groups].map(([key, group]) => [key, different(group)]))
  const found = new Map<CitationMark, ResolvedReference>()
  for (const mention of mentions) {
    const keys = keysOf(mention.said)
    const [key] = NAMED.has(mention.said.type) && !mention.isCoded ? keys.slice(-1) : keys
    const group = key === undefined ? [] : distinct.get(key)!
    const resolution = resolve(mention, group.length > MOST_DIFFERENT ? [] : group)
    if (resolution) found.set(mention.mark, resolution)
  }
  return found
}
