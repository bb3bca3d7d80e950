import { expect } from 'vitest'
import { type CheckResult, check, type Directive, parseText } from '../src/index'
import { loadRegistry } from '../src/registry'
import { htmlReport } from '../src/report'
import { KINDS, type Kind } from '../src/report/html/kinds'
import { documentText, markedWords, readPage } from './read-page'

const registry = await loadRegistry()

/** A directive of a text, with its check. */
export const checked = (
  text: string,
  name = 'ke-hoach.txt',
): { directive: Directive; result: CheckResult } => {
  const directive = parseText(text, { name })
  return { directive, result: check(directive, { registry }) }
}

/** What a page can hold of a text: the others have no place in HTML. */
const writable = (text: string): string => text.replace(/\0|\p{Surrogate}/gu, '\uFFFD')

/** The spots of a kind in the order of the text, each once. */
const spotsOf = ({ directive, result }: ReturnType<typeof checked>): Record<Kind, string[]> => {
  const { citations, targets, phases, deadlines, responsibleBodies } = directive
  const all = {
    finding: result.findings,
    citation: citations,
    target: targets,
    phase: phases,
    deadline: deadlines,
    body: responsibleBodies,
  }
  const quotes = (entries: readonly { span: { start: number; end: number }; quote: string }[]) => [
    ...new Map(
      [...entries]
        .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
        .map(({ span, quote }) => [`${span.start} ${span.end}`, quote]),
    ).values(),
  ]
  return Object.fromEntries(KINDS.map((kind) => [kind, quotes(all[kind])])) as Record<Kind, string[]>
}

/** What must hold of the report of any document; gives the report. */
export const holds = (both: ReturnType<typeof checked>, language: 'vi' | 'en' = 'vi') => {
  const html = htmlReport(both, { language })
  expect(documentText(html)).toBe(writable(both.directive.text))
  const { elements, byId, classed } = readPage(html)
  const ids = elements.flatMap(({ attribs }) => attribs.id ?? [])
  expect(ids).toHaveLength(new Set(ids).size)
  const links = elements.flatMap(({ attribs }) => attribs.href ?? [])
  expect(links.filter((href) => !href.startsWith('#') || !byId.has(href.slice(1)))).toEqual([])
  const words = markedWords(html)
  const hrefs = new Set(links)
  for (const [kind, quotes] of Object.entries(spotsOf(both))) {
    expect(classed('card').filter(({ attribs }) => attribs.id?.startsWith(`${kind}-`))).toHaveLength(
      quotes.length,
    )
    quotes.forEach((quote, index) => {
      const id = `${kind}-${index + 1}`
      expect([id, words.get(id) ?? '']).toEqual([id, writable(quote)])
      // Both ways: from the words to the entry, and back.
      expect([hrefs.has(`#${id}`), hrefs.has(`#at-${id}`)]).toEqual([true, true])
    })
  }
  return html
}
