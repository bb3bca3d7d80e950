import type { Message } from '../../directive/message'
import type { Word } from '../layout/word'
import { partGlued } from './glued'
import type { Mended } from './mended'
import { mendMisread } from './misread'

const MOST_EXAMPLES = 3

/** Pages whose recognised words are parted, and mended by the document's own, and what there is to say of it. */
export const mendPages = <P extends { words: Word[] }>(
  pages: readonly P[],
  format: 'scan' | 'pdf',
): { pages: P[]; messages: Message[] } => {
  const glued = pages.map(({ words }) => partGlued(words))
  const misread = mendMisread(glued.flatMap(({ words }) => words))
  let at = 0
  return {
    pages: pages.map((page, index) => {
      const from = at
      at += glued[index]!.words.length
      return { ...page, words: misread.words.slice(from, at) }
    }),
    messages: [
      ...messageOf(
        `${format}/glued`,
        glued.flatMap(({ mended }) => mended),
        'words run together, expected a space between words; parted',
      ),
      ...messageOf(
        `${format}/misread`,
        misread.mended,
        'words that read otherwise in their places everywhere else, expected one reading; mended',
      ),
    ],
  }
}

const messageOf = (rule: string, mended: readonly Mended[], said: string): Message[] => {
  if (mended.length === 0) return []
  const examples = mended.slice(0, MOST_EXAMPLES).map(({ read, as }) => `"${read}" to "${as}"`)
  return [
    {
      rule,
      severity: 'info',
      reason: `Unexpected ${mended.length} ${said} (${examples.join(', ')})`,
      span: null,
    },
  ]
}
