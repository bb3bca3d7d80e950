import type { BodyMark } from '../../annotate/bodies/mark'
import type { Role } from '../../directive/responsible-body'
import { roleLexicon } from '../../lexicon/roles'
import type { Block } from '../../structure/document'
import type { Span } from '../../text/span'
import { withoutEnd, withoutStart } from '../../text/trim'
import type { Place } from './drafts'
import type { Draft } from './entries'
import type { Clause } from './term'

const LONGEST_LABEL = 60
const FRAME = ' -+*•('

const roleOf = (words: string): Role | null =>
  [...roleLexicon.labels, ...roleLexicon.labelsAlone].find(([, pattern]) => pattern.test(words))?.[0] ?? null

/** The role that the label before a clause's colon gives, and its words: `Cơ quan chủ trì: Bộ Tư pháp`, `Phối hợp: …`. */
const labelOf = (text: string, { start, end }: Span): { role: Role; span: Span } | null => {
  const head = text.slice(start, Math.min(end, start + LONGEST_LABEL))
  const colon = head.indexOf(':')
  if (colon < 0) return null
  const words = withoutStart(head.slice(0, colon), FRAME)
  const role = roleOf(withoutEnd(words, ' '))
  return role && { role, span: { start: start + colon - words.length, end: start + colon } }
}

/** The role that a heading of nothing else gives to what is listed under it: `a) Cơ quan chủ trì`, not `Cơ quan chủ trì, phối hợp`. */
export const headingLabel = (words: string): Role | null => {
  const label = withoutEnd(words, ' :.')
  if (label.length > LONGEST_LABEL) return null
  return roleLexicon.labels.find(([, pattern]) => pattern.exec(label)?.[0] === label)?.[0] ?? null
}

const labelled = (body: BodyMark, role: Role, verb: Span) => ({ body, role, verb, rule: 'responsible/label' })

/** Drafts the entries of bodies that a label gives their role, in its clause or under it as a heading. */
export class Labels {
  readonly #headings = new Map<Block, Role>()

  constructor(readonly text: string) {}

  head(block: Block, role: Role): void {
    this.#headings.set(block, role)
  }

  /** The bodies behind the label of a clause; null where none stands at its head or none are named. */
  inClause({ span, terms }: Clause, place: Place): Draft[] | null {
    const label = labelOf(this.text, span)
    if (!label) return null
    const drafts = terms.flatMap(({ body }) =>
      body && body.span.start >= label.span.end
        ? { ...place, ...labelled(body, label.role, label.span), task: null, passage: span }
        : [],
    )
    return drafts.length > 0 ? drafts : null
  }

  /** Those listed under `a) Cơ quan chủ trì`: their task is what the section above the label is about. */
  under(bodies: readonly BodyMark[], place: Place): Draft[] | null {
    let label = place.block.parent
    while (label && !this.#headings.has(label)) label = label.parent
    if (!label || bodies.length === 0) return null
    const { content } = label
    const role = this.#headings.get(label)!
    let about = label.parent
    while (about && this.#opensWithLabel(about)) about = about.parent
    const task = about?.content ?? null
    return bodies.map((body) => ({
      ...place,
      ...labelled(body, role, content),
      task,
      passage: task ?? place.block.content,
    }))
  }

  /** `2. Cơ quan chủ trì, phối hợp` says nothing of what is to be done. */
  #opensWithLabel({ content }: Block): boolean {
    const words = this.text.slice(content.start, content.end)
    return roleLexicon.labels.some(([, pattern]) => pattern.test(words))
  }
}
