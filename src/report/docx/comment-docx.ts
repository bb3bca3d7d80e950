import { traceDocx } from '../../ingest/docx/docx'
import { settle } from '../../ingest/encodings/settle'
import type { Limits } from '../../ingest/limits'
import { namesIn } from '../../ingest/zip-names'
import { matchesOf } from '../../text/matches'
import type { Checked, Language } from '../report'
import { commentXml, lastLine, linesOf } from './comment'
import { withoutMarks } from './former'
import { marksOf } from './marks'
import { CommentParts } from './parts'
import { CommentPlaces } from './places'
import { splice } from './splice'
import { replaceParts } from './zip'

/** The same Word document with its findings as comments. */
export interface CommentedDocx {
  bytes: Uint8Array
  comments: number
  /** How many of an earlier run they took the place of. */
  replaced: number
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
 * Puts what the check of a Word document found into it, as comments at the words that are meant, with what to write in their place. Those
 * of an earlier run go, unless somebody has written in them, answered them or called them done. All else stays as it is: only the text's part has marks put in, the parts that tell of comments are extended, and the others are the same bits.
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
  const { places, body, part, root } = trace
  const namespace = root.attributes['xmlns:w'] ?? NAMESPACE
  const parts = new CommentParts(bytes, part, namespace)
  const { replaced, dealtWith } = parts.former
  if (findings.length + replaced.length === 0) return { bytes, comments: 0, replaced: 0, beside: 0, isSigned }
  const gone = new Set(replaced.map(({ attributes }) => attributes['w:id']!))
  const finder = new CommentPlaces(places, body, reading.origins ?? [], reading.text)
  const said = findings.map((finding) => {
    const place = finder.of(finding.span)
    return { place, lines: linesOf(directive, findings, finding, place.outside, language) }
  })
  const times = new Map<string, number>()
  for (const { lines } of said) times.set(lastLine(lines), (times.get(lastLine(lines)) ?? 0) + 1)
  // Of several that say the same nobody knows which one was dealt with.
  const isNew = (last: string) => !dealtWith.has(last) || times.get(last)! > 1
  const used = [...parts.ids.filter(Number.isInteger), ...usedIn(places.xml)].filter(
    (id) => !gone.has(String(id)),
  )
  const first = Math.max(-1, ...used) + 1
  const comments = said
    .filter(({ lines }) => isNew(lastLine(lines)))
    .map((comment, index) => ({ ...comment, id: first + index }))
  const xml = comments.map(({ id, lines }) => commentXml(id, lines, namespace)).join('')
  const changed = parts.with(xml, gone)
  const edits = [...marksOf(comments, places), ...withoutMarks(root, gone, places)]
  changed.set(part, splice(parts.text, places.xml, edits))
  return {
    bytes: replaceParts(bytes, changed),
    comments: comments.length,
    replaced: replaced.length,
    beside: comments.filter(({ place }) => place.outside !== null).length,
    isSigned,
  }
}

/** The ids of comments that the text speaks of, be there such comments or not. */
const usedIn = (xml: string): number[] => matchesOf(USED, xml).map(({ groups }) => Number(groups!.id))
