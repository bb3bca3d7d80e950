import { structureLexicon } from '../lexicon/structure'
import { alternatives } from '../text/alternatives'
import { matchesOf } from '../text/matches'
import type { Stamp } from './document'
import type { Line } from './lines'

const KEY = new RegExp(
  `(?:^|[ \\t])(?<key>${alternatives([...structureLexicon.stampKeys.keys()])}) ?: ?`,
  'gu',
)

/**
 * The stamps of digital signatures among a document's lines: `Ký bởi: …`, and under it or behind it `Email`, `Cơ quan`,
 * `Thời gian ký` (NĐ 30/2020, Phụ lục I, mục II.7.c).
 */
export const readStamps = (lines: readonly Line[]): Stamp[] => {
  const stamps: Stamp[] = []
  let open: Stamp | null = null
  for (const line of lines) {
    if (line.text === '') continue
    const isFirst: boolean = structureLexicon.signedBy.test(line.text)
    if (!isFirst && !(open && structureLexicon.stampDetail.test(line.text))) {
      open = null
      continue
    }
    if (isFirst) {
      open = { by: '', email: null, agency: null, signedAt: null, span: { start: line.start, end: line.end } }
      stamps.push(open)
    }
    fill(open!, line)
  }
  return stamps.filter(({ by }) => by !== '')
}

const fill = (stamp: Stamp, { text, end }: Line): void => {
  const keys = matchesOf(KEY, text)
  for (const [index, { 0: words, index: at, groups }] of keys.entries()) {
    const value = text.slice(at + words.length, keys[index + 1]?.index).trim()
    const field = structureLexicon.stampKeys.get(groups!.key!) as keyof Omit<Stamp, 'span'>
    if (value !== '' && !stamp[field]) stamp[field] = value
  }
  stamp.span.end = end
}
