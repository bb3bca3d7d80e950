import { Unzip } from 'fflate'
import { ChithiError } from './error'

const CHUNK = 2 ** 16
const MOST_NAMES = 10_000

/** The names of the parts of a ZIP archive, without unfolding any. Throws a `ChithiError` where they have no end. */
export const namesIn = (bytes: Uint8Array): string[] => {
  const names: string[] = []
  const archive = new Unzip(({ name }) => {
    names.push(name)
    if (names.length > MOST_NAMES)
      throw new ChithiError(
        'too-large',
        `found over ${MOST_NAMES} parts in a ZIP archive, expected a document`,
        null,
      )
  })
  try {
    for (let at = 0; at < bytes.length; at += CHUNK)
      archive.push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length)
  } catch (error) {
    if (error instanceof ChithiError) throw error
    // The parts before the break tell what it is; its reader says what is broken.
  }
  return names
}
