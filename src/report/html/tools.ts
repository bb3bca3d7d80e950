import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Kind } from './kinds'
import type { Marks } from './marks'
import { countedIn } from './phrases'
import type { Values } from './values'

/** The box to search with; without the script it would do nothing, so the script shows it. */
export const searchBox = (label: string, { say, language }: Values, steps: boolean): Element => {
  const nameOf = countedIn(language)
  return h(
    'div',
    {
      id: 'search',
      className: 'search',
      role: 'search',
      hidden: true,
      dataOne: nameOf(1, 'match'),
      dataOthers: nameOf(2, 'match'),
    },
    [
      h('label', { className: 'unseen', htmlFor: 'query' }, label),
      h('input', {
        id: 'query',
        type: 'search',
        placeholder: label,
        autoComplete: 'off',
        spellCheck: 'false',
      }),
      h('output', { id: 'found', htmlFor: 'query' }),
      ...(steps
        ? [
            h(
              'button',
              { type: 'button', id: 'previous', ariaLabel: say('previous'), title: say('previous') },
              '↑',
            ),
            h('button', { type: 'button', id: 'next', ariaLabel: say('next'), title: say('next') }, '↓'),
          ]
        : []),
    ],
  )
}

/** Search and filter. */
export const toolsOf = (kinds: readonly Kind[], marks: Marks, values: Values): Element => {
  const { say } = values
  return h('section', { className: 'tools', ariaLabel: say('tools') }, [
    searchBox(say('search'), values, true),
    h('fieldset', [
      h('legend', { className: 'unseen' }, say('shownKinds')),
      ...kinds.map((kind) =>
        h('label', { className: ['chip', `k-${kind}`] }, [
          h('input', { type: 'checkbox', id: `show-${kind}`, checked: true }),
          h('span', say(kind)),
          h('span', { className: 'count' }, String(marks[kind].length)),
        ]),
      ),
    ]),
  ])
}
