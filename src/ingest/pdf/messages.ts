import type { Message } from '../../directive/message'

/** What was met in a PDF beside its text. */
export class PdfCounts {
  pictures = 0
  stamps = 0
  scans = 0
  /** Marks in scans that a recogniser took for letters. */
  specks = 0
  /** Pages whose text is drawn to be found and not to be seen. */
  hidden: number[] = []
  recognised: number[] = []
  unread: number[] = []
  damaged: number[] = []

  reset(): void {
    Object.assign(this, new PdfCounts())
  }
}

/** What there is to report of a PDF. */
export const messagesOf = (counts: PdfCounts, heads: number, numbers: number): Message[] => {
  const { pictures, stamps, hidden, recognised, unread, damaged, specks } = counts
  return [
    damaged.length > 0 &&
      warning('pdf/damaged-page', `Unexpected damage on ${pagesOf(damaged)}, expected whole pages; not read`),
    unread.length > 0 &&
      warning(
        'pdf/unread-scan',
        `Unexpected pictures for text on ${pagesOf(unread)}, expected text, or a recogniser; not read`,
      ),
    hidden.length > 0 &&
      warning(
        'pdf/hidden-text-layer',
        `Unexpected text under pictures on ${pagesOf(hidden)}, expected text that is shown; read as a recogniser left it`,
      ),
    recognised.length > 0 &&
      info(
        'pdf/recognised',
        `Unexpected pictures for text on ${pagesOf(recognised)}, expected text; read by a recogniser`,
      ),
    specks > 0 &&
      info('pdf/specks', `Unexpected ${specks} specks that make no words, expected text; left out`),
    heads + numbers > 0 &&
      info(
        'pdf/running-heads',
        `Unexpected ${heads} running heads and ${numbers} page numbers, expected text; left out`,
      ),
    stamps > 0 &&
      info('pdf/stamp', `Unexpected ${stamps} stamps on the pages, expected text; read after their pages`),
    pictures > 0 &&
      info('pdf/picture', `Unexpected ${pictures} pictures, expected text; what they show is not read`),
  ].filter((message) => message !== false)
}

/** `page 3`, `pages 1, 2, 3 and 40 more`. */
const pagesOf = (pages: readonly number[]): string => {
  const named = pages.slice(0, MOST_NAMED).join(', ')
  const more = pages.length - MOST_NAMED
  if (more > 0) return `pages ${named} and ${more} more`
  return pages.length > 1 ? `pages ${named}` : `page ${named}`
}
const MOST_NAMED = 5

const info = (rule: string, reason: string): Message => ({ rule, severity: 'info', reason, span: null })
const warning = (rule: string, reason: string): Message => ({ ...info(rule, reason), severity: 'warning' })
