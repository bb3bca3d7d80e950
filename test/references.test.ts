import { describe, expect, test } from 'vitest'
import { annotateCitations } from '../src/annotate/citations'
import { annotateBackReferences } from '../src/annotate/citations/back-references'
import type { BackReferenceMark, CitationMark } from '../src/annotate/citations/mark'
import { readCases } from './cases'

/** From the part around to the one inside. */
const ORDER = ['appendix', 'part', 'chapter', 'article', 'section', 'clause', 'point'] as const

const places = ({ pinpoints }: CitationMark): string =>
  pinpoints
    .map(({ path }) =>
      ORDER.flatMap((unit) => (path[unit] === undefined ? [] : `${unit} ${path[unit]}`)).join(' '),
    )
    .join(' + ') || '-'

describe('pinpoints', () => {
  for (const { input, output, line } of readCases('src/annotate/citations/pinpoints.cases'))
    test(`pinpoints.cases:${line} ${input}`, () => {
      expect(annotateCitations(input).map(places).join(' ; ')).toBe(output)
    })
})

const pointing = (text: string, { kind, isSeveral, type, span, of }: BackReferenceMark): string => {
  const words = text.slice(span.start, span.end)
  return `${kind}${isSeveral ? '*' : ''} ${type} ${words}${of ? ` <- ${of.symbol}` : ''}`
}

describe('back references', () => {
  for (const { input, output, line } of readCases('src/annotate/citations/back-references.cases'))
    test(`back-references.cases:${line} ${input}`, () => {
      const found = annotateBackReferences(input, annotateCitations(input))
      expect(found.map((mark) => pointing(input, mark)).join(' ; ') || 'nothing').toBe(output)
    })
})
