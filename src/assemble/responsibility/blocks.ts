import type { BodyMark } from '../../annotate/bodies/mark'
import type { Role } from '../../directive/responsible-body'
import { roleLexicon } from '../../lexicon/roles'
import type { ResolvedDocument } from '../../resolve/document'
import type { Block } from '../../structure/document'
import { clausesOf } from './clauses'
import { type ClauseDuties, clauseDuties } from './duties'
import { bodiesIn, citedIn, headedBodies } from './headed'
import { headingLabel } from './labels'
import type { Passages } from './passages'
import { readClauses } from './patterns'
import type { Clause } from './term'

/** A paragraph with what is read in it, before subjects are handed down from headings. */
export interface ReadBlock {
  block: Block
  bodies: BodyMark[]
  /** Whether it is a heading of bodies and nothing else. */
  headed: { bodies: BodyMark[]; announced: boolean } | null
  /** The role that a heading gives to the bodies listed under it (`a) Cơ quan chủ trì`). */
  label: Role | null
  clauses: { clause: Clause; duties: ClauseDuties }[]
  endsInColon: boolean
  /** Whether it charges, outside all items, with what follows (`Bộ trưởng yêu cầu:`). */
  opens: boolean
}

/** A colon at the end, or `sau:` with what a scan adds to it. */
const COLON = /:\s*$|(?<!\p{L})sau(?: đây)? ?:.{0,12}$/u

/** The blocks that can say who must do what, each clause read by the patterns; all clauses go to the matcher at once. */
export const readBlocks = (document: ResolvedDocument, passages: Passages): ReadBlock[] => {
  const { text } = document.reading
  const under = new Set<Block>()
  let opened = false
  const candidates: { read: ReadBlock; spans: Clause[] }[] = []
  for (const block of document.blocks) {
    if (block.kind !== 'paragraph' || (block.zone !== 'body' && block.zone !== 'preamble')) continue
    const words = text.slice(block.content.start, block.content.end)
    if (words.includes('\t')) continue
    const bodies = bodiesIn(document, block)
    const endsInColon = COLON.test(words)
    const heads = block.zone === 'body' && (block.isHeading || passages.hasChildren(block))
    const headed = heads ? headedBodies(document, block, bodies) : null
    const label = heads && !headed ? headingLabel(words) : null
    const charges = bodies.some(({ span }) =>
      roleLexicon.charges.test(
        text.slice(Math.max(block.content.start, span.start - LONGEST_CHARGE), span.start),
      ),
    )
    const executes = bodies.length > 0 && EXECUTES.test(words)
    const carried = block.parent !== null && under.has(block.parent)
    if (headed || label || carried || (endsInColon && bodies.length > 0)) under.add(block)
    const opens =
      endsInColon &&
      block.parent === null &&
      (charges || (block.marker === null && words.search(roleLexicon.opening) > 0))
    opened ||= opens
    const labelled = words.includes(':') && roleLexicon.labelled.test(words)
    if (
      !(headed || label || charges || executes || carried || labelled || opened || passages.carriesOut(block))
    )
      continue
    const cited = citedIn(document, block)
    const spans = headed || label ? [] : clausesOf(text, block.content, bodies, cited)
    candidates.push({ read: { block, bodies, headed, label, clauses: [], endsInColon, opens }, spans })
  }
  const all = candidates.flatMap(({ spans }) => spans)
  const findings = readClauses(all)
  let next = 0
  for (const { read, spans } of candidates)
    read.clauses = spans.map((clause) => ({ clause, duties: clauseDuties(clause, findings[next++]!) }))
  return candidates.map(({ read }) => read)
}

/** No charging word with what stands between it and the body is longer. */
const LONGEST_CHARGE = 30

const EXECUTES = /thi hành/u
