import { traceDocx } from '../../ingest/docx/docx'
import { settle } from '../../ingest/encodings/settle'
import type { Limits } from '../../ingest/limits'
import { namesIn } from '../../ingest/zip-names'
import { matchesOf } from '../../text/matches'
import type { Checked, Language } from '../report'
import { commentXml, linesOf } from './comment'
import { marksOf } from './marks'
import { CommentParts } from './parts'
import { CommentPlaces } from './places'
import { splice } from './splice'
import { replaceParts } from './zip'

/** The same Word document with its findings as comments. */
export interface CommentedDocx {
  bytes: Uint8Array
  comments: number
  /** How many stand beside their words, which are where Word has no comments, or are none (numbers that it counts). */
  beside: number
  /** The file was signed digitally; the signature is of the file without comments. */
  isSigned: boolean
}

const USED = /<w:comment(?:RangeStart|RangeEnd|Reference)\s[^<>]{0,200}?w:id="(?<id>\d{1,9})"/gu
/** Where a package has the signatures of its parts (ECMA-376, part 2, 12). */
const SIGNATURES = '_xmlsignatures/'
const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/**
 * Puts what the check of a Word document found into it, as comments at the words that are meant, with what to write in their place. All
 * else stays as it is: only the text's part has marks put in, the parts that tell of comments are extended, and the others are the same bits.
 *
 * `bytes` must be those that the directive was read from; throws a `TypeError` where they give another text, a `ChithiError` where the file
 * cannot be changed.
 */
export const commentDocx = (
  bytes: Uint8Array,
  { directive, result }: Checked,
  language: Language,
  limits?: Limits,
): CommentedDocx => {
  const { reading: read, trace } = traceDocx(bytes, limits)
  const { reading } = settle(read)
  if (reading.text !== directive.text)
    throw new TypeError(
      'Unexpected bytes of another document, expected those that the directive was read from',
    )
  const { findings } = result
  const isSigned = namesIn(bytes).some((name) => name.startsWith(SIGNATURES))
  if (findings.length === 0) return { bytes, comments: 0, beside: 0, isSigned }
  const { places, body, part, root } = trace
  const namespace = root.attributes['xmlns:w'] ?? NAMESPACE
  const parts = new CommentParts(bytes, part, namespace)
  const finder = new CommentPlaces(places, body, reading.origins ?? [])
  const first = Math.max(-1, ...parts.ids.filter(Number.isInteger), ...usedIn(places.xml)) + 1
  const comments = findings.map((finding, index) => {
    const place = finder.of(finding.span)
    const lines = linesOf(directive, findings, finding, place.outside, language)
    return { id: first + index, place, lines }
  })
  const changed = parts.with(comments.map(({ id, lines }) => commentXml(id, lines, namespace)).join(''))
  changed.set(part, splice(parts.text, places.xml, marksOf(comments, places)))
  return {
    bytes: replaceParts(bytes, changed),
    comments: comments.length,
    beside: comments.filter(({ place }) => place.outside !== null).length,
    isSigned,
  }
}

/** The ids of comments that the text speaks of, be there such comments or not. */
const usedIn = (xml: string): number[] => matchesOf(USED, xml).map(({ groups }) => Number(groups!.id))
