import { ChithiError } from '../error'
import type { Recognise, RecognisedWord } from './recognise'

/** A recogniser that is open until it is told to end. */
export interface OpenRecogniser {
  recognise: Recognise
  end(): Promise<void>
}

const WANTED = 'npm install tesseract.js @tesseract.js-data/vie'

/**
 * Tesseract for Vietnamese, offline and in memory. Its packages are no part of this one: rejects with a `ChithiError`
 * (`scan`) that names them where they are not installed.
 */
export const openTesseract = async (): Promise<OpenRecogniser> => {
  const [{ createWorker }, { langPath, gzip }] = await Promise.all([
    import('tesseract.js').then((module) => module.default ?? module),
    import('@tesseract.js-data/vie').then((module) => module.default),
  ]).catch(() => {
    throw new ChithiError(
      'scan',
      `found a scan and no recogniser, expected text, or the packages that read pictures (${WANTED})`,
      null,
    )
  })
  const worker = await createWorker('vie', 1, {
    langPath,
    gzip,
    cacheMethod: 'none',
    errorHandler: () => {},
    logger: () => {},
  })
  // Its engine would write to the console of the process.
  await worker
    .setParameters({ debug_file: '/dev/null' } as Parameters<typeof worker.setParameters>[0])
    .catch(async (error: unknown) => {
      await worker.terminate()
      throw error
    })
  return {
    recognise: async ({ bytes }) => {
      const { data } = await worker.recognize(
        bytes as unknown as Parameters<typeof worker.recognize>[0],
        {},
        { blocks: true, text: false },
      )
      return wordsOf(data.blocks ?? [])
    },
    end: async () => {
      await worker.terminate()
    },
  }
}

interface Boxed {
  bbox: { x0: number; y0: number; x1: number; y1: number }
}
interface TesseractLine {
  baseline: { x0: number; y0: number; x1: number; y1: number }
  rowAttributes?: { rowHeight: number }
  words: (Boxed & { text: string; confidence: number })[]
}
interface TesseractBlock {
  paragraphs: { lines: TesseractLine[] }[]
}

const wordsOf = (blocks: readonly TesseractBlock[]): RecognisedWord[] => {
  const words: RecognisedWord[] = []
  let line = 0
  for (const [block, { paragraphs }] of blocks.entries())
    for (const { baseline, rowAttributes, words: own } of paragraphs.flatMap(({ lines }) => lines)) {
      const size = rowAttributes?.rowHeight
      for (const { text, confidence, bbox } of own)
        words.push({
          text,
          ...bbox,
          confidence: confidence / 100,
          line,
          block,
          baseline: (baseline.y0 + baseline.y1) / 2,
          ...(size ? { size } : {}),
        })
      line++
    }
  return words
}
