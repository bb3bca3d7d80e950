import { type Processor, unified } from 'unified'
import type { Node } from 'unist'
import { VFile } from 'vfile'
import { version } from '../package.json'
import { annotateBodies } from './annotate/bodies'
import { annotateCitations } from './annotate/citations'
import { annotateBackReferences } from './annotate/citations/back-references'
import { annotateDates } from './annotate/dates'
import { annotateQuantities } from './annotate/quantities'
import { withConfidence } from './assemble/confidence'
import { assembleDirective } from './assemble/directive'
import { assembleHeader } from './assemble/header'
import type { Directive } from './directive/directive'
import type { Source } from './directive/source'
import { findingsOf, messagesOf } from './findings'
import type { Reading } from './ingest/blocks'
import { resolveBodies } from './resolve/bodies'
import { resolveCitations } from './resolve/citations'
import { readContext } from './resolve/context'
import { resolveDates } from './resolve/dates'
import type { Marks, ResolvedDocument } from './resolve/document'
import { withLetterhead } from './resolve/letterhead'
import { resolveQuantities } from './resolve/quantities'
import type { StructuredDocument } from './structure/document'
import { readFoot } from './structure/foot'
import { readHeader } from './structure/header'
import { parseStructure } from './structure/parse'
import { SpanTable } from './text/span-table'

declare module 'vfile' {
  interface DataMap {
    source: Source
    structured: StructuredDocument
    marks: Marks
    resolved: ResolvedDocument
  }
}
declare module 'unified' {
  interface CompileResultMap {
    Directive: Directive
  }
}

/** Everything of the four families that a reading text holds. */
export const annotateAll = (reading: string): Marks => {
  const citations = annotateCitations(reading)
  return {
    citations: new SpanTable(citations),
    backReferences: annotateBackReferences(reading, citations),
    dates: new SpanTable(annotateDates(reading)),
    quantities: new SpanTable(annotateQuantities(reading)),
    bodies: new SpanTable(annotateBodies(reading)),
  }
}

/** Links what was recognised: short forms to full ones, bare months to their years. */
export const resolveAll = (structured: StructuredDocument, marks: Marks): ResolvedDocument => {
  const parts = readHeader(structured.blocks, structured.reading)
  const foot = readFoot(structured.blocks, structured.reading)
  const { context, issuer } = readContext(structured, parts, marks.bodies, marks.dates)
  const header = assembleHeader(structured, parts, foot, issuer)
  const { citations, cited } = resolveCitations(marks, structured, header, context)
  return {
    ...structured,
    header,
    context,
    cited,
    marks: {
      ...marks,
      citations,
      dates: new SpanTable(resolveDates([...marks.dates.all], structured, context)),
      quantities: resolveQuantities(marks.quantities, structured, annotateQuantities),
      bodies: new SpanTable(
        resolveBodies(withLetterhead(marks.bodies.all, parts.letterhead), structured, context),
      ),
    },
  }
}

function structure(this: Processor) {
  this.parser = (text, file) => {
    const structured = parseStructure(text)
    file.data.structured = structured
    return structured.tree
  }
}

function annotate() {
  return (_tree: Node, file: VFile) => {
    file.data.marks = annotateAll(file.data.structured!.reading.text)
  }
}

function resolve() {
  return (_tree: Node, file: VFile) => {
    const { structured, marks } = file.data
    const resolved = resolveAll(structured!, marks!)
    file.data.resolved = resolved
    for (const { reason, severity, ...finding } of findingsOf(resolved)) file[severity](reason, finding)
  }
}

function assemble(this: Processor) {
  this.compiler = (_tree, file) =>
    assembleDirective(file.data.resolved!, file.data.source!, messagesOf(file), version)
}

// In CommonJS the call of an import becomes one of its method `call`, which this callable lacks.
const begin: typeof unified = unified

/** The way of the data: text → tree → marks → linked marks → Directive. */
const processor = begin().use(structure).use(annotate).use(resolve).use(assemble).freeze()

/** Runs what was read of a file through all stages; what its reader had to report comes first. */
export const run = (reading: Reading, source: Omit<Source, 'segments'>): Directive => {
  const { text, segments, words, messages } = reading
  const file = new VFile({ value: text, data: { source: { ...source, segments } } })
  const directive = withConfidence(processor.processSync(file).result as Directive, words)
  return { ...directive, messages: [...messages, ...directive.messages] }
}
