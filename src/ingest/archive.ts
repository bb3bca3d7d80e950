import { Unzip, UnzipInflate } from 'fflate'
import { ChithiError } from './error'
import type { Limits } from './limits'

/** A bomb makes a thousand times as much of it at once. */
const CHUNK = 2 ** 13

/** The parts of a ZIP archive by name, those that `wanted` asks for; all are unfolded at once and stay in memory. */
export type Archive = ReadonlyMap<string, Uint8Array>

/**
 * Opens a ZIP archive: the parts of a `.docx`, an `.odt`, an `.xlsx`.
 *
 * Throws a `ChithiError`: `too-large` where the wanted parts unfold to more than `limits` allows, whatever sizes they
 * state; `damaged` where the archive breaks off.
 */
export const openArchive = (
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  limits: Limits,
): Archive => {
  const parts = new Map<string, Uint8Array[]>()
  let unpacked = 0
  const archive = new Unzip((file) => {
    if (!wanted(file.name) || parts.has(file.name)) return
    if (unpacked + (file.originalSize ?? 0) > limits.mostUnpacked) throw tooLarge(limits)
    const chunks: Uint8Array[] = []
    parts.set(file.name, chunks)
    file.ondata = (error, chunk) => {
      if (error) throw error
      unpacked += chunk.length
      if (unpacked > limits.mostUnpacked) throw tooLarge(limits)
      chunks.push(chunk)
    }
    file.start()
  })
  archive.register(UnzipInflate)
  try {
    for (let at = 0; at < bytes.length; at += CHUNK)
      archive.push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length)
  } catch (error) {
    throw error instanceof ChithiError
      ? error
      : damaged(error instanceof Error ? error.message : String(error))
  }
  return new Map([...parts].map(([name, chunks]) => [name, joined(chunks)]))
}

const joined = (chunks: Uint8Array[]): Uint8Array => {
  if (chunks.length === 1) return chunks[0]!
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

const damaged = (reason: string) =>
  new ChithiError('damaged', `found a ZIP archive that breaks off (${reason}), expected a whole one`, null)

const tooLarge = ({ mostUnpacked }: Limits) =>
  new ChithiError(
    'too-large',
    `found a ZIP archive that unfolds to more than ${mostUnpacked / 2 ** 20} MB, expected less (option limits.mostUnpacked)`,
    null,
  )
