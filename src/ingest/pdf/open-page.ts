import type { PDFPageProxy } from 'unpdf/pdfjs'
import { ChithiError } from '../error'
import type { Limits } from '../limits'
import { draw, type FontFacts, type Operators } from './draw'
import type { Picture } from './drawn'
import { matrixOf } from './matrix'
import type { OpenPdf } from './open'
import { isPixels, type Pixels } from './picture'
import { type Upright, upright } from './upright'

/** What is drawn on a page, and its pictures as long as it is open. */
export interface OpenPage {
  /** Turned upright by its text. */
  upright: Upright
  pictures: readonly Picture[]
  width: number
  height: number
  pixelsOf(picture: Picture): Promise<Pixels | null>
  close(): void
}

/** Counts what a document's pages draw, so that a small file that draws without end is refused. */
export class DrawnCount {
  #left: number

  constructor(readonly limits: Limits) {
    this.#left = limits.mostElements
  }

  take(count: number): boolean {
    this.#left -= count
    return this.#left >= 0
  }
}

/** Opens a page. Rejects with a `ChithiError` (`too-large`) where it draws more than the count allows. */
export const openPage = async (open: OpenPdf, number: number, count: DrawnCount): Promise<OpenPage> => {
  const { pdfjs, document } = open
  const page = await document.getPage(number)
  const viewport = page.getViewport({ scale: 1 })
  const operators = await operatorsOf(page, open, count)
  const fonts = new Map<string, FontFacts>()
  const fontOf = (name: string): FontFacts => {
    const known = fonts.get(name)
    if (known) return known
    const facts = factsOf(page.commonObjs.has(name) ? page.commonObjs.get(name) : null)
    fonts.set(name, facts)
    return facts
  }
  const drawn = draw(operators, pdfjs.OPS, matrixOf(viewport.transform), fontOf)
  const { width, height } = viewport
  return {
    upright: upright(drawn, width, height),
    pictures: drawn.pictures,
    width,
    height,
    pixelsOf: async ({ image }) => {
      const data = typeof image === 'string' ? image : (image as { data?: unknown } | null)?.data
      const name = typeof data === 'string' ? data : null
      const objects = name?.startsWith('g_') ? page.commonObjs : page.objs
      const pixels = name === null ? image : await arrived(objects, name)
      return isPixels(pixels) ? pixels : null
    },
    close: () => {
      page.cleanup()
    },
  }
}

/** How long a picture may take to be unfolded after its page was read, in ms. */
const PATIENCE = 10_000

/** An object of a page once it is there; null where it never comes. */
const arrived = (objects: PDFPageProxy['objs'], name: string): Promise<unknown> =>
  new Promise((resolve) => {
    const late = setTimeout(() => resolve(null), PATIENCE)
    objects.get(name, (object: unknown) => {
      clearTimeout(late)
      resolve(object)
    })
  })

/**
 * pdf.js hands over operators in pieces and collects them without a limit; where forms draw forms that draw forms, the
 * document has to be closed between two of them.
 */
const operatorsOf = (
  page: PDFPageProxy,
  { pdfjs, document }: OpenPdf,
  count: DrawnCount,
): Promise<Operators> => {
  const pieces = page as unknown as { _renderPageChunk(piece: Piece, ...rest: unknown[]): void }
  const collect = pieces._renderPageChunk
  return new Promise((resolve, reject) => {
    pieces._renderPageChunk = function (this: unknown, piece: Piece, ...rest) {
      if (count.take(piece.length + lettersIn(piece, pdfjs.OPS.showText))) {
        collect.call(this, piece, ...rest)
        return
      }
      document.loadingTask.destroy()
      reject(
        new ChithiError(
          'too-large',
          `found a PDF that draws more than ${count.limits.mostElements} things, expected fewer (option limits.mostElements)`,
          null,
        ),
      )
    }
    page
      .getOperatorList({ annotationMode: pdfjs.AnnotationMode.ENABLE })
      .then(resolve as (list: unknown) => void, reject)
  })
}

interface Piece {
  length: number
  fnArray: number[]
  argsArray: (unknown[] | null)[]
}

const lettersIn = ({ fnArray, argsArray }: Piece, showText: number): number =>
  fnArray.reduce(
    (sum, op, index) => (op === showText ? sum + ((argsArray[index]?.[0] as unknown[])?.length ?? 0) : sum),
    0,
  )

const factsOf = (font: { name?: string; fontMatrix?: number[]; vertical?: boolean } | null): FontFacts => ({
  name: font?.name ?? '',
  unit: Math.abs(font?.fontMatrix?.[0] ?? 0.001) || 0.001,
  vertical: font?.vertical === true,
})
