import fc from 'fast-check'
import jsonld from 'jsonld'
import { describe, expect, it } from 'vitest'
import { type Directive, parseText } from '../src'
import { webAnnotations } from '../src/report/export/web-annotations'
import { fixtureDirectives } from './fixture-directives'

/**
 * The terms of the W3C's context that we use, written down from the vocabulary (Web Annotation Vocabulary, 2017): no package holds
 * the context itself, nor a schema of the model, so that the JSON-LD library and what stands below read instead.
 */
const OA = 'http://www.w3.org/ns/oa#'
const AS = 'http://www.w3.org/ns/activitystreams#'
const iri = (id: string) => ({ '@id': id, '@type': '@id' })
const number = (id: string) => ({ '@id': id, '@type': 'http://www.w3.org/2001/XMLSchema#nonNegativeInteger' })
const CONTEXT = {
  '@context': {
    id: '@id',
    type: '@type',
    ...Object.fromEntries(
      ['Annotation', 'TextualBody', 'TextQuoteSelector', 'TextPositionSelector'].map((name) => [
        name,
        OA + name,
      ]),
    ),
    AnnotationCollection: `${AS}OrderedCollection`,
    AnnotationPage: `${AS}OrderedCollectionPage`,
    Software: `${AS}Application`,
    describing: `${OA}describing`,
    tagging: `${OA}tagging`,
    motivation: { '@id': `${OA}motivatedBy`, '@type': '@vocab' },
    purpose: { '@id': `${OA}hasPurpose`, '@type': '@vocab' },
    body: iri(`${OA}hasBody`),
    target: iri(`${OA}hasTarget`),
    source: iri(`${OA}hasSource`),
    selector: iri(`${OA}hasSelector`),
    exact: `${OA}exact`,
    prefix: `${OA}prefix`,
    suffix: `${OA}suffix`,
    start: number(`${OA}start`),
    end: number(`${OA}end`),
    value: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value',
    format: 'http://purl.org/dc/elements/1.1/format',
    language: 'http://purl.org/dc/elements/1.1/language',
    label: 'http://www.w3.org/2000/01/rdf-schema#label',
    name: 'http://xmlns.com/foaf/0.1/name',
    generator: iri(`${AS}generator`),
    first: iri(`${AS}first`),
    items: { '@id': `${AS}items`, '@type': '@id', '@container': '@list' },
    startIndex: number(`${AS}startIndex`),
    total: number(`${AS}totalItems`),
  },
}
/** With `safe`, the library refuses a term that the context does not have. */
const expand = jsonld.expand as (input: object, options: object) => Promise<Record<string, unknown[]>[]>
const documentLoader = async (url: string) => {
  expect(url).toBe('http://www.w3.org/ns/anno.jsonld')
  return { document: CONTEXT, documentUrl: url }
}

interface Selector {
  type: string
  exact: string
  prefix: string
  suffix: string
  start: number
  end: number
}
interface Item {
  id: string
  body: { value: string }[]
  target: { source: string; selector: [Selector, Selector] }
}
const collection = (directive: Directive) => {
  const [file] = webAnnotations([directive], 'vi').files
  return JSON.parse(file!.text) as { total: number; first: { items: Item[] } }
}
const entries = ({
  citations,
  backReferences,
  targets,
  phases,
  deadlines,
  responsibleBodies,
  tasks,
}: Directive) => [
  ...citations,
  ...backReferences,
  ...targets,
  ...phases,
  ...deadlines,
  ...responsibleBodies,
  ...tasks,
]

/** Finds what the selectors of an annotation mean in a text, as one who knows nothing of us would. */
const select = (text: string, [quote, position]: Item['target']['selector']) => {
  const characters = [...text]
  const around = quote.prefix + quote.exact + quote.suffix
  return {
    byPosition: characters.slice(position.start, position.end).join(''),
    byQuote: text.split(around).length - 1,
    at: [...text.slice(0, text.indexOf(around) + quote.prefix.length)].length,
  }
}

describe('web annotations', () => {
  it('are JSON-LD in which each term means something', async () => {
    for (const directive of fixtureDirectives) {
      const expanded = await expand(collection(directive), {
        documentLoader,
        safe: true,
        base: 'http://example.org/',
      })
      const keys = new Set(JSON.stringify(expanded).match(/"[^"]+":/gu))
      const [root] = expanded
      expect(root!['@type']).toEqual([`${AS}OrderedCollection`])
      expect(keys).toContain(`"${OA}hasSelector":`)
      const [page] = root![`${AS}first`] as Record<string, { '@list': unknown[] }[]>[]
      expect(page![`${AS}items`]![0]!['@list']).toHaveLength(entries(directive).length)
    }
  })

  it('lead to the very words of each entry, by place and by quotation', () => {
    for (const directive of fixtureDirectives) {
      const { total, first } = collection(directive)
      const all = entries(directive)
      expect([total, first.items.length]).toEqual([all.length, all.length])
      expect(new Set(first.items.map(({ id }) => id)).size).toBe(all.length)
      for (const [index, { target }] of first.items.entries()) {
        const [quote, position] = target.selector
        expect(quote.exact).toBe(all[index]!.quote)
        expect(select(directive.text, target.selector)).toEqual({
          byPosition: all[index]!.quote,
          byQuote: 1,
          at: position.start,
        })
      }
    }
  })

  it('count in code points, however many letters before take two units', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('😀', '𝒜', 'ế', 'e\u0302', ' '), maxLength: 60 }),
        (lead) => {
          const line = `Căn cứ Nghị định số 91/2017/NĐ-CP ngày 31/7/2017 của Chính phủ ${lead};`
          const directive = parseText(`KẾ HOẠCH\n${lead}\n${line}\n${line}\n${line}`)
          const { first } = collection(directive)
          expect(first.items.length).toBeGreaterThanOrEqual(3)
          for (const [index, { target }] of first.items.entries())
            expect(select(directive.text, target.selector)).toEqual({
              byPosition: entries(directive)[index]!.quote,
              byQuote: 1,
              at: target.selector[1].start,
            })
        },
      ),
      { numRuns: 50 },
    )
  })

  it('say what they stand for, as an entry and by its kind', () => {
    const directive = parseText('KẾ HOẠCH\nCăn cứ Nghị định số 91/2017/NĐ-CP ngày 31/7/2017 của Chính phủ;', {
      name: 'kế hoạch #1.txt',
    })
    const [item] = collection(directive).first.items
    expect(item!.id).toBe('k%E1%BA%BF%20ho%E1%BA%A1ch%20%231.txt#citation-1')
    expect(item!.body[0]!.value).toBe('viện dẫn')
    expect(JSON.parse(item!.body[1]!.value)).toMatchObject({
      kind: 'citation',
      instrument: { symbol: '91/2017/NĐ-CP' },
      iri: '/akn/vn/act/nghi-dinh/chinh-phu/2017-07-31/91-2017-nd-cp',
    })
  })
})
