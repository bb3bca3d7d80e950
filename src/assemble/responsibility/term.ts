import type { BodyMark } from '../../annotate/bodies/mark'
import type { Role } from '../../directive/responsible-body'
import type { Span } from '../../text/span'

/** A stretch of a clause as one word for the matcher: a body, a verb of a duty, a comma, or anything else. */
export interface Term {
  text: string
  normal: string
  tags: Set<string>
  span: Span
  body: BodyMark | null
  role: Role | null
}

/** A sentence, or a part of one between semicolons. */
export interface Clause {
  span: Span
  terms: Term[]
}

export const has = (term: Term | undefined, tag: string): boolean => term?.tags.has(tag) === true

/** Whether a term joins two others: a comma, `và`. */
export const isJoint = (term: Term | undefined): boolean => has(term, 'Comma') || has(term, 'And')
