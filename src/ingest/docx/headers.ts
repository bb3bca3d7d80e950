import { childOf, type Element, elementsOf } from '../xml'
import { isOn, valOf } from './styles'

/** The heads of a document's pages: the one that only the first page shows, and those that run over the others. */
export interface PageHeaders {
  first: Element | null
  running: Element[]
}

/** Finds the heads by the references of the sections (ECMA-376, 17.10.5); `part` gives a part by its path below `word/`. */
export const readHeaders = (
  body: Element,
  relationships: Element | undefined,
  part: (path: string) => Element | undefined,
): PageHeaders => {
  const targets = new Map(
    (relationships ? elementsOf(relationships) : []).map(({ attributes }) => [
      attributes.Id,
      attributes.Target,
    ]),
  )
  const headers: PageHeaders = { first: null, running: [] }
  for (const [index, section] of sectionsOf(body).entries())
    for (const reference of elementsOf(section)) {
      if (reference.name !== 'w:headerReference') continue
      const header = part(
        (targets.get(reference.attributes['r:id']) ?? '').replace(/^(?:\.\/|\/word\/)/u, ''),
      )
      if (!header) continue
      const ofFirst = reference.attributes['w:type'] === 'first'
      if (ofFirst && index === 0 && showsFirst(section)) headers.first = header
      else if (!ofFirst) headers.running.push(header)
    }
  return headers
}

const sectionsOf = (body: Element): Element[] =>
  elementsOf(body).flatMap((child) => {
    const section =
      child.name === 'w:sectPr'
        ? child
        : child.name === 'w:p'
          ? childOf(childOf(child, 'w:pPr'), 'w:sectPr')
          : undefined
    return section ? [section] : []
  })

const showsFirst = (section: Element): boolean => {
  const title = childOf(section, 'w:titlePg')
  return title !== undefined && isOn(valOf(title))
}
