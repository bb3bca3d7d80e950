import type { Message } from '../../directive/message'
import type { Reading } from '../blocks'
import { ChithiError } from '../error'
import { layOut } from '../layout/lay-out'
import type { Page } from '../layout/word'
import { LIMITS, type Limits } from '../limits'
import { writeBlocks } from '../write-blocks'
import { imageSize } from './image-size'
import { mendPages } from './mend'
import type { PageImage, Recognise } from './recognise'
import { Recogniser } from './recogniser'
import { pageWords } from './words'

/** How pictures of pages are to be read. */
export interface ScanOptions {
  limits?: Limits
  /** Tesseract where it is installed unless one is given; null for none. */
  recognise?: Recognise | null
}

/** The width of an A4 page, in points: what a picture shows is taken for a page. */
const A4 = 595
/** An A0 page at 300 dpi. */
const MOST_DOTS = 140_000_000

/**
 * The text on pictures of pages, PNG or JPEG files in the order of the pages, as `readPdf` reads those of a PDF.
 *
 * Rejects with a `ChithiError`: `scan` where there is no recogniser, or it is no such file; `damaged` where one cannot be
 * read; `too-large`; `empty` where no words stand on them.
 */
export const readScan = async (
  images: readonly Uint8Array[],
  options: ScanOptions = {},
): Promise<Reading> => {
  const { mostPages } = options.limits ?? LIMITS
  if (images.length > mostPages)
    throw new ChithiError(
      'too-large',
      `found ${images.length} pictures, expected at most ${mostPages} (option limits.mostPages)`,
      null,
    )
  const opened = images.map(imageOf)
  const recogniser = new Recogniser(options.recognise)
  try {
    const recognise = await recogniser.open()
    if (!recognise) throw recogniser.missing
    const pages: Page[] = []
    let specks = 0
    for (const [index, image] of opened.entries()) {
      const words = await recognise(image)
      const scale = A4 / image.width
      const read = pageWords(words, scale)
      specks += read.specks
      pages.push({
        number: index + 1,
        width: A4,
        height: image.height * scale,
        words: read.words,
        rules: [],
        asides: [],
      })
    }
    if (pages.every(({ words }) => words.length === 0))
      throw new ChithiError('empty', 'found no words on the pictures, expected text', null)
    const mended = mendPages(pages, 'scan')
    const { blocks, heads, numbers } = layOut(mended.pages)
    return {
      ...writeBlocks(blocks),
      messages: [...messagesOf(specks, heads, numbers), ...mended.messages],
    }
  } finally {
    await recogniser.end()
  }
}

const imageOf = (bytes: Uint8Array, index: number): PageImage => {
  const size = imageSize(bytes)
  if (!size)
    throw new ChithiError(
      'scan',
      `picture ${index + 1} is no PNG or JPEG file, or breaks off; expected a whole one`,
      null,
    )
  if (size.width * size.height > MOST_DOTS)
    throw new ChithiError(
      'too-large',
      `picture ${index + 1} has ${size.width} by ${size.height} points, expected at most ${MOST_DOTS} in all`,
      null,
    )
  return { bytes, ...size }
}

const messagesOf = (specks: number, heads: number, numbers: number): Message[] => [
  ...(specks > 0
    ? [info('scan/specks', `Unexpected ${specks} specks that make no words, expected text; left out`)]
    : []),
  ...(heads + numbers > 0
    ? [
        info(
          'scan/running-heads',
          `Unexpected ${heads} running heads and ${numbers} page numbers, expected text; left out`,
        ),
      ]
    : []),
]

const info = (rule: string, reason: string): Message => ({ rule, severity: 'info', reason, span: null })
