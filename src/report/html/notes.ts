import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { CheckFinding } from '../../check/finding'
import type { Values } from './values'

const line = (label: string, content: (ElementContent | string)[]): ElementContent =>
  h('p', h('span', { className: 'label' }, `${label}: `), ...content)

/** What to write instead of what, and on whose word. */
export const noteOf = ({ fix, quote, row, source }: CheckFinding, { say }: Values): ElementContent[] => {
  const lines: ElementContent[] = []
  if (fix !== null && fix.span.start === fix.span.end)
    lines.push(line(say('add'), [h('ins', fix.text.trim())]))
  else if (fix !== null) lines.push(line(say('write'), [h('del', quote), ' ', h('ins', fix.text.trim())]))
  if (row !== null) lines.push(line(say('proof'), [h('bdi', source === null ? row : `${row}, ${source}`)]))
  return lines
}

/** A finding where it stands in the document. */
export const noteInPlace = (finding: CheckFinding, values: Values): ElementContent =>
  h('div', { className: ['note', finding.severity], role: 'note', lang: values.language }, [
    h('p', { className: 'message' }, [
      h('strong', values.say(finding.severity)),
      ' ',
      h('bdi', finding.message[values.language]),
      ' ',
      h('code', finding.ruleId),
    ]),
    ...noteOf(finding, values),
  ])
