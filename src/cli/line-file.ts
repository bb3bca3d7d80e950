import { createReadStream } from 'node:fs'
import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises'
import { linesOf } from './lines'
import { refuseOther } from './output'
import { UsageError } from './usage-error'

/** What the names of unfinished files end in. */
const UNFINISHED = '.part'
/** So many bytes are written at once; who is killed does them again. */
const MUCH = 2 ** 18
/** And so often, in milliseconds, while lines come. */
const OFTEN = 1_000

/**
 * A file of lines that can be gone on with after whatever ended its program: lines are appended to one beside it, which
 * takes its name when all are there.
 */
export class LineFile {
  readonly #path: string
  readonly #handle: FileHandle
  #gathered: Uint8Array[] = []
  #size = 0
  #flushed = Number.NEGATIVE_INFINITY
  /** The names of what the lines that were there already are of. */
  readonly before: ReadonlySet<string>

  private constructor(path: string, handle: FileHandle, before: ReadonlySet<string>) {
    this.#path = path
    this.#handle = handle
    this.before = before
  }

  /**
   * Opens a file for lines of JSON, each of a thing that `nameOf` names. To `resume`, keeps the whole lines of an unfinished
   * file, or of the finished one. Throws a `UsageError` where that cannot be.
   */
  static async open(
    path: string,
    resume: boolean,
    nameOf: (line: unknown) => string | null,
  ): Promise<LineFile> {
    await refuseOther(path)
    const unfinished = path + UNFINISHED
    const isBegun = (await stat(unfinished).catch(() => null)) !== null
    if (isBegun && !resume)
      throw new UsageError(
        `${unfinished}: left by a run that was stopped, expected --resume to go on with it, or no such file`,
      )
    if (resume && !isBegun) await rename(path, unfinished).catch(() => {})
    const handle = await open(unfinished, 'a').catch((error: NodeJS.ErrnoException) => {
      throw new UsageError(
        `${path}: cannot be written (${error.code}), expected a path in a folder that is there`,
      )
    })
    return new LineFile(path, handle, await namesIn(unfinished, handle, nameOf))
  }

  /** Adds a line, with its end. */
  async write(line: Uint8Array): Promise<void> {
    this.#gathered.push(line)
    this.#size += line.length
    if (this.#size >= MUCH || performance.now() - this.#flushed >= OFTEN) await this.#flush()
  }

  async #flush(): Promise<void> {
    const gathered = Buffer.concat(this.#gathered)
    this.#gathered = []
    this.#size = 0
    this.#flushed = performance.now()
    try {
      await this.#handle.appendFile(gathered)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      throw new Error(`${this.#path}: cannot be written (${code}), expected room; go on with --resume`)
    }
  }

  /** Ends the file, which takes its name. */
  async finish(): Promise<void> {
    await this.#flush()
    await this.#handle.close()
    await rename(this.#path + UNFINISHED, this.#path).catch((error: NodeJS.ErrnoException) => {
      throw new Error(
        `${this.#path}: cannot be written (${error.code}); all is in ${this.#path}${UNFINISHED}`,
      )
    })
  }

  /** Breaks off: what is written can be gone on with; a file without lines goes. */
  async leave(): Promise<void> {
    await this.#flush().catch(() => {})
    const { size } = await this.#handle.stat()
    await (size > 0 ? this.#handle.close() : this.discard())
  }

  /** Ends the file as if it had never been begun. */
  async discard(): Promise<void> {
    await this.#handle.close()
    await rm(this.#path + UNFINISHED)
  }
}

/** What the whole lines of a file are of; a torn one at its end is cut off. */
const namesIn = async (
  path: string,
  handle: FileHandle,
  nameOf: (line: unknown) => string | null,
): Promise<Set<string>> => {
  const names = new Set<string>()
  let whole = 0
  let count = 0
  for await (const { line, bytes, isWhole } of linesOf(createReadStream(path))) {
    if (!isWhole) break
    count++
    const name = nameOf(jsonOf(line, `${path}:${count}`))
    if (name !== null) names.add(name)
    whole += bytes
  }
  await handle.truncate(whole)
  return names
}

const jsonOf = (line: string, place: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    throw new UsageError(`${place}: no JSON, expected a line that chithi wrote`)
  }
}
