/** Where an element stands in its XML: `start` of its tag, what stands in it, `end` behind its closing tag. */
export interface ElementPlace {
  start: number
  /** Behind the tag that opens it. */
  opened: number
  /** Before the tag that closes it; where one tag does both, as `end`. */
  closing: number
  end: number
  /** Its own text, piece by piece: an entity (`&amp;`) is a piece that takes more letters in the XML. */
  text: { start: number; end: number; length: number }[]
}

/** Where the elements of a document stand in its XML, as its reader met them. */
export class XmlPlaces {
  readonly #places = new Map<object, ElementPlace>()

  constructor(readonly xml: string) {}

  open(element: object, from: number, to: number): void {
    const start = this.xml.indexOf('<', from)
    this.#places.set(element, { start, opened: to + 1, closing: to + 1, end: to + 1, text: [] })
  }

  text(element: object, start: number, end: number, length: number): void {
    this.#places.get(element)?.text.push({ start, end: end + 1, length })
  }

  close(element: object, from: number): void {
    const place = this.#places.get(element)
    if (!place) return
    const isOwn = this.xml.startsWith('</', from)
    place.closing = isOwn ? from : place.opened
    place.end = isOwn ? this.xml.indexOf('>', from) + 1 : place.opened
  }

  has(element: object): boolean {
    return this.#places.has(element)
  }

  of(element: object): ElementPlace {
    const place = this.#places.get(element)
    if (!place) throw new Error('an element of another document')
    return place
  }

  /**
   * Where in the XML the character of an element's own text stands, or the end of the text; what is written as one (an entity, a section of
   * CDATA) is not divided: `null` inside of it.
   */
  offsetIn(element: object, index: number): number | null {
    const { text, closing } = this.of(element)
    let at = 0
    for (const piece of text) {
      if (index === at) return piece.start
      if (index < at + piece.length)
        return piece.end - piece.start === piece.length ? piece.start + index - at : null
      at += piece.length
    }
    return index === at ? (text.at(-1)?.end ?? closing) : null
  }
}
