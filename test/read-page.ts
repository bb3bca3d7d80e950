import { DomUtils, parseDocument } from 'htmlparser2'

type Nodes = ReturnType<typeof DomUtils.getElementsByTagName>
export type PageElement = Nodes[number]

/** What a page of HTML is made of, for tests to look into. */
export const readPage = (html: string) => {
  const page = parseDocument(html)
  const elements: Nodes = DomUtils.getElementsByTagName('*', page)
  const byId = new Map(elements.filter(({ attribs }) => attribs.id).map((each) => [each.attribs.id!, each]))
  const classed = (name: string, within: PageElement | null = null) =>
    (within ? DomUtils.getElementsByTagName('*', within) : elements).filter((each) =>
      each.attribs.class?.split(' ').includes(name),
    )
  return { elements, byId, classed, textOf: (element: PageElement) => DomUtils.textContent(element) }
}

/** The text of the document that a report shows, without the notes that it adds. */
export const documentText = (html: string): string => {
  const { byId, classed, textOf } = readPage(html)
  const article = byId.get('document')!
  for (const note of classed('note', article)) DomUtils.removeElement(note)
  return textOf(article)
}

/** By entry, the words that are marked for it. */
export const markedWords = (html: string): Map<string, string> => {
  const { classed, textOf } = readPage(html)
  const words = new Map<string, string>()
  for (const element of classed('s'))
    for (const id of element.attribs['data-m']!.split(' '))
      words.set(id, (words.get(id) ?? '') + textOf(element))
  return words
}
