import type { CitationMark } from '../annotate/citations/mark'
import { referenceLexicon } from '../lexicon/references'
import { any } from '../text/alternatives'
import type { ResolvedCitations } from './document'

const { amended: words } = referenceLexicon
/** `, được sửa đổi, bổ sung một số điều bởi `. */
const AMENDED = new RegExp(
  `^,? ?\\(?(?:${words.already} )?(?:${words.passive} )?${any(words.acts)}(?:(?:,| và|, và) ${any([...words.acts, ...words.replacing])}){0,2}(?: ${any(words.some)})? ${any(words.by)} $`,
  'u',
)
const JOIN = /^(?:,| và|, và) $/u
const LONGEST_GAP = 80

/** Which mentions name what amended another: `Luật A được sửa đổi, bổ sung bởi Luật B, Luật C` has two for A. */
export const findAmendments = (
  marks: readonly CitationMark[],
  text: string,
): ResolvedCitations['amendedBy'] => {
  const found = new Map<CitationMark, CitationMark[]>()
  const between = (a: CitationMark, b: CitationMark): string =>
    b.span.start - a.span.end > LONGEST_GAP ? '' : text.slice(a.span.end, b.span.start)
  for (let at = 0; at + 1 < marks.length; at++) {
    const [mark, first] = [marks[at]!, marks[at + 1]!]
    if (!AMENDED.test(between(mark, first))) continue
    const amending = [first]
    for (let next = at + 2; next < marks.length; next++) {
      const other = marks[next]!
      if (other.type !== first.type || !JOIN.test(between(amending.at(-1)!, other))) break
      amending.push(other)
    }
    found.set(mark, amending)
  }
  return found
}
