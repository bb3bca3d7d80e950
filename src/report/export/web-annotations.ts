import { version } from '../../../package.json'
import type { Directive } from '../../directive/directive'
import { instrumentIri } from '../../instrument/iri'
import { countBefore } from '../../text/count-before'
import { matchesOf } from '../../text/matches'
import type { Span } from '../../text/span'
import type { Language } from '../report'
import { uriOf } from '../uri'
import type { Export } from './export'
import { fileNames } from './file-names'
import { VALUES } from './phrases'

/** So much stands before and behind a quotation, and more where that is not enough to find it. */
const CONTEXT = 32
const SURROGATES = /[\u{10000}-\u{10ffff}]/gu

/** Counts as the Web counts: in code points, where our offsets are UTF-16 units. */
const codePointsIn = (text: string): ((offset: number) => number) => {
  const pairs = matchesOf(SURROGATES, text).map(({ index }) => index)
  return (offset) => offset - countBefore(pairs.length, (i) => pairs[i]! < offset)
}

/** Cut where no pair of surrogates is. */
const slice = (text: string, start: number, end: number): string =>
  text.slice(start, end).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/gu, '')

/** The words, and so many of those around them that they stand nowhere else so. */
const quoteSelector = (text: string, { start, end }: Span) => {
  for (let reach = CONTEXT; ; reach *= 2) {
    const [from, to] = [Math.max(0, start - reach), Math.min(text.length, end + reach)]
    const whole = text.slice(from, to)
    const isWhole = from === 0 && to === text.length
    if (isWhole || text.indexOf(whole) === text.lastIndexOf(whole))
      return {
        type: 'TextQuoteSelector',
        exact: text.slice(start, end),
        prefix: slice(text, from, start),
        suffix: slice(text, end, to),
      }
  }
}

type Kind = keyof typeof VALUES.entry
type Entry = { id: string; span: Span } & Record<string, unknown>

const entriesOf = (directive: Directive): [Kind, Entry][] => {
  const { citations, backReferences, targets, phases, deadlines, responsibleBodies, tasks } = directive
  const withIri = citations.map((citation) => ({ ...citation, iri: instrumentIri(citation.instrument) }))
  const lists: [Kind, readonly Entry[]][] = [
    ['citation', withIri],
    ['back-reference', backReferences],
    ['target', targets],
    ['phase', phases],
    ['deadline', deadlines],
    ['responsible-body', responsibleBodies],
    ['task', tasks],
  ]
  return lists.flatMap(([kind, entries]) => entries.map((entry): [Kind, Entry] => [kind, entry]))
}

const collectionOf = (directive: Directive, language: Language) => {
  const { text, source } = directive
  const uri = uriOf(source.name)
  const codePoint = codePointsIn(text)
  const items = entriesOf(directive).map(([kind, entry]) => {
    const { id, span, quote: _quote, evidence: _evidence, ...fields } = entry
    return {
      id: `${uri}#${encodeURIComponent(id)}`,
      type: 'Annotation',
      motivation: 'describing',
      body: [
        { type: 'TextualBody', purpose: 'tagging', value: VALUES.entry[kind][language], language },
        {
          type: 'TextualBody',
          purpose: 'describing',
          format: 'application/json',
          value: JSON.stringify({ kind, ...fields }),
        },
      ],
      target: {
        source: uri,
        selector: [
          quoteSelector(text, span),
          { type: 'TextPositionSelector', start: codePoint(span.start), end: codePoint(span.end) },
        ],
      },
    }
  })
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `${uri}#annotations`,
    type: 'AnnotationCollection',
    label: directive.header.title ?? source.name ?? 'chithi',
    generator: { type: 'Software', name: `chithi ${version}` },
    total: items.length,
    first: {
      id: `${uri}#annotations-1`,
      type: 'AnnotationPage',
      startIndex: 0,
      items,
    },
  }
}

/**
 * Each entry as an annotation of the W3C's Web Annotation Data Model, a collection a document: which words of the text it stands on, by
 * themselves with those around them and by their place (in code points), and what it says. `Báo cáo trước ngày 20/12/2021` is
 * tagged `thời hạn`.
 */
export const webAnnotations: Export = (directives, language) => {
  const names = fileNames(directives, '.annotations.jsonld')
  return {
    files: directives.map((directive, index) => ({
      name: names[index]!,
      text: `${JSON.stringify(collectionOf(directive, language), null, 2)}\n`,
    })),
    left: [],
  }
}
