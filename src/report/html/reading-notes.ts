import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Directive } from '../../directive/directive'
import { readingMessageIn } from '../messages/vietnamese'
import { placeWords } from '../phrases'
import { placesIn } from '../place'
import type { Values } from './values'

/** What the reading had to report, with its place in the file. */
export const readingNotes = (directive: Directive, { language, say }: Values): ElementContent[] => {
  const { messages, text } = directive
  if (messages.length === 0) return []
  const placeOf = placesIn(directive)
  const noteIn = readingMessageIn(language)
  return [
    h(
      'ul',
      { className: 'notes' },
      messages.map(({ rule, severity, reason, span }) => {
        const said = noteIn(reason)
        const where = span && placeWords(placeOf(span), language)
        return h('li', { className: severity }, [
          h('strong', say(severity)),
          ` ${where ?? ''}`,
          h('bdi', said === reason ? { lang: 'en' } : {}, said),
          ' ',
          h('code', rule),
          ...(span && span.start < span.end
            ? [' ', h('q', { lang: 'vi' }, text.slice(span.start, Math.min(span.end, span.start + 120)))]
            : []),
        ])
      }),
    ),
  ]
}
