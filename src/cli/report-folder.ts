import { open } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { GENERATOR } from '../report/html/generator'
import { writeWhole } from './output'
import { makeFolder } from './places'
import { STDIN } from './read-all'
import { UsageError } from './usage-error'

export const INDEX = 'index.html'
/** What Windows allows in no name of a file. */
const FORBIDDEN = /[<>:"|?*\\/]/gu
/** The generator is told at the beginning. */
const BEGINNING = 300

/** Whether a file is a page that `chithi report` wrote; also where nothing is there, then no. */
export const isReport = async (path: string): Promise<boolean> => {
  const handle = await open(path).catch(() => null)
  if (handle === null) return false
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(BEGINNING), 0, BEGINNING, 0)
    return buffer.toString('utf8', 0, bytesRead).includes(`content="${GENERATOR} `)
  } catch {
    return false
  } finally {
    await handle.close()
  }
}

const isThere = async (path: string): Promise<boolean> => {
  const handle = await open(path).catch((error: NodeJS.ErrnoException) => error.code !== 'ENOENT')
  if (typeof handle === 'boolean') return handle
  await handle.close()
  return true
}

/** A name of 255 bytes, which no system passes, has room for its number, its end and that of a file being written. */
const MOST_BYTES = 200

/** The beginning of a name that takes so many bytes; a Vietnamese letter takes up to three. */
const shortened = (name: string): string => {
  let bytes = 0
  let end = 0
  for (const letter of name) {
    bytes += Buffer.byteLength(letter)
    if (bytes > MOST_BYTES) break
    end += letter.length
  }
  return name.slice(0, end)
}

/** A folder of reports: a page a document, each under a name of its own; nothing but older reports is written over. */
export class ReportFolder {
  readonly #path: string
  readonly #taken = new Set([INDEX])

  constructor(path: string) {
    this.#path = path
  }

  /** The name of the page for a document: `ke-hoach.html`, for another of that name `ke-hoach-2.html`. */
  nameFor(source: string): string {
    const own =
      source === STDIN ? 'stdin' : shortened(basename(source, extname(source)).replace(FORBIDDEN, '-'))
    for (let count = 1; ; count++) {
      const name = `${own}${count === 1 ? '' : `-${count}`}.html`
      const key = name.normalize('NFC').toLowerCase()
      if (this.#taken.has(key)) continue
      this.#taken.add(key)
      return name
    }
  }

  /** Makes the folder where it is not there yet. */
  make(): Promise<void> {
    return makeFolder(this.#path)
  }

  /** Writes a page and gives its path; a `UsageError` says what else has that name. */
  async write(name: string, page: string): Promise<string> {
    const path = join(this.#path, name)
    if ((await isThere(path)) && !(await isReport(path)))
      throw new UsageError(`${path}: is there and no report of chithi, expected a folder of reports alone`)
    await writeWhole(path, page)
    return path
  }
}
