import { targetLexicon as lexicon } from '../../lexicon/targets'
import type { Block } from '../../structure/document'
import { alternatives, asWords } from '../../text/alternatives'

/**
 * What the headings above a block make of its numbers: `goal` commitments, `registration` titles to be won, `barred`
 * descriptions, pay and conditions, `other` nothing by themselves. `heading` is the block that says so.
 */
export interface Scope {
  kind: 'goal' | 'registration' | 'barred' | 'other'
  heading: Block
}

const opening = (words: readonly string[]): RegExp =>
  new RegExp(
    `^(?:(?:${alternatives(lexicon.headingLeads)}) )?(?:${alternatives(words)})(?![\\p{L}\\p{N}])`,
    'iu',
  )
const REGISTRATION = opening(lexicon.registrationHeadings)
const GOAL = opening(lexicon.goalHeadings)
const NOT_GOAL = new RegExp(`^${asWords(lexicon.notGoals)}`, 'iu')
const BARRED = opening(lexicon.barredHeadings)
const OTHER = opening(lexicon.otherHeadings)
/** `… phải đáp ứng các tiêu chí sau:` */
const BARRED_LEAD_IN = new RegExp(`${asWords(lexicon.barredLeadIns)}[^:]{0,40}:$`, 'iu')

const LABEL = /^[^:.;\n\t]{2,60}(?=:)/u
const LONGEST_HEADING = 200
const LONGEST_LABEL = 90

const kindOf = (heading: string): Scope['kind'] | null => {
  if (REGISTRATION.test(heading)) return 'registration'
  if (GOAL.test(heading) && !NOT_GOAL.test(heading)) return 'goal'
  if (BARRED.test(heading) || BARRED_LEAD_IN.test(heading)) return 'barred'
  return OTHER.test(heading) ? 'other' : null
}

/** The part of a block that can head others or itself: all of a heading, the label before a colon (`Mục tiêu: …`). */
const headingOf = (block: Block): string | null => {
  const content = block.text.slice(block.content.start - block.span.start)
  if (content.length <= LONGEST_HEADING && (block.isHeading || content.endsWith(':'))) return content
  if (!block.marker && content.length <= LONGEST_LABEL && !/[.;,]$/.test(content)) return content
  const label = LABEL.exec(content.slice(0, 62))?.[0]
  return label ?? null
}

/** Whether a block without a number heads the bullets after it, as `Mục tiêu:` does inside an item. */
const isLabel = (block: Block): boolean =>
  block.kind === 'paragraph' &&
  !block.marker &&
  block.text.length <= LONGEST_LABEL &&
  !/[.;,]$/.test(block.text)

const isBullet = ({ marker }: Block): boolean =>
  !marker || marker.family === 'dash' || marker.family === 'plus' || marker.family === 'star'

/** The scope of every block of the body, in one pass. */
export const scopesOf = (blocks: readonly Block[]): ReadonlyMap<Block, Scope> => {
  const scopes = new Map<Block, Scope>()
  const labels = new Map<Block | null, Scope | null>()
  let attachment = 0
  for (const block of blocks) {
    if (block.attachment !== attachment) labels.clear()
    attachment = block.attachment
    if (block.zone !== 'body') continue
    const heading = headingOf(block)
    const kind = heading === null ? null : kindOf(heading)
    const above = (block.parent && scopes.get(block.parent)) ?? null
    if (!isBullet(block)) labels.delete(block.parent)
    else if (isLabel(block)) labels.set(block.parent, kind && { kind, heading: block })
    const label = labels.get(block.parent)
    const scope = kind ? { kind, heading: block } : label === undefined ? above : (label ?? above)
    if (scope) scopes.set(block, scope)
  }
  return scopes
}
