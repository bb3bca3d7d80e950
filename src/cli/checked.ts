import { isAbsolute, relative, resolve, sep } from 'node:path'
import type { CheckOptions, CheckResult, Directive } from '../index'
import { readAll, STDIN } from './read-all'
import type { Streams } from './streams'

export interface FileCheck {
  path: string
  directive: Directive
  result: CheckResult
  /** The fingerprint of each finding. */
  prints: string[]
}

/** Reads and checks files, folders and globs, in order; what cannot be read is `refused`, in one line. */
export async function* checkEach(
  paths: readonly string[],
  options: CheckOptions,
  { stdin }: Pick<Streams, 'stdin'>,
  refused: (reason: string) => void,
): AsyncGenerator<FileCheck> {
  const { check, fingerprint } = await import('../index')
  for await (const { path, directive: read } of readAll(paths, stdin, refused)) {
    const directive = { ...read, source: { ...read.source, name: nameOf(path) } }
    const result = check(directive, options)
    yield {
      path,
      directive,
      result,
      prints: result.findings.map((finding) => fingerprint(directive, finding)),
    }
  }
}

/** One name for a file however it was typed: within this folder from here, elsewhere in full. */
const nameOf = (path: string): string => {
  if (path === STDIN) return path
  const from = relative('', path)
  return from.split(sep)[0] === '..' || isAbsolute(from) ? resolve(path) : from
}
