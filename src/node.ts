import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { type GlobOptions, glob, isDynamicPattern } from 'tinyglobby'
import { type Directive, type ParseOptions, parseText } from './index'
import { decode } from './ingest/decode'
import { ChithiError } from './ingest/error'

export type { Directive } from './index'
export { ChithiError, type ErrorCode } from './ingest/error'

/** What is known of a file besides its bytes. */
export type FileOptions = Pick<ParseOptions, 'name' | 'format'>

const MEGABYTE = 2 ** 20
const MOST_MEGABYTES = 64
const MARKDOWN = /\.(?:md|markdown)$/iu
const DOCUMENTS = '**/*.{txt,md,markdown}'
const EXPECTED = 'expected a .txt or .md file'

/**
 * Reads a directive from a file or from its bytes: UTF-8, or UTF-16 with a byte order mark; `.md` and `.markdown` as
 * Markdown, all else as plain text, unless `format` says so. At most 64 MB.
 *
 * Rejects with a `ChithiError` where there is nothing to read or it is no text; any text parses.
 *
 * @example
 * const directive = await parse('Kế hoạch thi đua 2021.txt')
 */
export const parse = async (input: string | Uint8Array, options: FileOptions = {}): Promise<Directive> => {
  const bytes = typeof input === 'string' ? await readBytes(input) : input
  const name = options.name ?? (typeof input === 'string' ? input : undefined)
  limitSize(bytes.length, name ?? null)
  const { text, encoding } = decode(bytes, name ?? null)
  return parseText(text, {
    ...(name === undefined ? {} : { name }),
    format: options.format ?? (MARKDOWN.test(name ?? '') ? 'markdown' : 'text'),
    encoding,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  })
}

/**
 * The files that paths, folders and globs stand for, each once, under the first of its paths: a file as it is given, of a
 * folder all .txt, .md and .markdown files in it and below it (links aside), of a glob what matches. What leads nowhere
 * is in `errors`.
 */
export const expandPaths = async (
  paths: readonly string[],
): Promise<{ files: string[]; errors: ChithiError[] }> => {
  const files = new Map<string, string>()
  const errors: ChithiError[] = []
  for (const path of paths) {
    try {
      for (const file of await expand(path)) {
        const key = resolve(file)
        if (!files.has(key)) files.set(key, file)
      }
    } catch (error) {
      if (!(error instanceof ChithiError)) throw error
      errors.push(error)
    }
  }
  return { files: [...files.values()], errors }
}

const expand = async (path: string): Promise<string[]> => {
  const located = await locate(path)
  if (located !== null) return (await stat(located)).isDirectory() ? walk(path, located) : [path]
  if (!isDynamicPattern(path)) throw new ChithiError('not-found', `no such file, ${EXPECTED}`, path)

  const files = await matching(path)
  if (files.length > 0) return files
  throw new ChithiError('no-match', 'matches no file, expected the pattern of .txt or .md files', path)
}

/** The folder before the first sign of a glob is looked up by itself, so that `./` stays and any composition is found. */
const matching = async (path: string): Promise<string[]> => {
  const segments = (sep === '/' ? path : path.replaceAll(sep, '/')).split('/')
  const first = segments.findIndex((segment) => isDynamicPattern(segment))
  const prefix = segments.slice(0, first).join('/') + (first > 0 ? '/' : '')
  const cwd = await locate(prefix || '.')
  const pattern = segments.slice(first).join('/')
  return cwd === null ? [] : globIn(cwd, prefix, [pattern.normalize('NFC'), pattern.normalize('NFD')], {})
}

/** Links are not followed down a folder: its documents would come twice, or in a circle. */
const walk = async (path: string, located: string): Promise<string[]> => {
  const prefix = /[/\\]$/u.test(path) ? path : `${path}/`
  const files = await globIn(located, prefix, [DOCUMENTS], {
    caseSensitiveMatch: false,
    followSymbolicLinks: false,
  })
  if (files.length > 0) return files
  throw new ChithiError('empty-folder', 'no document in this folder, expected .txt or .md files', path)
}

const globIn = async (
  cwd: string,
  prefix: string,
  patterns: string[],
  options: GlobOptions,
): Promise<string[]> => {
  const files = await glob(patterns, { ...options, cwd, expandDirectories: false })
  return files.sort().map((file) => prefix + file)
}

/** The path under which a file is really there: `ế` in a name may be one character or three. Null where it is not. */
const locate = async (path: string): Promise<string | null> => {
  if (await stat(path).catch(() => null)) return path
  const parent = dirname(path)
  const folder = parent === path ? null : await locate(parent)
  if (folder === null) return null
  const name = basename(path).normalize('NFC')
  const entries = await readdir(folder).catch(() => [])
  const entry = entries.find((each) => each.normalize('NFC') === name)
  return entry === undefined ? null : join(folder, entry)
}

const readBytes = async (path: string): Promise<Uint8Array> => {
  const located = await locate(path)
  if (located === null) throw new ChithiError('not-found', `no such file, ${EXPECTED}`, path)
  try {
    const { size } = await stat(located)
    limitSize(size, path)
    return await readFile(located)
  } catch (error) {
    if (error instanceof ChithiError) throw error
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'EISDIR') throw new ChithiError('not-a-file', 'a folder, expected a file', path)
    throw new ChithiError('unreadable', `cannot be read (${code ?? String(error)}), ${EXPECTED}`, path)
  }
}

const limitSize = (size: number, path: string | null): void => {
  if (size <= MOST_MEGABYTES * MEGABYTE) return
  const found = `${Math.ceil(size / MEGABYTE)} MB, expected at most ${MOST_MEGABYTES} MB`
  throw new ChithiError('too-large', found, path)
}
