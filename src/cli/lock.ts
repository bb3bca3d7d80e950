import { randomUUID } from 'node:crypto'
import { readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { notWritable } from './output'

/** So often, in milliseconds, a run shows that it is there; one that has not for so long is gone. */
const BEAT = 10_000
const GONE = 120_000

/** Who has a lock. */
interface Holder {
  pid: number
  host: string
  /** Of one run alone: a process's number may be another's later. */
  run: string
}

const OWN: Holder = { pid: process.pid, host: hostname(), run: randomUUID() }

/** Keeps other runs from a file while this one writes it. */
export class Lock {
  readonly #path: string
  readonly #file: string
  #beat: NodeJS.Timeout | undefined

  private constructor(path: string) {
    this.#path = path
    this.#file = `${path}.lock`
  }

  /** Takes the lock of a file, also from a run that is gone; throws an `Error` where another run has it, a `UsageError` where it
   * cannot be written. */
  static async take(path: string): Promise<Lock> {
    const lock = new Lock(path)
    while (!(await lock.#create())) {
      const holder = await lock.#holder()
      if (holder && isThere(holder))
        throw new Error(
          `${path}: written by another run (process ${holder.pid ?? '?'} on ${holder.host ?? '?'}), expected it to end; if it is gone, remove ${lock.#file}`,
        )
      await rm(lock.#file, { force: true })
    }
    lock.#beat = setInterval(() => {
      const now = new Date()
      utimes(lock.#file, now, now).catch(() => {})
    }, BEAT).unref()
    return lock
  }

  /** Whether no other run has taken it since: from one that was asleep, or at the same moment. */
  async isOwn(): Promise<boolean> {
    return (await this.#holder())?.run === OWN.run
  }

  async release(): Promise<void> {
    clearInterval(this.#beat)
    if (await this.isOwn()) await rm(this.#file, { force: true })
  }

  async #create(): Promise<boolean> {
    try {
      await writeFile(this.#file, JSON.stringify(OWN), { flag: 'wx' })
      return true
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
      throw notWritable(this.#path, error as NodeJS.ErrnoException)
    }
  }

  /** Null where nobody has it; without a name where somebody is just taking it. */
  async #holder(): Promise<(Partial<Holder> & { seen: number }) | null> {
    try {
      const [text, { mtimeMs }] = await Promise.all([readFile(this.#file, 'utf8'), stat(this.#file)])
      return { ...holderIn(text), seen: mtimeMs }
    } catch {
      return null
    }
  }
}

const holderIn = (text: string): Partial<Holder> => {
  try {
    return JSON.parse(text) as Holder
  } catch {
    return {}
  }
}

const isThere = ({ pid, host, run, seen }: Partial<Holder> & { seen: number }): boolean => {
  if (Date.now() - seen > GONE) return false
  if (pid === undefined || host !== OWN.host || run === OWN.run) return true
  // In a container each run may have the same number.
  if (pid === process.pid) return false
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
