import { childOf, type Element } from '../../ingest/xml'
import type { XmlPlaces } from '../../ingest/xml-places'
import type { CommentPlace, Point } from './places'
import type { Edit } from './splice'

const PRESERVE = ' xml:space="preserve"'

/** What is put at one point: what ends there comes before what begins. */
interface Marks {
  point: Point
  ends: string
  starts: string
}

/** The marks of comments as edits of the document's XML (ECMA-376, 17.13.4), the runs in which they stand divided. */
export const marksOf = (
  comments: readonly { id: number; place: CommentPlace }[],
  places: XmlPlaces,
): Edit[] => {
  const points = new Map<number, Marks>()
  const marksAt = (point: Point): Marks => {
    const marks = points.get(point.at) ?? { point, ends: '', starts: '' }
    points.set(point.at, marks)
    return marks
  }
  for (const { id, place } of comments) {
    marksAt(place.start).starts += `<w:commentRangeStart w:id="${id}"/>`
    marksAt(place.end).ends +=
      `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`
  }
  const preserved = new Set<Element>()
  return [...points.values()].flatMap(({ point, ends, starts }) => {
    const [before, behind] = dividing(point, places)
    const insertion = { at: point.at, text: before + ends + starts + behind }
    const { text } = point
    // A blank at the end of the first half would be dropped.
    if (!text || text.attributes['xml:space'] === 'preserve' || preserved.has(text)) return [insertion]
    preserved.add(text)
    return [{ at: places.of(text).opened - 1, text: PRESERVE }, insertion]
  })
}

/** What ends a run at a point, and begins it again with the same look. */
const dividing = ({ run, text }: Point, places: XmlPlaces): [before: string, behind: string] => {
  if (!run) return ['', '']
  const { xml } = places
  const { start, opened } = places.of(run)
  const look = childOf(run, 'w:rPr')
  const lookPlace = look && places.of(look)
  const again = xml.slice(start, opened) + (lookPlace ? xml.slice(lookPlace.start, lookPlace.end) : '')
  return text ? ['</w:t></w:r>', `${again}<w:t${PRESERVE}>`] : ['</w:r>', again]
}
