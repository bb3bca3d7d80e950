import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { type GlobOptions, glob, isDynamicPattern } from 'tinyglobby'
import { ChithiError } from '../ingest/error'
import { READABLE } from '../ingest/format'

export const NO_SUCH_FILE = 'no such file, expected the path of a document'
/** What a folder is searched for; a single file may have any name. */
const DOCUMENTS = '**/*.{txt,md,markdown,htm,html,docx,doc,rtf,odt,fodt,xlsx,pdf,png,jpg,jpeg}'

/**
 * The files that paths, folders and globs stand for, each once, under the first of its paths: a file as it is given, of a
 * folder all documents in it and below it by the ends of their names (links aside), of a glob what matches. What leads nowhere
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
  const located = await locateFile(path)
  if (located !== null) return (await stat(located)).isDirectory() ? walk(path, located) : [path]
  if (!isDynamicPattern(path)) throw new ChithiError('not-found', NO_SUCH_FILE, path)

  const files = await matching(path)
  if (files.length > 0) return files
  throw new ChithiError('no-match', 'matches no file, expected the pattern of documents', path)
}

/** The folder before the first sign of a glob is looked up by itself, so that `./` stays and any composition is found. */
const matching = async (path: string): Promise<string[]> => {
  const segments = (sep === '/' ? path : path.replaceAll(sep, '/')).split('/')
  const first = segments.findIndex((segment) => isDynamicPattern(segment))
  const prefix = segments.slice(0, first).join('/') + (first > 0 ? '/' : '')
  const cwd = await locateFile(prefix || '.')
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
  throw new ChithiError('empty-folder', `no document in this folder, expected ${READABLE}`, path)
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
export const locateFile = async (path: string): Promise<string | null> => {
  if (await stat(path).catch(() => null)) return path
  const parent = dirname(path)
  const folder = parent === path ? null : await locateFile(parent)
  if (folder === null) return null
  const name = basename(path).normalize('NFC')
  const entries = await readdir(folder).catch(() => [])
  const entry = entries.find((each) => each.normalize('NFC') === name)
  return entry === undefined ? null : join(folder, entry)
}
