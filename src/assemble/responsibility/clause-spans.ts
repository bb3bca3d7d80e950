import type { BodyMark } from '../../annotate/bodies/mark'
import type { Role } from '../../directive/responsible-body'
import { roleLexicon } from '../../lexicon/roles'
import { abbreviations } from '../../lexicon/sentences'
import { matchesOf } from '../../text/matches'
import { sentenceBreaks } from '../../text/sentence-breaks'
import type { Span } from '../../text/span'
import { wordEnd } from '../../text/words'

const SENTENCE = sentenceBreaks(abbreviations)
const BREAK = new RegExp(`${SENTENCE.source}|\\n|\\t`, 'gu')
/** What stands between two bodies of a list that semicolons part, and between those of a shorter one within it. */
const JOIN = /;(?: và)? /uy
const JOINT = /,? (?:và )?/uy
const RELATED = /liên quan$/iu

/** Where clauses end: with a sentence, at a semicolon that does not join two bodies, at the border of a cell. */
export const clauseSpans = (
  text: string,
  span: Span,
  bodies: readonly BodyMark[],
  opaque: readonly Span[],
): Span[] => {
  const lists = new BodyLists(text, bodies)
  const spans: Span[] = []
  let from = span.start
  let next = 0
  for (const match of matchesOf(BREAK, text.slice(span.start, span.end))) {
    const at = span.start + match.index
    while (next < opaque.length && opaque[next]!.end <= at) next++
    if (next < opaque.length && opaque[next]!.start < at) continue
    if (match[0] === ';' && lists.joins(from, at)) continue
    if (at > from) spans.push({ start: from, end: at })
    from = at + match[0].length
  }
  if (from < span.end) spans.push({ start: from, end: span.end })
  return spans.filter(({ start, end }) => /\p{L}/u.test(text.slice(start, end)))
}

/** Tells the semicolons that part the bodies of one list from those behind which another body begins its own clause. */
class BodyLists {
  readonly #starts: ReadonlyMap<number, BodyMark>
  readonly #ends: ReadonlySet<number>
  /** How far verbs were looked for, the role of the last one, and where its clause begins. */
  #read = 0
  #verb: Role | null = null
  #clause = -1
  /** The last semicolon that joined two bodies. */
  #joined = -1

  constructor(
    readonly text: string,
    bodies: readonly BodyMark[],
  ) {
    this.#starts = new Map(bodies.map((body) => [body.span.start, body]))
    this.#ends = new Set(bodies.map((body) => body.span.end))
  }

  /**
   * Whether the bodies on both sides of a semicolon are of one list: before any verb (`Sở A; Sở B chủ trì`), where the
   * next has no verb of its own (`chủ trì cùng Sở A; Sở B.`), or where helpers come before what they help with
   * (`phối hợp với Sở A; Sở B; các đơn vị liên quan rà soát`).
   */
  joins(from: number, at: number): boolean {
    JOIN.lastIndex = at
    if (!this.#ends.has(at) || !JOIN.test(this.text)) return false
    const next = JOIN.lastIndex
    if (!this.#starts.has(next)) return false
    const verb = this.#verbBefore(from, at)
    const helps = verb === 'coordinate' && this.#joined >= from && this.#reaches(this.#joined, at)
    if (verb !== null && !helps && this.#acts(next, verb)) return false
    this.#joined = at
    return true
  }

  /** The role of the last verb of a clause so far; each stretch of the text is read once. */
  #verbBefore(from: number, to: number): Role | null {
    if (this.#clause !== from) this.#verb = null
    this.#clause = from
    let at = Math.max(from, this.#read)
    while (at < to) {
      const body = this.#starts.get(at)
      const found = body ? null : roleLexicon.phrases.longest(this.text, at)
      this.#verb = found?.value.role ?? this.#verb
      at = body?.span.end ?? found?.end ?? Math.max(wordEnd(this.text, at), at + 1)
    }
    this.#read = at
    return this.#verb
  }

  /** Whether nothing but bodies stands between two semicolons. */
  #reaches(from: number, to: number): boolean {
    JOIN.lastIndex = from
    JOIN.test(this.text)
    let end = -1
    for (const body of this.#listAt(JOIN.lastIndex)) end = body.span.end
    return end === to
  }

  /** Whether a verb follows the bodies listed at `at`, and is theirs: `các đơn vị liên quan` ends a list of helpers. */
  #acts(at: number, verb: Role): boolean {
    let end = at
    for (const body of this.#listAt(at)) {
      if (verb === 'coordinate' && RELATED.test(body.text)) return false
      end = body.span.end
    }
    JOINT.lastIndex = end
    JOINT.test(this.text)
    const next = roleLexicon.phrases.longest(this.text, JOINT.lastIndex)?.value
    return next !== undefined && (next.role !== null || next.tags.includes('Between'))
  }

  *#listAt(at: number): Generator<BodyMark> {
    for (let body = this.#starts.get(at); body; body = this.#starts.get(JOINT.lastIndex)) {
      yield body
      JOINT.lastIndex = body.span.end
      JOINT.test(this.text)
    }
  }
}
