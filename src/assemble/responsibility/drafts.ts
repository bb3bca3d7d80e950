import type { BodyMark } from '../../annotate/bodies/mark'
import type { Span } from '../../text/span'
import type { Assignment, ClauseDuties } from './duties'
import type { Draft } from './entries'
import type { Clause } from './term'

/** Where an entry stands, and whether in a heading. */
export type Place = Pick<Draft, 'block' | 'heads' | 'item' | 'opened'>

const nonEmpty = (span: Span): Span | null => (span.start < span.end ? span : null)

/** What a clause charges a list of bodies with: an entry for each body and role; a plain one where no verb is known. */
export const draftsOf = (
  bodies: readonly BodyMark[],
  { duties, span: passage }: Assignment,
  { span }: Clause,
  place: Place,
): Draft[] => {
  const last = bodies.at(-1)!.span
  const follows = last.start >= span.start && last.end < span.end
  const rest = { start: follows ? last.end : span.start, end: span.end }
  return bodies.flatMap((body): Draft[] =>
    duties.length === 0
      ? [{ ...plainDraft(body, rest, place, 'responsible/other-duty'), passage }]
      : duties.map(({ role, verb, from, to }) => ({
          ...place,
          body,
          role,
          verb: verb.span,
          task: nonEmpty({ start: from, end: Math.min(to, span.end) }),
          passage,
          rule: 'responsible/verb',
        })),
  )
}

/** A duty that no verb names. */
export const plainDraft = (body: BodyMark, words: Span, place: Place, rule: string): Draft => ({
  ...place,
  body,
  role: 'implement',
  verb: null,
  task: nonEmpty({ start: Math.max(words.start, body.span.end), end: words.end }),
  passage: words,
  rule,
})

const COMMA = ', '

/** Who helps with what a clause is about, and who gathers what is sent. */
export const helpersOf = (
  { assignments, partners, gatherers }: ClauseDuties,
  { span }: Clause,
  place: Place,
): Draft[] => {
  const { end } = span
  const whole = assignments[0]?.duties[0]?.from
  const begun = assignments.flatMap(({ duties }) => duties.map(({ from }) => from))
  const isLed = assignments[0]?.duties[0]?.role === 'lead'
  /** What a partner helps with: the words behind the list, unless a comma makes them the subject's own. */
  const helpedWith = (word: Span, listEnd: number): Span | null => {
    if (!isLed && begun.includes(listEnd + COMMA.length)) return { start: word.start, end: listEnd }
    return nonEmpty({ start: listEnd < end ? listEnd : (whole ?? listEnd), end })
  }
  /** The words of whom it helps. */
  const passageOf = ({ start }: Span): Span =>
    assignments.findLast((assignment) => assignment.span.start <= start)?.span ?? span
  return [
    ...partners.map(
      ({ body, word, listEnd }): Draft => ({
        ...place,
        body,
        role: 'coordinate',
        verb: word,
        task: helpedWith(word, listEnd),
        passage: passageOf(word),
        rule: 'responsible/partner',
      }),
    ),
    ...gatherers.map(
      ({ body, word }): Draft => ({
        ...place,
        body,
        role: 'report',
        verb: word,
        task: { start: word.start, end },
        passage: passageOf(word),
        rule: 'responsible/gatherer',
      }),
    ),
  ]
}
