import { existsSync, realpathSync } from 'node:fs'
import { mkdir, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { STDIN } from './read-all'
import { UsageError } from './usage-error'

/** A path without links; of a file that is not there the path itself. */
const realOf = (path: string): string => {
  try {
    return realpathSync.native(path)
  } catch {
    return resolve(path)
  }
}

/** Whether two paths are of one file, by whatever links. */
export const isSameFile = (one: string, other: string): boolean => realOf(one) === realOf(other)

/** Tells of files that are read whether one is that to be written; for this each of them is asked but once. */
export const readFiles = (paths: Iterable<string>): ((written: string) => boolean) => {
  let real: ReadonlySet<string> | null = null
  return (written) => {
    // What is not there is not read.
    if (!existsSync(written)) return false
    real ??= new Set([...paths].filter((path) => path !== STDIN).map(realOf))
    return real.has(realOf(written))
  }
}

/** Whether `-o` means a folder: one that is there, or a name that ends as only theirs do. */
export const isFolder = async (path: string): Promise<boolean> =>
  /[/\\]$/u.test(path) || (await stat(path).catch(() => null))?.isDirectory() === true

/**
 * Makes a folder and those above it; throws a `UsageError` where that cannot be. One by one, since Node's own way never ends where the system
 * denies that what it made no folder in is there (`/proc/x`).
 */
export const makeFolder = async (path: string): Promise<void> => {
  const missing: string[] = []
  let above = resolve(path)
  for (;;) {
    const there = await stat(above).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null
      throw notMade(path, error)
    })
    if (there?.isDirectory()) break
    if (there) throw new UsageError(`${above}: a file, expected a folder for -o`)
    missing.unshift(above)
    above = dirname(above)
  }
  for (const each of missing)
    await mkdir(each).catch((error: NodeJS.ErrnoException) => {
      // Another run may make it in the meantime.
      if (error.code !== 'EEXIST') throw notMade(path, error)
    })
}

const notMade = (path: string, { code }: NodeJS.ErrnoException): UsageError =>
  new UsageError(`${path}: cannot be made (${code}), expected a folder for -o`)
