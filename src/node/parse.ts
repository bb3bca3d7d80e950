import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import type { Directive } from '../directive/directive'
import { ChithiError } from '../ingest/error'
import type { Format } from '../ingest/format'
import { type Limits, limitsWith } from '../ingest/limits'
import { read } from '../ingest/read'
import type { Recognise } from '../ingest/scan/recognise'
import { sourceOf } from '../parse-options'
import { run } from '../pipeline'
import { locateFile, NO_SUCH_FILE } from './paths'

/** How a file is to be read. */
export interface FileOptions {
  /** The path of bytes that come without one; in `source.name`. */
  name?: string
  /** What it is to be read as, whatever its content looks like. */
  format?: Format
  /** What it may ask of its reader; the defaults stand in docs/formats.md. */
  limits?: Partial<Limits>
  /** Reads pages that are pictures; Tesseract where it is installed unless one is given, none if null. */
  recognise?: Recognise | null
}

const MEGABYTE = 2 ** 20

/**
 * Reads a directive from a file or from its bytes: docx, doc, rtf, odt, xlsx, pdf, HTML, Markdown or text, recognised by
 * their content.
 *
 * Rejects with a `ChithiError` where there is nothing to read, it is no document, or one that cannot be read; any text
 * parses.
 *
 * @example
 * const directive = await parse('Kế hoạch thi đua 2021.docx')
 */
export const parse = async (input: string | Uint8Array, options: FileOptions = {}): Promise<Directive> => {
  const limits = limitsWith(options.limits)
  const bytes = typeof input === 'string' ? await readBytes(input, limits) : input
  const name = options.name ?? (typeof input === 'string' ? input : null)
  try {
    limitSize(bytes.length, null, limits)
    const { reading, format, encoding } = await read(bytes, { ...options, name, limits })
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    return run(reading, sourceOf(format, { name, encoding, sha256 }))
  } catch (error) {
    throw error instanceof ChithiError ? error.of(name) : error
  }
}

/** A file's bytes; rejects with a `ChithiError` where there is no file, or none that may be read. */
export const readBytes = async (path: string, limits: Limits): Promise<Uint8Array> => {
  const located = await locateFile(path)
  if (located === null) throw new ChithiError('not-found', NO_SUCH_FILE, path)
  try {
    const found = await stat(located)
    if (!found.isFile() && !found.isDirectory())
      throw new ChithiError('not-a-file', 'a device or pipe, expected a file', path)
    const { size } = found
    limitSize(size, path, limits)
    return await readFile(located)
  } catch (error) {
    if (error instanceof ChithiError) throw error
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'EISDIR') throw new ChithiError('not-a-file', 'a folder, expected a file', path)
    throw new ChithiError(
      'unreadable',
      `cannot be read (${code ?? String(error)}), expected a file that can be opened`,
      path,
    )
  }
}

const limitSize = (size: number, path: string | null, { mostBytes }: Limits): void => {
  if (size <= mostBytes) return
  const found = `${Math.ceil(size / MEGABYTE)} MB, expected at most ${mostBytes / MEGABYTE} MB (option limits.mostBytes)`
  throw new ChithiError('too-large', found, path)
}
