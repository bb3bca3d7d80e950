import type { RegistryRow } from './row'
import { type BrokenRow, collected, type ReadRegistry } from './user'

const parsed = (line: number, text: string): { line: number; value: unknown } | BrokenRow => {
  try {
    return { line, value: JSON.parse(text) }
  } catch {
    return { line, reason: 'no JSON, expected one object' }
  }
}

/**
 * A registry from NDJSON, a row a line as `registryRowSchema` has it; `id`, `issuer`, `title`, `relations` and `slips` may be
 * left out, empty lines do not count. What is wrong is named by line and left out.
 */
export const readNdjson = (text: string): ReadRegistry =>
  collected(
    text
      .replace(/^\uFEFF/u, '')
      .split('\n')
      .map((content, index) => ({ content, line: index + 1 }))
      .filter(({ content }) => content.trim() !== '')
      .map(({ content, line }) => parsed(line, content)),
  )

/** Rows as NDJSON, to be read back by `readNdjson`: `writeNdjson(registry.rows())`. */
export const writeNdjson = (rows: Iterable<RegistryRow>): string =>
  Array.from(rows, (row) => `${JSON.stringify(row)}\n`).join('')
