import type { BodyMark } from '../annotate/bodies/mark'
import type { CitationMark } from '../annotate/citations/mark'
import type { DateMark } from '../annotate/dates/mark'
import type { QuantityMark } from '../annotate/quantities/mark'
import type { BodyContext } from '../body/context'
import type { Header } from '../directive/header'
import type { StructuredDocument } from '../structure/document'
import type { SpanTable } from '../text/span-table'

/** What the document says of itself, by which its short forms and bare months are completed. */
export interface DocumentContext extends BodyContext {
  /** Its own date, ISO. */
  issued: string | null
  /** The years that its title or heading sets (`năm 2014`, `giai đoạn 2016 - 2020`), first and last day. */
  period: { start: string; end: string } | null
}

/** The marks of all families, each sorted by place. */
export interface Marks {
  citations: SpanTable<CitationMark>
  dates: SpanTable<DateMark>
  quantities: SpanTable<QuantityMark>
  bodies: SpanTable<BodyMark>
}

/** A document with everything recognised and linked: what the fields of the Directive are assembled from. */
export interface ResolvedDocument extends StructuredDocument {
  header: Header
  context: DocumentContext
  marks: Marks
}
