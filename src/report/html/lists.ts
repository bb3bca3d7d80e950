import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { CheckFinding } from '../../check/finding'
import { cardOf } from './cards'
import { KINDS, type Kind } from './kinds'
import { entryId, type Mark, type MarkOf, type Marks, wordsId } from './marks'
import type { Values } from './values'
import type { CodeOf } from './words'

const sectionOf = (mark: Mark): string | null => {
  const [entry] = mark.entries
  return entry !== undefined && 'section' in entry ? entry.section : null
}

const itemOf = <K extends Kind>(mark: MarkOf<K> & Mark, values: Values, codeOf: CodeOf): Element => {
  const cards = mark.entries.map((entry) => cardOf(mark.kind as K, entry as never, values))
  const [first] = mark.entries as readonly Partial<CheckFinding>[]
  const severity = first?.severity
  const section = sectionOf(mark)
  return h(
    'li',
    {
      className: ['card', `k-${mark.kind}`, ...(severity ? [severity] : [])],
      id: entryId(mark),
      tabIndex: -1,
    },
    h('span', { className: 'code' }, severity ? [codeOf(mark), ' ', values.say(severity)] : codeOf(mark)),
    ...cards.map(({ head, lines }, index) =>
      h(
        'div',
        { className: 'entry' },
        h('p', index === 0 ? h('a', { className: 'back', href: `#${wordsId(mark)}` }, head) : head),
        ...lines.filter((line) => line.length > 0).map((line) => h(isBlock(line) ? 'div' : 'p', line)),
      ),
    ),
    section === null ? null : h('span', { className: 'where' }, section),
  )
}

const isBlock = ([first]: ElementContent[]): boolean => first?.type === 'element' && first.tagName === 'div'

/** The lists beside a document: by kind what it says, each entry linked to its words. */
export const listsOf = (marks: Marks, values: Values, codeOf: CodeOf, isChecked: boolean): Element[] =>
  KINDS.filter((kind) => kind !== 'finding' || isChecked).map((kind) => {
    const own: readonly Mark[] = marks[kind]
    return h(
      'section',
      { className: ['list', `k-${kind}`], id: `list-${kind}`, ariaLabelledBy: `head-${kind}` },
      h(
        'h3',
        { id: `head-${kind}` },
        values.say(kind),
        ' ',
        h('span', { className: 'count' }, String(own.length)),
      ),
      own.length === 0
        ? h('p', { className: 'none' }, values.say(kind === 'finding' ? 'sound' : 'nothing'))
        : h(
            'ol',
            own.map((mark) => itemOf(mark as MarkOf<Kind> & Mark, values, codeOf)),
          ),
    )
  })
