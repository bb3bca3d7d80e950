import { ChithiError } from '../error'
import type { Recognise } from './recognise'
import { type OpenRecogniser, openTesseract } from './tesseract'

/** The recogniser of a reading, opened when the first picture asks for it. */
export class Recogniser {
  #open: OpenRecogniser | null = null
  /** Why there is none. */
  missing: ChithiError | null = null

  /** `given` is used where there is one, none where it is null, else Tesseract. */
  constructor(readonly given: Recognise | null | undefined) {
    if (given === null)
      this.missing = new ChithiError(
        'scan',
        'found a scan, expected text, or a recogniser (option recognise)',
        null,
      )
  }

  async open(): Promise<Recognise | null> {
    if (this.given) return guarded(this.given)
    if (this.missing) return null
    try {
      this.#open ??= await openTesseract()
      return guarded(this.#open.recognise)
    } catch (error) {
      if (!(error instanceof ChithiError)) throw error
      this.missing = error
      return null
    }
  }

  async end(): Promise<void> {
    await this.#open?.end()
  }
}

/** A recogniser whose failures are told as the library's. */
const guarded =
  (recognise: Recognise): Recognise =>
  async (image) => {
    try {
      return await recognise(image)
    } catch (error) {
      if (error instanceof ChithiError) throw error
      const reason = error instanceof Error ? error.message : String(error)
      throw new ChithiError('scan', `the recogniser failed on a page (${reason}), expected its words`, null)
    }
  }
