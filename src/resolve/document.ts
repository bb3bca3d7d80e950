import type { BodyMark } from '../annotate/bodies/mark'
import type { BackReferenceMark, CitationMark } from '../annotate/citations/mark'
import type { DateMark } from '../annotate/dates/mark'
import type { QuantityMark } from '../annotate/quantities/mark'
import type { BodyContext } from '../body/context'
import type { Resolution } from '../directive/citation'
import type { Header } from '../directive/header'
import type { SymbolRepair } from '../instrument/repair'
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
  /** What points back at citations, in the order of reading. */
  backReferences: readonly BackReferenceMark[]
  dates: SpanTable<DateMark>
  quantities: SpanTable<QuantityMark>
  bodies: SpanTable<BodyMark>
}

/** Which instrument a mention means; the antecedent is a mark. */
export interface ResolvedReference extends Omit<Resolution, 'antecedent'> {
  antecedent: CitationMark | null
}

/** What is known of the citations beyond what each of them says. */
export interface ResolvedCitations {
  /** The symbol of each as it should be spelt, and what was wrong; no entry where nothing was. */
  repaired: ReadonlyMap<CitationMark, { symbol: string; repairs: SymbolRepair[] }>
  resolutions: ReadonlyMap<CitationMark, ResolvedReference>
  amendedBy: ReadonlyMap<CitationMark, readonly CitationMark[]>
  backReferences: readonly { mark: BackReferenceMark; resolution: ResolvedReference | null }[]
}

/** A document with everything recognised and linked: what the fields of the Directive are assembled from. */
export interface ResolvedDocument extends StructuredDocument {
  header: Header
  context: DocumentContext
  marks: Marks
  cited: ResolvedCitations
}
