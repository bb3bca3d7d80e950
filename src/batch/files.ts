import { resolve } from 'node:path'
import type { ChithiError } from '../ingest/error'
import { expandPaths } from '../node/paths'
import type { Given } from './dispatch'

/**
 * The files of paths, folders and globs as jobs, in order and each once; what leads nowhere is a job that is refused. `known`
 * are words that stand for jobs of their own.
 */
export const filesOf = async (
  paths: readonly string[],
  known: ReadonlyMap<string, Given> = new Map(),
): Promise<Given[]> => {
  const given: Given[] = []
  const seen = new Set<string>()
  for (const path of paths) {
    const own = known.get(path)
    if (own && !given.includes(own)) given.push(own)
    if (own) continue
    const { files, errors } = await expandPaths([path])
    given.push(...errors.map(refused))
    for (const file of files) {
      const key = resolve(file)
      if (seen.has(key)) continue
      seen.add(key)
      given.push({ path: file })
    }
  }
  return given
}

const refused = ({ code, reason, path }: ChithiError): Given => ({
  path: path ?? '',
  outcome: { code, reason },
})
