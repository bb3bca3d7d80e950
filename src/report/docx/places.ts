import type { Origin, OriginAt } from '../../ingest/blocks'
import { fromVni } from '../../ingest/encodings/vni'
import { childOf, type Element, elementsOf, textOf } from '../../ingest/xml'
import type { XmlPlaces } from '../../ingest/xml-places'
import { countBefore } from '../../text/count-before'
import type { Span } from '../../text/span'

/** A place in a document where a mark may stand: between runs, or in one, which is divided there. */
export interface Point {
  at: number
  /** The run to be divided, and the text in it where that is. */
  run?: Element
  text?: Element
}

/** Where a comment begins and ends; `outside` where its words are not in the flow of the document, and it stands beside them. */
export interface CommentPlace {
  start: Point
  end: Point
  outside: Exclude<Origin['outside'], null> | 'number' | null
}

const PRESERVED = 'xml:space'
const isBlank = (letter: string | undefined): boolean => letter !== undefined && /\s/u.test(letter)

/** Whether a text may be divided: blanks at its ends count only where it says so, and would otherwise begin to. */
const isDivisible = (text: Element): boolean => {
  const words = textOf(text)
  return text.attributes[PRESERVED] === 'preserve' || !(isBlank(words[0]) || isBlank(words.at(-1)))
}

/** A letter of VNI and its marks take so many codes at most. */
const MOST_CODES = 2

/** How many codes of VNI stand before a letter of what was read from them; null where that is another text. */
const codesBefore = (codes: string, read: string, index: number): number | null => {
  if (fromVni(codes) !== read) return null
  const least = countBefore(codes.length, (at) => fromVni(codes.slice(0, at)).length < index)
  for (let at = least; at < least + MOST_CODES; at++)
    if (
      fromVni(codes.slice(0, at)) === read.slice(0, index) &&
      fromVni(codes.slice(at)) === read.slice(index)
    )
      return at
  return null
}

/** Finds the places of spans of the text that was read, by where each stretch of it was written. */
export class CommentPlaces {
  constructor(
    readonly places: XmlPlaces,
    readonly body: Element,
    readonly origins: readonly OriginAt[],
    /** What was read. */
    readonly read: string,
  ) {}

  of(span: Span): CommentPlace {
    const { origins } = this
    const first = countBefore(origins.length, (i) => origins[i]!.at + origins[i]!.length <= span.start)
    const behind = countBefore(origins.length, (i) => origins[i]!.at < Math.max(span.end, span.start + 1))
    const found = origins.slice(first, behind)
    const inFlow = found.filter(({ origin }) => origin.run !== null)
    if (inFlow.length > 0)
      return {
        start: this.#point(inFlow[0]!, span.start, true),
        end: this.#point(inFlow.at(-1)!, span.end, false),
        outside: null,
      }
    // A number that Word counts stands nowhere; what it stands before does.
    const nearest = found[0] ?? origins[first] ?? origins[first - 1]
    if (!nearest) return { ...this.#beside(null), outside: 'number' }
    const { origin } = nearest
    return { ...this.#beside(origin.run ?? origin.near), outside: origin.outside ?? 'number' }
  }

  #point({ at, length, from, origin }: OriginAt, offset: number, isStart: boolean): Point {
    const [run, part] = [origin.run!, origin.part!]
    const { start, end } = this.places.of(run)
    const whole: Point = { at: isStart ? start : end }
    if (!run.children.includes(part)) return whole
    const letters = Math.min(Math.max(offset - at, 0), length)
    const index =
      from === null ? codesBefore(textOf(part), this.read.slice(at, at + length), letters) : from + letters
    if (index === null) return whole
    const content = elementsOf(run).filter(({ name }) => name !== 'w:rPr')
    const partPlace = this.places.of(part)
    const isText = part.name === 'w:t'
    if (index === 0) return content[0] === part ? { at: start } : { at: partPlace.start, run }
    if (index === (isText ? textOf(part).length : length))
      return content.at(-1) === part ? { at: end } : { at: partPlace.end, run }
    const raw = isText && isDivisible(part) ? this.places.offsetIn(part, index) : null
    return raw === null ? whole : { at: raw, run, text: part }
  }

  /** Around what stands in the flow near by; else around the first words of the document. */
  #beside(near: Element | null): { start: Point; end: Point } {
    const element = near ?? this.origins.find(({ origin }) => origin.run !== null)?.origin.run
    const known = element && this.places.has(element) ? element : this.#firstParagraph(this.body)
    const place = this.places.of(known ?? this.body)
    if (known?.name !== 'w:p') return { start: { at: place.start }, end: { at: place.end } }
    const properties = childOf(known, 'w:pPr')
    const inside = properties ? this.places.of(properties).end : place.opened
    return { start: { at: inside }, end: { at: place.closing } }
  }

  #firstParagraph(element: Element): Element | null {
    for (const child of elementsOf(element)) {
      const { closing, end } = this.places.of(child)
      if (child.name === 'w:p' && closing < end) return child
      const found = child.name === 'w:p' ? null : this.#firstParagraph(child)
      if (found) return found
    }
    return null
  }
}
