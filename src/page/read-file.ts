import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { check } from '../check/run'
import { ChithiError } from '../ingest/error'
import { limitsWith } from '../ingest/limits'
import { read } from '../ingest/read'
import { sourceOf } from '../parse-options'
import { run } from '../pipeline'
import { loadRegistry } from '../registry'
import type { Reported } from '../report'

const inMegabytes = (bytes: number): string => `${Math.ceil(bytes / 2 ** 20)} MB`

/**
 * Reads a file that a browser has, of any format but pictures of pages, and checks what it cites by the shipped registry.
 *
 * Rejects with a `ChithiError` where it is no document, one that cannot be read, or nothing is in it.
 */
export const readFile = async (file: File): Promise<Reported> => {
  const limits = limitsWith()
  const { name, size } = file
  // Before it is loaded: a browser has no memory for a film that was dropped by mistake.
  if (size > limits.mostBytes)
    throw new ChithiError(
      'too-large',
      `${inMegabytes(size)}, expected at most ${inMegabytes(limits.mostBytes)}`,
      null,
    )
  const bytes = new Uint8Array(await file.arrayBuffer())
  const { reading, format, encoding } = await read(bytes, { name, limits, recognise: null })
  const directive = run(reading, sourceOf(format, { name, encoding, sha256: bytesToHex(sha256(bytes)) }))
  if (directive.text.trim() === '')
    throw new ChithiError('empty', 'nothing in it, expected the text of a directive', null)
  return { directive, result: check(directive, { registry: await loadRegistry() }) }
}
