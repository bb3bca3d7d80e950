import { readFile } from 'node:fs/promises'
import type { ReadRegistry } from '../registry'
import { STDIN } from './read-all'
import { complain, type Streams } from './streams'
import { UsageError } from './usage-error'

/** Reads a registry of one's own, by its name NDJSON or CSV; each row that does not hold is one line on `stderr`. */
export const readRegistry = async (file: string, streams: Streams): Promise<ReadRegistry> => {
  const { readCsv, readNdjson } = await import('../registry')
  if (file !== STDIN && !/\.(?:ndjson|jsonl|csv)$/iu.test(file))
    throw new UsageError(`${file}: expected a name that ends in .ndjson, .jsonl or .csv, or - for NDJSON`)
  const text =
    file === STDIN ? Buffer.concat(await streams.stdin.toArray()).toString('utf8') : await textOf(file)
  const read = /\.csv$/iu.test(file) ? await readCsv(text) : readNdjson(text)
  for (const { line, reason } of read.broken) complain(streams, `${file}:${line}: ${reason}`)
  return read
}

/** The text of a small file of UTF-8 that a command needs beside its documents. */
export const textOf = async (file: string): Promise<string> => {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    throw new Error(`${file}: cannot be read (${(error as NodeJS.ErrnoException).code})`)
  }
}
