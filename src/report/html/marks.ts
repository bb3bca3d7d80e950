import type { CheckFinding } from '../../check/finding'
import type { Citation } from '../../directive/citation'
import type { Deadline } from '../../directive/deadline'
import type { Directive } from '../../directive/directive'
import type { Phase } from '../../directive/phase'
import type { ResponsibleBody } from '../../directive/responsible-body'
import type { Target } from '../../directive/target'
import { bySpan, type Span } from '../../text/span'
import { KINDS, type Kind } from './kinds'

export interface Entries {
  finding: CheckFinding
  citation: Citation
  target: Target
  phase: Phase
  deadline: Deadline
  body: ResponsibleBody
}

/** Words of the document that entries of one kind stand on: `Văn phòng Sở` of each of its three duties. */
export interface MarkOf<K extends Kind> {
  kind: K
  /** From 1 among those of its kind, in the order of the text. */
  number: number
  span: Span
  entries: Entries[K][]
}
export type Mark = { [K in Kind]: MarkOf<K> }[Kind]

/** The id of a mark's entry in the lists; that of its words in the document. */
export const entryId = ({ kind, number }: Mark): string => `${kind}-${number}`
export const wordsId = (mark: Mark): string => `at-${entryId(mark)}`

const marksOfKind = <K extends Kind>(kind: K, entries: readonly Entries[K][]): MarkOf<K>[] => {
  const bySpot = new Map<string, MarkOf<K>>()
  for (const entry of [...entries].sort(bySpan)) {
    const { start, end } = entry.span
    const known = bySpot.get(`${start} ${end}`)
    if (known) known.entries.push(entry)
    else
      bySpot.set(`${start} ${end}`, { kind, number: bySpot.size + 1, span: { start, end }, entries: [entry] })
  }
  return [...bySpot.values()]
}

/** All that a report marks, by kind; entries of one kind on the same words share a mark. */
export type Marks = { readonly [K in Kind]: readonly MarkOf<K>[] }

export const marksOf = (directive: Directive, findings: readonly CheckFinding[]): Marks => ({
  finding: marksOfKind('finding', findings),
  citation: marksOfKind('citation', directive.citations),
  target: marksOfKind('target', directive.targets),
  phase: marksOfKind('phase', directive.phases),
  deadline: marksOfKind('deadline', directive.deadlines),
  body: marksOfKind('body', directive.responsibleBodies),
})

/** In one list, by kind and place. */
export const allMarks = (marks: Marks): Mark[] => KINDS.flatMap((kind): readonly Mark[] => marks[kind])

/** The mark of each entry of the directive, by the entry's id. */
export const marksById = ({ finding: _, ...marks }: Marks): ReadonlyMap<string, Mark> =>
  new Map(
    Object.values(marks).flatMap((list: readonly Mark[]) =>
      list.flatMap((mark) => (mark.entries as { id: string }[]).map(({ id }) => [id, mark] as const)),
    ),
  )
