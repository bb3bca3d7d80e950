import { resolve } from 'node:path'
import type { Readable } from 'node:stream'
import type { Directive } from '../node'

/** What `-` on the command line stands for; also the name of what is read from there. */
export const STDIN = '<stdin>'

/**
 * The directives of files, folders and globs, in order, each file once. What cannot be read is `refused`, with the
 * reason in one line, and the others still come.
 */
export async function* readAll(
  paths: readonly string[],
  stdin: Readable,
  refused: (reason: string) => void,
): AsyncGenerator<{ path: string; directive: Directive }> {
  // The parser is loaded only when there is something to parse: `--help` and wrong usage answer at once.
  const { ChithiError, expandPaths, parse } = await import('../node')
  const read = async (path: string) => {
    const directive = path === STDIN ? await parse(await bytesOf(stdin), { name: path }) : await parse(path)
    if (directive.text.trim() === '')
      throw new ChithiError('empty', 'nothing in it, expected the text of a directive', path)
    return directive
  }

  const seen = new Set<string>()
  for (const path of paths) {
    const { files, errors } = path === STDIN ? { files: [STDIN], errors: [] } : await expandPaths([path])
    for (const error of errors) refused(error.message)
    for (const file of files) {
      const key = file === STDIN ? STDIN : resolve(file)
      if (seen.has(key)) continue
      seen.add(key)
      try {
        yield { path: file, directive: await read(file) }
      } catch (error) {
        if (error instanceof ChithiError) refused(error.message)
        else refused(`${file}: ${String(error)}`)
      }
    }
  }
}

const bytesOf = async (stream: Readable): Promise<Uint8Array> => Buffer.concat(await stream.toArray())
