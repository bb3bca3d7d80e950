import type { Reading } from '../blocks'
import { ChithiError } from '../error'
import { layOut } from '../layout/lay-out'
import { type Page, textOfWords } from '../layout/word'
import { LIMITS, type Limits } from '../limits'
import { mendPages } from '../scan/mend'
import type { Recognise } from '../scan/recognise'
import { Recogniser } from '../scan/recogniser'
import { writeBlocks } from '../write-blocks'
import { messagesOf, PdfCounts } from './messages'
import { openPdf } from './open'
import { readPages } from './read-pages'
import { brokenShare } from './scrambled'
import { limitUnfolded } from './unfolded'

/** How a PDF is to be read. */
export interface PdfOptions {
  limits?: Limits
  /** Reads pages that are pictures; Tesseract where it is installed unless one is given, none if null. */
  recognise?: Recognise | null
}

/** More of the words broken, and the letters are not those that are shown. */
const SCRAMBLED = 0.2
const ENOUGH = 12

/**
 * The text of a PDF as its reader sees it: paragraphs over lines and pages, tables, columns one after the other; without
 * running heads and page numbers, which a message tells. Pages that are pictures are read by a recogniser.
 *
 * Rejects with a `ChithiError`: `damaged`, `encrypted`, `too-large`, `scan` where it holds nothing but pictures and there
 * is no recogniser, `scrambled` where its letters are not those that it shows, `empty`.
 */
export const readPdf = async (bytes: Uint8Array, options: PdfOptions = {}): Promise<Reading> => {
  const limits = options.limits ?? LIMITS
  limitUnfolded(bytes, limits)
  const recogniser = new Recogniser(options.recognise)
  const open = await openPdf(bytes, limits)
  try {
    const counts = new PdfCounts()
    const pages = await readPages(open, limits, recogniser, counts)
    refuseUnreadable(pages, counts, recogniser)
    const mended = mendPages(pages, 'pdf')
    const { blocks, heads, numbers } = layOut(mended.pages)
    return {
      ...writeBlocks(blocks),
      messages: [...messagesOf(counts, heads, numbers), ...mended.messages],
    }
  } finally {
    await Promise.all([open.document.loadingTask.destroy(), recogniser.end()])
  }
}

const refuseUnreadable = (
  pages: readonly Page[],
  { scans, pictures, damaged }: PdfCounts,
  { missing }: Recogniser,
): void => {
  if (pages.every(({ words, asides }) => words.length + asides.length === 0)) {
    if (scans > 0 && missing) throw missing
    if (damaged.length > 0)
      throw new ChithiError(
        'damaged',
        'found a PDF none of whose pages can be read, expected a whole one',
        null,
      )
    throw pictures > 0 || scans > 0
      ? new ChithiError(
          'scan',
          'found a PDF of pictures without text, expected text, or a recogniser that reads pictures',
          null,
        )
      : new ChithiError('empty', 'found a PDF without text or pictures, expected text', null)
  }
  // What a recogniser read badly was not hidden by a font.
  const text = pages
    .filter(({ words }) => words.every(({ confidence }) => confidence === undefined))
    .map(({ words }) => textOfWords(words))
    .join(' ')
  if (text.split(' ').length >= ENOUGH && brokenShare(text) >= SCRAMBLED)
    throw new ChithiError(
      'scrambled',
      'found a PDF whose letters are not those that it shows (fonts replaced), expected Vietnamese; pictures of its pages can be read by a recogniser',
      null,
    )
}
