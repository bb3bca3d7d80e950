import { createReadStream } from 'node:fs'
import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises'
import { linesOf } from './lines'
import { Lock } from './lock'
import { notWritable, refuseOther } from './output'
import { UsageError } from './usage-error'

/** What the names of unfinished files end in. */
export const UNFINISHED = '.part'
/** So many bytes are written at once; who is killed does them again. */
const MUCH = 2 ** 18
/** And so often, in milliseconds, while lines come. */
const OFTEN = 1_000

/** `new`: nothing may be left of an earlier run; `resume`: what is left is kept; `anew`: what is left is thrown away. */
export type Opening = 'new' | 'resume' | 'anew'

/**
 * A file of lines that can be gone on with after whatever ended its program: lines are appended to one beside it, which
 * takes its name when all are there.
 */
export class LineFile {
  readonly #path: string
  /** How many lines of each name were there already. */
  readonly before: ReadonlyMap<string, number>
  /** How many bytes of the unfinished file are whole lines; null where the finished one is gone on with. */
  readonly #whole: number | null
  readonly #lock: Lock
  #handle: FileHandle | null = null
  #gathered: Uint8Array[] = []
  #size = 0
  #flushed = Number.NEGATIVE_INFINITY
  #isOver = false

  private constructor(path: string, lock: Lock, before: ReadonlyMap<string, number>, whole: number | null) {
    this.#path = path
    this.#lock = lock
    this.before = before
    this.#whole = whole
  }

  /**
   * Opens a file for lines of JSON, each of a thing that `nameOf` names. To `resume`, keeps the whole lines of an unfinished
   * file, or of the finished one, which stays what it is until there is a line to add. Throws a `UsageError` where that
   * cannot be, and where a file is there that nobody wrote in this way; an `Error` while another run writes it.
   */
  static async open(
    path: string,
    opening: Opening,
    nameOf: (line: unknown) => string | null,
  ): Promise<LineFile> {
    await refuseOther(path)
    const lock = await Lock.take(path)
    try {
      return await LineFile.#opened(path, lock, opening, nameOf)
    } catch (error) {
      await lock.release()
      throw error
    }
  }

  static async #opened(
    path: string,
    lock: Lock,
    opening: Opening,
    nameOf: (line: unknown) => string | null,
  ): Promise<LineFile> {
    const unfinished = path + UNFINISHED
    const isBegun = await isThere(unfinished)
    if (isBegun && opening === 'new')
      throw new UsageError(
        `${unfinished}: left by a run that was stopped, expected --resume to go on with it, or no such file`,
      )
    if (opening === 'resume' && !isBegun && (await isThere(path))) {
      const { names, rest } = await readNames(path, nameOf)
      if (rest !== '') throw notOurs(path)
      return new LineFile(path, lock, names, null)
    }
    const read = isBegun && opening === 'resume' ? await readNames(unfinished, nameOf) : NOTHING
    if (read.whole === 0 && read.rest !== '' && !read.rest.startsWith('{')) throw notOurs(unfinished)
    const file = new LineFile(path, lock, read.names, read.whole)
    await file.#begin()
    return file
  }

  async #begin(): Promise<FileHandle> {
    await this.#stay()
    if (this.#handle) return this.#handle
    const unfinished = this.#path + UNFINISHED
    if (this.#whole === null) await rename(this.#path, unfinished)
    this.#handle = await open(unfinished, 'a').catch((error) => {
      throw notWritable(this.#path, error)
    })
    if (this.#whole !== null) await this.#handle.truncate(this.#whole)
    return this.#handle
  }

  /** Throws where another run writes the file now. */
  async #stay(): Promise<void> {
    if (await this.#lock.isOwn()) return
    throw new Error(`${this.#path}: taken over by another run, expected this one alone`)
  }

  /** Adds a line, with its end. */
  async write(line: Uint8Array): Promise<void> {
    this.#gathered.push(line)
    this.#size += line.length
    if (this.#size >= MUCH || performance.now() - this.#flushed >= OFTEN) await this.flush()
  }

  /** Writes what is gathered. */
  async flush(): Promise<void> {
    if (this.#gathered.length === 0) return
    const gathered = Buffer.concat(this.#gathered)
    this.#gathered = []
    this.#size = 0
    this.#flushed = performance.now()
    const handle = await this.#begin()
    try {
      await handle.appendFile(gathered)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      throw new Error(`${this.#path}: cannot be written (${code}), expected room; go on with --resume`)
    }
  }

  /** Ends the file, which takes its name. */
  async finish(): Promise<void> {
    await this.flush()
    await this.#stay()
    await this.#end(() =>
      rename(this.#path + UNFINISHED, this.#path).catch((error: NodeJS.ErrnoException) => {
        throw new Error(
          `${this.#path}: cannot be written (${error.code}); all is in ${this.#path}${UNFINISHED}`,
        )
      }),
    )
  }

  /** Breaks off: what is written can be gone on with; a file that has no line goes. Does nothing when it is over. */
  async leave(): Promise<void> {
    if (this.#isOver) return
    await this.flush().catch(() => {})
    await this.#end(async (size) => {
      if (size === 0 && (await this.#lock.isOwn())) await rm(this.#path + UNFINISHED)
    })
  }

  async #end(put: (size: number) => Promise<void>): Promise<void> {
    this.#isOver = true
    try {
      if (!this.#handle) return
      const { size } = await this.#handle.stat()
      await this.#handle.close()
      await put(size)
    } finally {
      await this.#lock.release()
    }
  }
}

const isThere = async (path: string): Promise<boolean> => (await stat(path).catch(() => null)) !== null

interface Names {
  names: Map<string, number>
  /** Bytes of whole lines. */
  whole: number
  /** What follows them. */
  rest: string
}

const NOTHING: Names = { names: new Map(), whole: 0, rest: '' }

const readNames = async (path: string, nameOf: (line: unknown) => string | null): Promise<Names> => {
  const read: Names = { names: new Map(), whole: 0, rest: '' }
  let count = 0
  for await (const { line, bytes, isWhole } of linesOf(createReadStream(path))) {
    count++
    if (!isWhole) read.rest = line
    else {
      const name = nameOf(jsonOf(line))
      if (name === null) throw notOurs(`${path}:${count}`)
      read.names.set(name, (read.names.get(name) ?? 0) + 1)
      read.whole += bytes
    }
  }
  return read
}

const jsonOf = (line: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

const notOurs = (place: string): UsageError =>
  new UsageError(`${place}: no line that chithi wrote, expected the file of a run to go on with`)
