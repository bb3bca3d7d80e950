import { instrumentLexicon } from '../../lexicon/instruments'
import { referenceLexicon } from '../../lexicon/references'
import { any } from '../../text/alternatives'
import type { Span } from '../../text/span'
import type { CitationMark } from './mark'

const { alias: words } = referenceLexicon
const CALLED = `(?:${any(words.hereafter)} )?(?:được )?${any(words.called)}(?: ${any(words.short)})? ${words.is}:? `
/** `(sau đây gọi tắt là Kết luận 31)`, `, sau đây gọi là Luật năm 2015;`. */
const ANNOUNCED = new RegExp(
  `(?: ?\\(${CALLED}["“]?(?<inner>\\p{Lu}[^()“”"\\n\\t;]{2,80})["”]?\\)|,? ${CALLED}["“]?(?<outer>\\p{Lu}[^()“”"\\n\\t;,.]{2,80})["”]?(?=[,;.\\n]))`,
  'uy',
)
const TYPES = new Set(Object.keys(instrumentLexicon.typeWords))
const MOST = 40

/** A short name that a text announces behind a mention. */
export interface Alias {
  name: string
  of: CitationMark
  /** The announcement itself; behind it the name stands for the instrument. */
  span: Span
}

/** The short names that a text announces for what it cites; a type word alone (`Đề án`) stands for too much else. */
export const findAliases = (text: string, marks: readonly CitationMark[]): Alias[] => {
  const found: Alias[] = []
  for (const mark of marks) {
    ANNOUNCED.lastIndex = mark.span.end
    const groups = ANNOUNCED.exec(text)?.groups
    const name = (groups?.inner ?? groups?.outer)?.trim()
    if (!name?.includes(' ') || name.includes('/') || TYPES.has(name)) continue
    if (found.length < MOST)
      found.push({ name, of: mark, span: { start: mark.span.end, end: ANNOUNCED.lastIndex } })
  }
  return found
}
