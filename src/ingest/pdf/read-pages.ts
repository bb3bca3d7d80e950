import type { FontEncoding } from '../encodings/fonts'
import { ChithiError } from '../error'
import { type Page, textOfWords, type Word } from '../layout/word'
import type { Limits } from '../limits'
import { type RecognisedPage, recognisePage } from '../scan/page'
import type { Recogniser } from '../scan/recogniser'
import type { Picture } from './drawn'
import { FontEvidence } from './evidence'
import type { PdfCounts } from './messages'
import type { OpenPdf } from './open'
import { DrawnCount, type OpenPage, openPage } from './open-page'
import { wordPage } from './pages'
import { coverOf, type Pixels, pageImage } from './picture'
import { brokenShare } from './scrambled'

/** A page is a scan where pictures cover this share of it and hardly a word is to be seen. */
const COVERED = 0.4
const FEW_WORDS = 10
const SCRAMBLED = 0.2
const MOST_PICTURES = 32

/** The words on each page of a document, read from it or recognised in its pictures. */
export const readPages = async (
  open: OpenPdf,
  limits: Limits,
  recogniser: Recogniser,
  counts: PdfCounts,
): Promise<Page[]> => {
  const evidence = new FontEvidence()
  const scans: Scans = new Map()
  const pages = await readAs(open, limits, recogniser, counts, scans, new Map(), evidence)
  const encodings = evidence.encodings()
  if (encodings.size === 0) return pages
  counts.reset()
  return readAs(open, limits, recogniser, counts, scans, encodings, evidence)
}

/** What was recognised on a page, by its number; it takes seconds, and no font changes it. */
type Scans = Map<number, RecognisedPage | null>

const readAs = async (
  open: OpenPdf,
  limits: Limits,
  recogniser: Recogniser,
  counts: PdfCounts,
  scans: Scans,
  encodings: ReadonlyMap<string, FontEncoding>,
  evidence: FontEvidence,
): Promise<Page[]> => {
  const drawn = new DrawnCount(limits)
  const pages: Page[] = []
  for (let number = 1; number <= open.document.numPages; number++) {
    const page = await openPage(open, number, drawn).catch((error: unknown) => {
      if (error instanceof ChithiError) throw error
      return null
    })
    if (!page) {
      counts.damaged.push(number)
      pages.push({ number, width: 0, height: 0, words: [], rules: [], asides: [] })
      continue
    }
    evidence.add(page.upright.drawn.glyphs)
    pages.push(await readOne(page, number, recogniser, counts, scans, encodings))
    page.close()
  }
  return pages
}

const readOne = async (
  open: OpenPage,
  number: number,
  recogniser: Recogniser,
  counts: PdfCounts,
  scans: Scans,
  encodings: ReadonlyMap<string, FontEncoding>,
): Promise<Page> => {
  const { page, hidden, stamps } = wordPage(open.upright, number, encodings)
  counts.stamps += stamps
  const cover = open.pictures.reduce((sum, picture) => sum + coverOf(picture, open.width, open.height), 0)
  const isScan = cover >= COVERED && page.words.length - hidden < FEW_WORDS
  if (!isScan) {
    counts.pictures += open.pictures.length
    if (hidden > 0) counts.hidden.push(number)
    return page
  }
  if (hidden > 0 && brokenShare(textOfWords(page.words)) < SCRAMBLED) {
    counts.hidden.push(number)
    return page
  }
  counts.scans++
  if (!scans.has(number)) scans.set(number, await recognised(open, recogniser))
  const read = scans.get(number) ?? null
  if (read === null) {
    counts.unread.push(number)
    return page
  }
  const { specks, words, rules, width, height } = read
  counts.recognised.push(number)
  counts.specks += specks
  // What is written over the picture: a number, a date, a stamp.
  const written = page.words.length > hidden && hidden === 0 ? page.words : []
  const free = words.filter((word) => !written.some((over) => overlap(word, over)))
  return { ...page, rules, width, height, words: [...free, ...written] }
}

const overlap = (a: Word, b: Word): boolean =>
  a.x0 < b.x1 && b.x0 < a.x1 && Math.abs(a.y - b.y) < Math.min(a.size, b.size) * 0.6

const recognised = async (
  { pictures, width, height, pixelsOf }: OpenPage,
  recogniser: Recogniser,
): Promise<RecognisedPage | null> => {
  const drawn: { picture: Picture; pixels: Pixels }[] = []
  // A picture that is painted again and again is as good as one.
  for (const picture of pictures.slice(-MOST_PICTURES)) {
    const pixels = await pixelsOf(picture)
    if (pixels) drawn.push({ picture, pixels })
  }
  if (drawn.length === 0) return null
  const recognise = await recogniser.open()
  if (!recognise) return null
  const image = pageImage(drawn, width, height)
  const scale = Math.max(width, height) / Math.max(image.width, image.height)
  return recognisePage(image, scale, recognise)
}
