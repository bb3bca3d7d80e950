import type { BodyMark } from '../../annotate/bodies/mark'
import { bodyIdOf } from '../../body/id'
import type { ResponsibleBody, Role } from '../../directive/responsible-body'
import { roleLexicon } from '../../lexicon/roles'
import type { ResolvedDocument } from '../../resolve/document'
import type { Block } from '../../structure/document'
import { contains, type Span } from '../../text/span'
import { remembered } from '../../text/words'
import { evidence, extracted, howNamed } from '../extracted'

/** One reading of who must do what, before those that say the same in one item are put together. */
export interface Draft {
  body: BodyMark
  role: Role
  /** The block the mention stands in. */
  block: Block
  /** Index of the block of the numbered item, within which the same body and role is one entry. */
  item: number
  /** Whether the body stands in a heading or an opening; it is kept before one in the text. */
  heads: boolean
  /** The verb that gives the role; null where the role is concluded. */
  verb: Span | null
  task: Span | null
  /** The words that charge it, and whoever is charged with the same: a part of a clause, a row, a heading. */
  passage: Span
  /** Whether it stands in what follows the opening of a chỉ thị or công văn, which may say itself what is to be done. */
  opened: boolean
  rule: string
}

/** One reading of who must do what, with the entry that it is put into. */
export interface Charged extends Draft {
  entry: ResponsibleBody
}

const QUANTIFIER = /^(?:tất cả các|toàn thể các|các|những|mỗi|từng|một số)(?!\p{L}) */iu

/** The same for names that mean the same: `Mỗi huyện uỷ` and `Các huyện ủy`. */
export const sameBody = remembered((name) => bodyIdOf(name.replace(QUANTIFIER, '')))

/** White space that is no single blank. */
const BLANKS = /[^\S ]\s*| {2,}/gu
const LONGEST_JOINT = 16
const FRAME = new Set([...' :;,.–-/\n\t'])

/** The words of a task without the punctuation and the joints around them. */
export const tidyTask = (text: string): string => {
  let start = 0
  let end = text.length
  while (start < end && FRAME.has(text.charAt(start))) start++
  while (end > start && FRAME.has(text.charAt(end - 1))) end--
  const words = text.slice(start, end).replace(BLANKS, ' ')
  const joint = roleLexicon.taskEnd.exec(words.slice(-LONGEST_JOINT))?.[0].length ?? 0
  return words.slice(0, words.length - joint).replace(roleLexicon.taskStart, '')
}

/** What an entry's readings say is to be done, each once; an opening's own words go before what follows it. */
const taskOf = (text: string, drafts: readonly Draft[]): string | null => {
  const own = drafts.filter(({ opened, task }) => !opened && task)
  const said = (own.length > 0 ? own : drafts)
    .flatMap(({ task }) => task ?? [])
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((task, i, all) => i === 0 || !contains(all[i - 1]!, task))
    .map(({ start, end }) => tidyTask(text.slice(start, end)))
  return [...new Set(said)].filter((words) => words !== '').join('; ') || null
}

/** The readings of who must do what, each with its entry: one for each body, role and item, in reading order. */
export const chargedOf = (document: ResolvedDocument, drafts: readonly Draft[]): Charged[] => {
  const groups = new Map<string, { kept: Draft; drafts: Draft[] }>()
  for (const draft of drafts) {
    const key = `${draft.item} ${draft.role} ${sameBody(draft.body.name)}`
    const known = groups.get(key)
    if (!known) groups.set(key, { kept: draft, drafts: [draft] })
    else {
      known.drafts.push(draft)
      if (draft.heads && !known.kept.heads) known.kept = draft
    }
  }
  return [...groups.values()]
    .sort((a, b) => a.kept.body.span.start - b.kept.body.span.start)
    .flatMap(({ kept, drafts: same }, index) => {
      const made = entry(document, kept, taskOf(document.reading.text, same), index)
      return same.map((draft) => ({ ...draft, entry: made }))
    })
}

const entry = (
  document: ResolvedDocument,
  { body, role, block, verb, rule }: Draft,
  task: string | null,
  index: number,
): ResponsibleBody => {
  return {
    ...extracted(document, `responsible-${index + 1}`, body.span, block),
    body: body.name,
    bodyId: bodyIdOf(body.name),
    role,
    task,
    evidence: {
      body: evidence(document, howNamed(body.name, body.text), body.span, body.rule),
      role: evidence(document, verb ? 'read' : 'inferred', verb, rule),
    },
  }
}
