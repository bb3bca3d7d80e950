import type { BodyMark } from '../annotate/bodies/mark'
import type { CitationMark } from '../annotate/citations/mark'
import type { DateMark } from '../annotate/dates/mark'
import type { MarkTable } from '../annotate/mark'
import type { QuantityMark } from '../annotate/quantities/mark'
import type { Header } from '../directive/header'
import type { StructuredDocument } from '../structure/document'

/** A place as the document names it: `{ kind: 'tỉnh', name: 'Bắc Ninh' }`. */
export interface Place {
  kind: string
  name: string
}

/** What the document says of itself, by which its short forms and bare months are completed. */
export interface DocumentContext {
  /** Its own date, ISO. */
  issued: string | null
  issuer: string | null
  /** The province, district or commune that `tỉnh`, `thành phố`, `huyện` mean when they stand alone. */
  place: Place | null
  /** The province of a district's or commune's document, so that its `Sở` and `tỉnh` are known; else as `place`. */
  province: Place | null
  /** The years that its title or heading sets (`năm 2014`, `giai đoạn 2016 - 2020`), first and last day. */
  period: { start: string; end: string } | null
  /** Abbreviations that the document itself explains, and those in general use: `TCTL` is `Tổng cục Thủy lợi`. */
  abbreviations: ReadonlyMap<string, string>
}

/** The marks of all families, each sorted by place. */
export interface Marks {
  citations: MarkTable<CitationMark>
  dates: MarkTable<DateMark>
  quantities: MarkTable<QuantityMark>
  bodies: MarkTable<BodyMark>
}

/** A document with everything recognised and linked: what the fields of the Directive are assembled from. */
export interface ResolvedDocument extends StructuredDocument {
  header: Header
  context: DocumentContext
  marks: Marks
}
