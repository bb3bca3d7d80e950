import type { Refusal } from '../batch/job'
import { writerOf } from './format'
import { LineFile } from './line-file'
import { toFile, toStream } from './output'
import type { ParseSettings } from './parse-settings'
import { complain, type Streams } from './streams'

/** Where directives and refusals go. */
export interface Sink {
  /** The names of what an earlier run has done already. */
  before: ReadonlySet<string>
  refusedBefore: number
  parsed(line: Uint8Array): Promise<void>
  refused(path: string, refusal: Refusal): Promise<void>
  /** All is written, so many directives of it now; files take their names. */
  finish(parsed: number): Promise<void>
  /** The work is broken off; what can be gone on with stays. */
  leave(): Promise<void>
}

/** Opens what the settings name, and finds what is there already. */
export const openSink = async (settings: ParseSettings, streams: Streams): Promise<Sink> => {
  const directives = await openDirectives(settings, streams)
  const refusals = await openRefusals(settings, streams).catch(async (error) => {
    await directives.leave()
    throw error
  })
  return {
    before: new Set([...directives.before, ...refusals.before]),
    refusedBefore: refusals.before.size,
    parsed: directives.write,
    refused: refusals.write,
    finish: async (parsed) => {
      await directives.finish(parsed + directives.before.size)
      await refusals.finish(refusals.before.size)
    },
    leave: async () => {
      await directives.leave()
      await refusals.leave()
    },
  }
}

interface Part<Written extends unknown[]> {
  before: ReadonlySet<string>
  write(...written: Written): Promise<void>
  /** `count`: how many there are. */
  finish(count: number): Promise<void>
  leave(): Promise<void>
}

const NONE: ReadonlySet<string> = new Set()

const openDirectives = async (
  { output, format, resumes }: ParseSettings,
  { stdout }: Streams,
): Promise<Part<[line: Uint8Array]>> => {
  if (output !== null && format === 'ndjson') {
    const file = await LineFile.open(output, resumes, (line) => nameIn(line, 'source', 'name'))
    return {
      before: file.before,
      write: (line) => file.write(line),
      // What was there stays where there is nothing to take its place.
      finish: (count) => (count > 0 ? file.finish() : file.discard()),
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
  { errors, resumes }: ParseSettings,
  streams: Streams,
): Promise<Part<[path: string, refusal: Refusal]>> => {
  if (errors === null)
    return {
      before: NONE,
      write: async (path, { reason }) => complain(streams, `${path}: ${reason}`),
      finish: async () => {},
      leave: async () => {},
    }
  const file = await LineFile.open(errors, resumes, (line) => nameIn(line, 'path'))
  return {
    before: file.before,
    write: (path, { code, reason }) => file.write(Buffer.from(`${JSON.stringify({ path, code, reason })}\n`)),
    finish: () => file.finish(),
    leave: () => file.leave(),
  }
}

/** What stands under keys in a line of JSON, if it is a name. */
const nameIn = (line: unknown, ...keys: string[]): string | null => {
  const found = keys.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : null),
    line,
  )
  return typeof found === 'string' ? found : null
}
