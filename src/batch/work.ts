import { readFileSync, statSync } from 'node:fs'
import { ChithiError } from '../ingest/error'
import { limitsWith } from '../ingest/limits'
import { parse, readBytes } from '../node/parse'
import type { Job, Outcome, ReadSettings } from './job'

const NEWLINE = '\n'

/** Parses a file or bytes. Never rejects: what cannot be read is an outcome, too. */
export const work = async (job: Job, settings: ReadSettings): Promise<Outcome> => {
  let bytes: Uint8Array | null = null
  try {
    bytes = await bytesOf(job, settings)
    return await parsed(bytes, job, settings)
  } catch (error) {
    return refusalOf(error, bytes)
  }
}

/** The bytes of a job; a file's at once, since nothing else is to be done here. What is unusual goes the way that tells what it is. */
const bytesOf = ({ path, bytes }: Job, settings: ReadSettings): Uint8Array | Promise<Uint8Array> => {
  if (bytes) return bytes
  const limits = limitsWith(settings.limits)
  try {
    const found = statSync(path)
    if (found.isFile() && found.size <= limits.mostBytes) return readFileSync(path)
  } catch {
    // Told below, in one line.
  }
  return readBytes(path, limits)
}

const parsed = async (
  bytes: Uint8Array,
  { path, format }: Job,
  { limits, recognises }: ReadSettings,
): Promise<Outcome> => {
  const options = { name: path, limits, ...(format && { format }), ...(!recognises && { recognise: null }) }
  const directive = await parse(bytes, options)
  if (directive.text.trim() === '')
    throw new ChithiError('empty', 'nothing in it, expected the text of a directive', path)
  return { line: new TextEncoder().encode(JSON.stringify(directive) + NEWLINE), bytes: bytes.length }
}

const refusalOf = (error: unknown, bytes: Uint8Array | null): Outcome => ({
  ...(error instanceof ChithiError
    ? { code: error.code, reason: error.reason }
    : { code: 'fault', reason: `a fault of chithi, expected a directive: ${String(error)}` }),
  ...(bytes && { bytes: bytes.length }),
})
