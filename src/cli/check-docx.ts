import { mkdir, realpath, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { ChithiError } from '../ingest/error'
import { LIMITS } from '../ingest/limits'
import { readBytes } from '../node/parse'
import type { CheckSettings } from './check-settings'
import type { CheckSink } from './check-sink'
import { toFile } from './output'
import { CHECK_PHRASES } from './phrases'
import { STDIN } from './read-all'
import { complain, type Streams } from './streams'
import { UsageError } from './usage-error'

/** The documents with their findings as comments: one into a file, several into a folder as `NAME.checked.docx`. */
export const docxSink = async (
  { output, paths, language }: CheckSettings,
  streams: Streams,
  refused: (reason: string) => void,
): Promise<CheckSink> => {
  const words = CHECK_PHRASES[language]
  const target = output!
  const isFolder = await isDirectory(target)
  const inputs = await inputsOf(paths)
  const { commentDocx } = await import('../report/docx/comment-docx')
  // Of a single file, which is written when no other has come.
  let only: { path: string; bytes: Uint8Array; said: string } | null = null

  const write = async (path: string, bytes: Uint8Array, said: string): Promise<void> => {
    const file = await toFile(path)
    await file.write(bytes)
    await file.close(true)
    complain(streams, `${path}: ${said}`)
  }
  return {
    document: async (path, checked) => {
      const { format } = checked.directive.source
      if (path === STDIN || format !== 'docx') return refused(`${path}: ${words.noDocx(format)}`)
      if (only) throw new UsageError(words.severalFiles)
      const file = isFolder ? join(target, `${basename(path).replace(/\.docx$/iu, '')}.checked.docx`) : target
      if (inputs.has(await realOf(file))) throw new UsageError(`${file}: ${words.isRead}`)
      try {
        const { bytes, comments, replaced, beside, isSigned } = commentDocx(
          await readBytes(path, LIMITS),
          checked,
          language,
        )
        const said =
          words.commented(comments, beside, replaced) + (isSigned && comments > 0 ? words.signed : '')
        if (!isFolder) only = { path: file, bytes, said }
        else {
          await mkdir(target, { recursive: true })
          await write(file, bytes, said)
        }
      } catch (error) {
        if (!(error instanceof ChithiError || error instanceof TypeError)) throw error
        refused(error instanceof ChithiError ? error.of(path).message : `${path}: ${error.message}`)
      }
    },
    end: async () => {
      if (only) await write(only.path, only.bytes, only.said)
    },
    close: async () => {},
  }
}

const isDirectory = async (path: string): Promise<boolean> =>
  /[/\\]$/u.test(path) || (await stat(path).catch(() => null))?.isDirectory() === true

/** All files that are read, so that none of them is written. */
const inputsOf = async (paths: readonly string[]): Promise<ReadonlySet<string>> => {
  const { expandPaths } = await import('../node')
  const { files } = await expandPaths(paths.filter((path) => path !== STDIN))
  return new Set(await Promise.all(files.map(realOf)))
}

/** A path without links; of a file that is not there the path itself. */
const realOf = (path: string): Promise<string> => realpath(path).catch(() => resolve(path))
