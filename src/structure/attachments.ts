import { structureLexicon } from '../lexicon/structure'
import type { Block } from './document'

const { attachments, numberedAttachments, attachmentNumber } = structureLexicon
const words = [...new Set([...numberedAttachments, ...attachments])].sort((a, b) => b.length - a.length)
const HEAD = new RegExp(
  `^(?<word>${words.join('|')})(?<so> ${attachmentNumber})?(?<number> (?:[IVX\\d]{1,4}\\p{L}?|[A-HĐ]))?(?![\\p{L}\\d])`,
  'iu',
)
const LONGEST = 30

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1).toLowerCase()

/** What a head calls itself, as a reader would write it: `PHỤ LỤC II DANH MỤC …` is `Phụ lục II`; null for other words. */
const nameIn = (head: string): string | null => {
  const { word, so = '', number = '' } = HEAD.exec(head)?.groups ?? {}
  return word === undefined ? null : sentence(word + so) + number.toUpperCase()
}

/** A title cut after the last word that is not too far: what is too long to write before an address. */
const firstWords = (title: string): string => {
  const cut = `${title} `.lastIndexOf(' ', LONGEST)
  return sentence(title.slice(0, cut < 0 ? LONGEST : cut).replace(/[.:]$/, ''))
}

/**
 * What stands before the addresses in something attached: the word of its head, with its number (`Phụ lục II`), else the
 * first words of its title. Null for the document itself.
 */
export const attachmentLabels = (blocks: readonly Block[]): (string | null)[] => {
  const labels: (string | null)[] = [null]
  const isNamed: boolean[] = [true]
  for (const { attachment, zone, text } of blocks) {
    if (isNamed[attachment] || (zone !== 'header' && labels[attachment] !== undefined)) continue
    const name = nameIn(text.trim())
    isNamed[attachment] = name !== null || zone !== 'header'
    labels[attachment] = name ?? labels[attachment] ?? firstWords(text.trim())
  }
  return labels
}
