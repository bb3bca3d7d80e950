import { WordTrie } from '../../text/word-trie'
import type { BodyMark } from './mark'

/**
 * Gives a unit the whole of its name where a list or cell of the same text bounds it: `Cục Biến đổi khí hậu` in a cell
 * tells that `Cục Biến đổi` of a sentence goes on with `khí hậu`. Linear in the number of mentions.
 */
export const completeRecurring = (text: string, marks: readonly BodyMark[]): BodyMark[] => {
  const known = new WordTrie<BodyMark>()
  for (const mark of marks) if (mark.kind === 'unit' && !mark.text.includes(':')) known.add(mark.text, mark)
  return marks.flatMap((mark, index): BodyMark[] => {
    if (mark.kind !== 'unit' || mark.place !== null) return [mark]
    const { start, end } = mark.span
    const found = known.longest(text, start)
    const next = marks[index + 1]?.span.start ?? text.length
    if (!found || found.end <= end || found.end > next) return [mark]
    const { name, level, place } = found.value
    return [
      { ...mark, name, level, place, span: { start, end: found.end }, text: text.slice(start, found.end) },
    ]
  })
}
