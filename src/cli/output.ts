import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises'
import type { Writable } from 'node:stream'
import { written } from './streams'
import { UsageError } from './usage-error'

/** Where the results go. */
export interface Output {
  write(text: string | Uint8Array): Promise<void>
  /** Ends the output; one that is not `wanted` leaves no trace. */
  close(wanted: boolean): Promise<void>
}

export const toStream = (stream: Writable): Output => ({
  write: (text) => written(stream, text),
  close: async () => {},
})

/** A file that appears under its name when it is whole; until then it lies beside it. */
export const toFile = async (path: string): Promise<Output> => {
  await refuseOther(path)
  const unfinished = `${path}.${process.pid}.tmp`
  const handle = await create(unfinished, path)
  return {
    write: async (text) => {
      await handle.writeFile(text).catch(({ code }: NodeJS.ErrnoException) => {
        throw new Error(`${path}: cannot be written (${code}), expected room`)
      })
    },
    close: async (wanted) => {
      await handle.close()
      if (wanted) await move(unfinished, path)
      else await rm(unfinished)
    },
  }
}

/** Writes a file whole; where that cannot be, none of it stays. */
export const writeWhole = async (path: string, content: string | Uint8Array): Promise<void> => {
  const file = await toFile(path)
  try {
    await file.write(content)
  } catch (error) {
    await file.close(false)
    throw error
  }
  await file.close(true)
}

/** What is there already must be a file: nothing else can be put aside for one. */
export const refuseOther = async (path: string): Promise<void> => {
  const there = await stat(path).catch(() => null)
  if (there === null || there.isFile()) return
  const found = there.isDirectory() ? 'a folder' : 'a device or pipe'
  throw new UsageError(`${path}: ${found}, expected a file`)
}

const move = async (unfinished: string, path: string): Promise<void> => {
  try {
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished)
    throw new Error(`${path}: cannot be written (${(error as NodeJS.ErrnoException).code})`)
  }
}

const create = (unfinished: string, path: string): Promise<FileHandle> =>
  open(unfinished, 'w').catch((error) => {
    throw notWritable(path, error)
  })

/** What is said where a file cannot be begun. */
export const notWritable = (path: string, { code }: NodeJS.ErrnoException): UsageError =>
  new UsageError(`${path}: cannot be written (${code}), expected a path in a folder that is there`)
