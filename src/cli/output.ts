import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import type { Writable } from 'node:stream'
import { written } from './streams'
import { UsageError } from './usage-error'

/** Where the results go. */
export interface Output {
  write(text: string): Promise<void>
  /** Ends the output; one that is not `wanted` leaves no trace. */
  close(wanted: boolean): Promise<void>
}

export const toStream = (stream: Writable): Output => ({
  write: (text) => written(stream, text),
  close: async () => {},
})

/** A file that appears under its name when it is whole; until then it lies beside it. */
export const toFile = async (path: string): Promise<Output> => {
  const unfinished = `${path}.${process.pid}.tmp`
  const handle = await create(unfinished, path)
  return {
    write: async (text) => {
      await handle.writeFile(text)
    },
    close: async (wanted) => {
      await handle.close()
      if (wanted) await rename(unfinished, path)
      else await rm(unfinished)
    },
  }
}

const create = async (unfinished: string, path: string): Promise<FileHandle> => {
  try {
    return await open(unfinished, 'w')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new UsageError(`${path}: cannot be written (${code}), expected a path in a folder that is there`)
  }
}
