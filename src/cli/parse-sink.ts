import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Writable } from 'node:stream'
import type { Refusal } from '../batch/job'
import { writerOf } from './format'
import { LineFile, type Opening, UNFINISHED } from './line-file'
import { toFile, toStream } from './output'
import type { ParseSettings } from './parse-settings'

/** Where directives and refusals go. */
export interface Sink {
  /** How many lines an earlier run has written, of refusals among them. */
  before: { lines: number; refused: number }
  /** Takes the line that an earlier run has written for this path; false where none is left. */
  takeDone(path: string): boolean
  parsed(line: Uint8Array): Promise<void>
  refused(path: string, refusal: Refusal): Promise<void>
  /** All is written, so many directives of it now; files take their names. */
  finish(parsed: number): Promise<void>
  /** The work is broken off; what can be gone on with stays. */
  leave(): Promise<void>
}

/** Opens what the settings name, and finds what is there already; `say` is told refusals that no file is named for. */
export const openSink = async (
  settings: ParseSettings,
  stdout: Writable,
  say: (text: string) => void,
): Promise<Sink> => {
  // Begun first and finished last: wherever directives are unfinished, so are the refusals of the same run.
  const refusals = await openRefusals(settings, say)
  const directives = await openDirectives(settings, stdout).catch(async (error) => {
    await refusals.leave()
    throw error
  })
  const left = new Map<string, number>()
  for (const [name, count] of [...directives.before, ...refusals.before])
    left.set(resolve(name), (left.get(resolve(name)) ?? 0) + count)
  const [parsedBefore, refusedBefore] = [sumOf(directives.before), sumOf(refusals.before)]
  return {
    before: { lines: parsedBefore + refusedBefore, refused: refusedBefore },
    takeDone: (path) => {
      const count = left.get(resolve(path)) ?? 0
      left.set(resolve(path), count - 1)
      return count > 0
    },
    parsed: directives.write,
    refused: refusals.write,
    finish: async (parsed) => {
      await directives.finish(parsed + parsedBefore)
      await refusals.finish(refusedBefore)
    },
    leave: async () => {
      await Promise.allSettled([directives.leave(), refusals.leave()])
    },
  }
}

const sumOf = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, count) => sum + count, 0)

interface Part<Written extends unknown[]> {
  before: ReadonlyMap<string, number>
  write(...written: Written): Promise<void>
  /** `count`: how many there are. */
  finish(count: number): Promise<void>
  leave(): Promise<void>
}

const NONE: ReadonlyMap<string, number> = new Map()

const openDirectives = async (
  { output, format, resumes }: ParseSettings,
  stdout: Writable,
): Promise<Part<[line: Uint8Array]>> => {
  if (output !== null && format === 'ndjson') {
    const file = await LineFile.open(output, resumes ? 'resume' : 'new', (line) =>
      nameIn(line, 'source', 'name'),
    )
    return {
      before: file.before,
      write: (line) => file.write(line),
      // What was there stays where there is nothing to take its place.
      finish: (count) => (count > 0 ? file.finish() : file.leave()),
      leave: () => file.leave(),
    }
  }
  const target = output === null ? toStream(stdout) : await toFile(output)
  const writer = writerOf(format, target)
  return {
    before: NONE,
    write: (line) => writer.directive(line),
    finish: async (count) => {
      await writer.end()
      await target.close(count > 0)
    },
    leave: () => target.close(false),
  }
}

const openRefusals = async (
  settings: ParseSettings,
  say: (text: string) => void,
): Promise<Part<[path: string, refusal: Refusal]>> => {
  const { errors } = settings
  if (errors === null)
    return {
      before: NONE,
      write: async (path, { reason }) => say(`${path}: ${reason}`),
      finish: async () => {},
      leave: async () => {},
    }
  const file = await LineFile.open(errors, await openingOf(settings, errors), (line) => nameIn(line, 'path'))
  return {
    before: file.before,
    write: async (path, { code, reason }) => {
      await file.write(Buffer.from(`${JSON.stringify({ path, code, reason })}\n`))
      // They are few, and may have taken long.
      await file.flush()
    },
    finish: () => file.finish(),
    leave: () => file.leave(),
  }
}

/** Refusals are gone on with beside the directives of their run: without these, and beside those of another, they begin anew. */
const openingOf = async ({ output, resumes }: ParseSettings, errors: string): Promise<Opening> => {
  if (output === null) return 'anew'
  if (!resumes) return 'new'
  const [isBegun, areBegun] = await Promise.all(
    [output, errors].map(async (file) => (await stat(file + UNFINISHED).catch(() => null)) !== null),
  )
  return isBegun && !areBegun ? 'anew' : 'resume'
}

/** What stands under keys in a line of JSON, if it is a name. */
const nameIn = (line: unknown, ...keys: string[]): string | null => {
  const found = keys.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : null),
    line,
  )
  return typeof found === 'string' ? found : null
}
