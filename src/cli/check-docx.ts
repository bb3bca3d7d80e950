import { basename, join } from 'node:path'
import { ChithiError } from '../ingest/error'
import { LIMITS } from '../ingest/limits'
import { readBytes } from '../node/parse'
import type { CheckSettings } from './check-settings'
import type { CheckSink } from './check-sink'
import { writeWhole } from './output'
import { CHECK_PHRASES } from './phrases'
import { isFolder, makeFolder, readFiles } from './places'
import { STDIN } from './read-all'
import { complain, type Streams, voiceOf } from './streams'
import { UsageError } from './usage-error'

/** The documents with their findings as comments: one into a file, several into a folder as `NAME.checked.docx`. */
export const docxSink = async (
  { output, paths, language }: CheckSettings,
  streams: Streams,
  refused: (reason: string) => void,
): Promise<CheckSink> => {
  const words = CHECK_PHRASES[voiceOf(streams).language]
  const target = output!
  const isIn = await isFolder(target)
  const isRead = readFiles(await inputsOf(paths))
  const { commentDocx } = await import('../report/docx/comment-docx')
  // Of a single file, which is written when no other has come.
  let only: { path: string; bytes: Uint8Array; said: string } | null = null

  const write = async (path: string, bytes: Uint8Array, said: string): Promise<void> => {
    await writeWhole(path, bytes)
    complain(streams, `${path}: ${said}`)
  }
  return {
    document: async (path, checked) => {
      const { format } = checked.directive.source
      if (path === STDIN || format !== 'docx') return refused(`${path}: ${words.noDocx(format)}`)
      if (only) throw new UsageError(words.severalFiles)
      const file = isIn ? join(target, `${basename(path).replace(/\.docx$/iu, '')}.checked.docx`) : target
      if (isRead(file)) throw new UsageError(`${file}: ${words.isRead}`)
      try {
        const { bytes, comments, replaced, beside, isSigned } = commentDocx(
          await readBytes(path, LIMITS),
          checked,
          language,
        )
        const said =
          words.commented(comments, beside, replaced) + (isSigned && comments > 0 ? words.signed : '')
        if (!isIn) only = { path: file, bytes, said }
        else {
          await makeFolder(target)
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

/** All files that are read, so that none of them is written. */
const inputsOf = async (paths: readonly string[]): Promise<readonly string[]> => {
  const { expandPaths } = await import('../node')
  return (await expandPaths(paths.filter((path) => path !== STDIN))).files
}
