import type { PDFDocumentProxy } from 'unpdf/pdfjs'
import { ChithiError } from '../error'
import type { Limits } from '../limits'

/** pdf.js, without a worker, a canvas, or the DOM. */
export type PdfJs = typeof import('unpdf/pdfjs')

/** Pictures of more points than an A0 page at 300 dpi are not unfolded. */
const MOST_PIXELS = 140_000_000

/** An open document, and what its operators mean. */
export interface OpenPdf {
  pdfjs: PdfJs
  document: PDFDocumentProxy
}

/**
 * Opens a PDF: no code of it is run, no font loaded, nothing fetched.
 *
 * Rejects with a `ChithiError`: `encrypted` where it wants a password, `damaged` where its structure cannot be read,
 * `too-large` where it has more pages than `limits` allows.
 */
export const openPdf = async (bytes: Uint8Array, limits: Limits): Promise<OpenPdf> => {
  const { getResolvedPDFJS } = await import('unpdf')
  const pdfjs: PdfJs = await getResolvedPDFJS()
  const task = pdfjs.getDocument({
    // pdf.js takes the buffer for its own, and no Buffer of Node's.
    data: new Uint8Array(bytes),
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    isEvalSupported: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    maxImageSize: MOST_PIXELS,
    stopAtErrors: false,
  })
  const document = await task.promise.catch((error: unknown) => {
    throw refusal(error)
  })
  if (document.numPages <= limits.mostPages) return { pdfjs, document }
  await document.loadingTask.destroy()
  throw new ChithiError(
    'too-large',
    `found a PDF of ${document.numPages} pages, expected at most ${limits.mostPages} (option limits.mostPages)`,
    null,
  )
}

const refusal = (error: unknown): ChithiError => {
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) }
  if (name === 'PasswordException')
    return new ChithiError(
      'encrypted',
      'found an encrypted PDF, expected one that opens without a password',
      null,
    )
  return new ChithiError(
    'damaged',
    `found a PDF that cannot be opened (${oneLine(message)}), expected a whole one`,
    null,
  )
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').slice(0, 120).trim().replace(/\.$/u, '')
