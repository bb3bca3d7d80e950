import type { Readable } from 'node:stream'
import type { Given } from '../batch/dispatch'
import { linesOf } from './lines'
import { STDIN } from './read-all'

/**
 * Jobs from standard input, one a line: a path as it is or as JSON, `{"path": …}`, or `{"text": …, "name": …}`. A line that is
 * none is a job that is refused, named by its number.
 */
export async function* jobsFrom(stdin: Readable): AsyncGenerator<Given> {
  let number = 0
  for await (const { line } of linesOf(stdin)) {
    number++
    const written = line.replace(/\r$/u, '')
    if (written !== '') yield jobOf(written, `${STDIN}:${number}`)
  }
}

const jobOf = (line: string, place: string): Given => {
  if (!/^["{]/u.test(line)) return { path: line }
  const value = jsonIn(line)
  if (typeof value === 'string') return { path: value }
  if (typeof value === 'object' && value !== null) {
    const { path, text, name } = value as Record<string, unknown>
    if (typeof path === 'string') return { path }
    if (typeof text === 'string')
      return { path: typeof name === 'string' ? name : place, bytes: Buffer.from(text), format: 'text' }
  }
  const reason = `found ${line.slice(0, 40)}, expected a path, {"path": …} or {"text": …, "name": …}`
  return { path: place, outcome: { code: 'unsupported', reason } }
}

const jsonIn = (line: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
