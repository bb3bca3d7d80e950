import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { check } from '../check/run'
import { limitsWith } from '../ingest/limits'
import { read } from '../ingest/read'
import { sourceOf } from '../parse-options'
import { run } from '../pipeline'
import { loadRegistry } from '../registry'
import type { Reported } from '../report'

/**
 * Reads a file that a browser has, of any format but pictures of pages, and checks what it cites by the shipped registry.
 *
 * Rejects with a `ChithiError` where it is no document, or one that cannot be read.
 */
export const readFile = async (file: File): Promise<Reported> => {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const { name } = file
  const { reading, format, encoding } = await read(bytes, { name, limits: limitsWith(), recognise: null })
  const directive = run(reading, sourceOf(format, { name, encoding, sha256: bytesToHex(sha256(bytes)) }))
  return { directive, result: check(directive, { registry: await loadRegistry() }) }
}
