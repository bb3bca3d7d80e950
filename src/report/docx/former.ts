import { type Element, elementsOf, textOf } from '../../ingest/xml'
import type { XmlPlaces } from '../../ingest/xml-places'
import { AUTHOR, isUntouched, lastLine } from './comment'
import type { Edit } from './splice'

/** The comments of an earlier run, by their author and the sum that their last line has of the others. */
export interface FormerComments {
  /** Those that nobody has touched; they make room for those of this run. */
  replaced: readonly Element[]
  /** The last lines of those that somebody has answered or called done: they stay, and need not be said again. */
  dealtWith: ReadonlySet<string>
}

const within = (element: Element): Element[] =>
  elementsOf(element).flatMap((child) => [child, ...within(child)])

const named = (element: Element, name: string): Element[] =>
  within(element).filter((each) => each.name === name)

const linesIn = (comment: Element): string[] =>
  named(comment, 'w:p').map((paragraph) => named(paragraph, 'w:t').map(textOf).join(''))

/** The paragraphs by which Word knows what was answered or done (MS-DOCX, 2.5.4). */
const dealtWithIn = (extended: Element): Set<string | undefined> =>
  new Set(
    elementsOf(extended).flatMap(({ attributes }) => [
      attributes['w15:paraIdParent'],
      ...(['1', 'true'].includes(attributes['w15:done'] ?? '') ? [attributes['w15:paraId']] : []),
    ]),
  )

/** Finds the comments of an earlier run. `extended`: what Word keeps of threads, where it does. */
export const formerComments = (comments: Element, extended: Element | null): FormerComments => {
  const touched = extended ? dealtWithIn(extended) : new Set()
  touched.delete(undefined)
  const own = elementsOf(comments).filter(
    (comment) => comment.attributes['w:author'] === AUTHOR && isUntouched(linesIn(comment)),
  )
  const isDealtWith = (comment: Element) =>
    named(comment, 'w:p').some(({ attributes }) => touched.has(attributes['w14:paraId']))
  return {
    replaced: own.filter((comment) => !isDealtWith(comment)),
    dealtWith: new Set(own.filter(isDealtWith).map((comment) => lastLine(linesIn(comment)))),
  }
}

const RANGE = new Set(['w:commentRangeStart', 'w:commentRangeEnd'])
const REFERENCE = 'w:commentReference'

/** What takes the marks of comments out of the document's XML; a run that holds nothing else goes whole. */
export const withoutMarks = (root: Element, ids: ReadonlySet<string>, places: XmlPlaces): Edit[] => {
  const isTheirs = ({ attributes }: Element) => ids.has(attributes['w:id'] ?? '')
  const edits: Edit[] = []
  const visit = (element: Element): void => {
    for (const child of elementsOf(element)) {
      const content = elementsOf(child).filter(({ name }) => name !== 'w:rPr')
      const isMark =
        (RANGE.has(child.name) || child.name === REFERENCE) && isTheirs(child)
          ? true
          : child.name === 'w:r' &&
            content.length > 0 &&
            content.every((each) => each.name === REFERENCE && isTheirs(each))
      if (!isMark) visit(child)
      else {
        const { start, end } = places.of(child)
        edits.push({ at: start, until: end, text: '' })
      }
    }
  }
  if (ids.size > 0) visit(root)
  return edits
}
