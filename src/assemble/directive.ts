import { type Directive, SCHEMA_VERSION } from '../directive/directive'
import type { Message } from '../directive/message'
import type { SectionNode } from '../directive/section'
import type { Source } from '../directive/source'
import type { ResolvedDocument } from '../resolve/document'
import type { TreeNode } from '../structure/document'
import { assembleBodies } from './bodies'
import { assembleCitations, citationIds } from './citations'
import { assembleDeadlines } from './deadlines'
import { assembleLegalBases } from './legal-bases'
import { assemblePhases } from './phases'
import { assembleBackReferences } from './references'
import { assembleResponsibleBodies } from './responsible-bodies'
import { assembleTargets } from './targets'
import { assembleTasks } from './tasks'

/** Puts the fields of the Directive together. */
export const assembleDirective = (
  document: ResolvedDocument,
  source: Source,
  messages: Message[],
  parser: string,
): Directive => {
  const ids = citationIds(document)
  const citations = assembleCitations(document, ids)
  const targets = assembleTargets(document)
  const phases = assemblePhases(document)
  const deadlines = assembleDeadlines(document, { targets, phases })
  const { responsibleBodies, charged } = assembleResponsibleBodies(document)
  return {
    schemaVersion: SCHEMA_VERSION,
    parser,
    source,
    text: document.source,
    header: document.header,
    citations,
    legalBases: assembleLegalBases(citations),
    backReferences: assembleBackReferences(document, ids),
    targets,
    phases,
    deadlines,
    responsibleBodies,
    bodies: assembleBodies(document, { targets, deadlines, responsibleBodies }),
    tasks: assembleTasks(document, { targets, phases, deadlines, charged }),
    tree: sectionTree(document.tree),
    messages,
  }
}

/** The tree as it is given out: offsets only; built without recursion, since documents may nest as deep as they like. */
const sectionTree = (root: TreeNode): SectionNode => {
  const made = (node: TreeNode): SectionNode => ({
    type: node.type,
    span: { start: node.position.start.offset, end: node.position.end.offset },
    ...(node.label === undefined ? {} : { label: node.label }),
    ...(node.section === undefined ? {} : { section: node.section }),
  })
  const top = made(root)
  const open: [TreeNode, SectionNode][] = [[root, top]]
  for (let next = open.pop(); next; next = open.pop()) {
    const [node, out] = next
    if (!node.children) continue
    out.children = node.children.map((child) => {
      const given = made(child)
      open.push([child, given])
      return given
    })
  }
  return top
}
