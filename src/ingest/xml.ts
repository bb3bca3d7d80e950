import { Parser } from 'htmlparser2'
import { ChithiError } from './error'
import type { Limits } from './limits'
import type { XmlPlaces } from './xml-places'

/** An element of an XML document: its name with its prefix (`w:p`), its attributes, what stands in it. */
export interface Element {
  name: string
  attributes: Readonly<Record<string, string>>
  children: (Element | string)[]
}

/**
 * The root of an XML document. Entities of its own are not expanded, nothing outside it is opened.
 *
 * Throws a `ChithiError` (`damaged`, `too-large`) where no element stands in it, one is not closed, or they are more, or
 * deeper in one another, than `limits` allows; `name` is what the message calls it (`word/document.xml`). `places` notes where
 * each stands.
 */
export const readXml = (xml: string, name: string, limits: Limits, places?: XmlPlaces): Element => {
  const document: Element = { name: '', attributes: {}, children: [] }
  const open = [document]
  let elements = 0
  const refuse = (found: string, expected: string): never => {
    throw new ChithiError('too-large', `found ${found} in ${name}, expected ${expected}`, null)
  }
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        const element: Element = { name: tag, attributes, children: [] }
        open.at(-1)!.children.push(element)
        open.push(element)
        places?.open(element, parser.startIndex, parser.endIndex)
        if (open.length > limits.deepest)
          refuse('elements too deep in one another', `at most ${limits.deepest} levels`)
        if (++elements > limits.mostElements) refuse('too many elements', `at most ${limits.mostElements}`)
      },
      ontext(text) {
        const siblings = open.at(-1)!.children
        places?.text(open.at(-1)!, parser.startIndex, parser.endIndex, text.length)
        if (typeof siblings.at(-1) === 'string') siblings.push(siblings.pop() + text)
        else siblings.push(text)
      },
      onclosetag() {
        const element = open.pop()!
        places?.close(element, parser.startIndex)
      },
    },
    { xmlMode: true },
  )
  parser.write(xml)
  if (open.length > 1)
    throw new ChithiError(
      'damaged',
      `${name} ends in the midst of ${open.at(-1)!.name}, expected the whole of it`,
      null,
    )
  parser.end()
  const root = elementsOf(document)[0]
  if (!root) throw new ChithiError('damaged', `found no element in ${name}, expected XML`, null)
  return root
}

/** The elements in an element, without the text between them. */
export const elementsOf = ({ children }: Element): Element[] =>
  children.filter((child) => typeof child !== 'string')

/** The first element of a name in an element. */
export const childOf = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((child): child is Element => typeof child !== 'string' && child.name === name)

/** The text that stands in an element, right in it. */
export const textOf = ({ children }: Element): string =>
  children.filter((child) => typeof child === 'string').join('')
