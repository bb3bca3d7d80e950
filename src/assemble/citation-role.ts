import type { CitationMark } from '../annotate/citations/mark'
import type { CitationRole } from '../directive/citation'
import { symbolKey } from '../instrument/key'
import { instrumentLexicon } from '../lexicon/instruments'
import type { ResolvedDocument } from '../resolve/document'
import { alternatives } from '../text/alternatives'
import { blockAt } from './extracted'

/** Not where it is told how something went: `việc thực hiện Nghị quyết … đã đạt kết quả`, `năm đầu thực hiện`. */
const LEAD_IN = new RegExp(
  `(?<!\\p{L}|(?:${alternatives(instrumentLexicon.told)}) )(?:${alternatives(instrumentLexicon.leadIns)})(?!\\p{L})`,
  'iu',
)
/** `Căn cứ:` or `Căn cứ Luật …;` goes on in the next line; `với những nội dung sau:` ends the opening. */
const GOES_ON = /(?:(?<! sau| sau đây):|[;,]) ?$/u
/** What is undone, what the text is attached to, or how a text just cited will be called, is no basis. */
const UNDONE = /(?:thay thế|bãi bỏ|hủy bỏ|kèm theo|kèm|(?:gọi|viết)(?: tắt)?(?: là)?)(?: các)?:? ["“]?$/iu
/** `Thực hiện Chương trình hành động của Tỉnh ủy thực hiện Nghị quyết …`: named inside an instrument without a number. */
const UNNUMBERED =
  /(?:^|\s)(?:chương trình|kế hoạch|đề án)(?: (?!số )[^\s;.,]{1,20}){0,16} (?:thực hiện|triển khai|thi hành)(?: thực hiện)?(?: các)? $/iu
const OWN = /(?:xây dựng|ban hành|đề ra|lập|triển khai) (?:chương trình|kế hoạch|đề án)/iu
/** In brackets behind a full citation: how it will be called, or its number again. */
const CALLED = /\((?:[^()]{0,40}(?:gọi|viết)(?: tắt)? là[^()]*)?$/iu
const NEAR = 200

/** Where in each block of the opening the words begin that say what the document rests on; no entry elsewhere. */
const restsFrom = (document: ResolvedDocument): ReadonlyMap<number, number> => {
  const starts = new Map<number, number>()
  let goesOn = false
  let isOpening = false
  for (const block of document.blocks) {
    const isHead = block.attachment === 0 && block.section === null
    // A list of căn cứ with dashes may count as the body's.
    isOpening = isHead && (block.zone === 'preamble' || (block.zone === 'body' && isOpening && goesOn))
    if (!isOpening) continue
    const text = document.reading.text.slice(block.span.start, block.span.end)
    const found = starts.has(block.index - 1) && goesOn ? 0 : text.search(LEAD_IN)
    if (found >= 0) starts.set(block.index, block.span.start + found)
    goesOn = GOES_ON.test(text)
  }
  return starts
}

/**
 * Tells the role of each mention: `basis` in the document's opening behind `Căn cứ`, `Thực hiện`, `Theo`; `nested`
 * inside another citation; `reference` anywhere else. NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6 on căn cứ.
 */
export const rolesIn = (
  document: ResolvedDocument,
  marks: Iterable<CitationMark>,
): ReadonlyMap<CitationMark, CitationRole> => {
  const starts = restsFrom(document)
  const rested = new Set<string>()
  const roleOf = (mark: CitationMark): CitationRole => {
    if (mark.within) return 'nested'
    const block = blockAt(document, mark.span.start)
    const start = block && starts.get(block.index)
    if (!block || start === undefined || start === null || start > mark.span.start) return 'reference'
    const from = Math.max(block.span.start, mark.span.start - NEAR)
    const before = document.reading.text.slice(from, mark.span.start)
    if (UNDONE.test(before)) return 'reference'
    const isNamed = UNNUMBERED.test(before)
    // What it has rested on already: `(gọi tắt là …)`, `ban hành Kế hoạch thực hiện …`.
    const isAgain = mark.symbol !== null && rested.has(symbolKey(mark.symbol))
    if (isAgain && (isNamed || CALLED.test(before))) return 'reference'
    if (isNamed && !OWN.test(before)) return 'nested'
    if (mark.symbol !== null) rested.add(symbolKey(mark.symbol))
    return 'basis'
  }
  return new Map([...marks].map((mark) => [mark, roleOf(mark)]))
}
