import type { CitationMark } from '../annotate/citations/mark'
import type { CitationRole } from '../directive/citation'
import { instrumentLexicon } from '../lexicon/instruments'
import type { ResolvedDocument } from '../resolve/document'
import type { Block } from '../structure/document'
import { alternatives } from '../text/alternatives'
import { blockAt } from './extracted'

const LEAD_IN = new RegExp(`(?<!\\p{L})(?:${alternatives(instrumentLexicon.leadIns)})(?!\\p{L})`, 'iu')
/** `Căn cứ:` or `Căn cứ Luật …;` goes on in the next line. */
const GOES_ON = /[:;,]\s*$/u
/** What is undone, what the text is attached to, or how a text just cited will be called, is no basis. */
const UNDONE = /(?:thay thế|bãi bỏ|hủy bỏ|kèm theo|kèm|(?:gọi|viết)(?: tắt)?(?: là)?)(?: các)?:? ["“]?$/iu
/** `Thực hiện Chương trình hành động của Tỉnh ủy thực hiện Nghị quyết …`: named inside an instrument without a number. */
const UNNUMBERED =
  /(?:^|\s)(?:chương trình|kế hoạch|đề án)(?: (?!số )[^\s;.,]{1,20}){0,16} (?:thực hiện|triển khai|thi hành)(?: thực hiện)?(?: các)? $/iu
const OWN = /(?:xây dựng|ban hành|đề ra|lập|triển khai) (?:chương trình|kế hoạch|đề án)/iu

/** Whether a block of the opening begins, or goes on with, what the document rests on. */
const restsFrom = (document: ResolvedDocument, block: Block, before: string): boolean => {
  if (LEAD_IN.test(before)) return true
  const previous = document.blocks[block.index - 1]
  if (previous?.zone !== 'preamble') return false
  const text = document.reading.text.slice(previous.span.start, previous.span.end)
  return GOES_ON.test(text) && restsFrom(document, previous, text)
}

/**
 * `basis` in the document's opening behind `Căn cứ`, `Thực hiện`, `Theo`; `nested` inside another citation; `reference`
 * anywhere else. NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6 on căn cứ.
 */
export const roleOf = (document: ResolvedDocument, mark: CitationMark): CitationRole => {
  if (mark.within) return 'nested'
  const block = blockAt(document, mark.span.start)
  if (block?.zone !== 'preamble' || block.attachment > 0) return 'reference'
  const before = document.reading.text.slice(block.span.start, mark.span.start)
  if (UNDONE.test(before) || !restsFrom(document, block, before)) return 'reference'
  const unnumbered = UNNUMBERED.exec(before.slice(-200))
  return unnumbered && !OWN.test(before.slice(-200)) ? 'nested' : 'basis'
}
