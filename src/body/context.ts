/** A place as a document names it: `{ kind: 'tỉnh', name: 'Bắc Ninh' }`. */
export interface Place {
  kind: string
  name: string
}

/** What a document says of itself that completes the names of bodies in it. */
export interface BodyContext {
  issuer: string | null
  /** What `tỉnh`, `thành phố`, `huyện` mean when they stand alone. */
  place: Place | null
  /** The province of a district's or commune's document, so that its `Sở` and `tỉnh` are known; else as `place`. */
  province: Place | null
  /** Abbreviations that the document itself explains, and those in general use: `TCTL` is `Tổng cục Thủy lợi`. */
  abbreviations: ReadonlyMap<string, string>
}
