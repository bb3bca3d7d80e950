import type { Readable, Writable } from 'node:stream'
import { ENGLISH, type Voice } from './voice'

/** Where a command reads and writes; `process` has them. */
export interface Streams {
  stdin: Readable
  stdout: Writable
  stderr: Writable
  /** How people are spoken to; in English where left out. */
  voice?: Voice
}

export const voiceOf = ({ voice }: Pick<Streams, 'voice'>): Voice => voice ?? ENGLISH

/** Says something that stands in English to the user, in his language: one line, whatever the text holds. */
export const complain = (streams: Streams, ...texts: string[]): void => {
  const said = texts.map(voiceOf(streams).say).join('; ')
  streams.stderr.write(`chithi: ${said.replace(/\s+/gu, ' ').trim()}\n`)
}

/** Writes to the output and waits until it is written; rejects with what went wrong. */
export const written = (stream: Writable, text: string | Uint8Array): Promise<void> =>
  new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(outputError(error)) : resolve()))
  })

const outputError = (error: NodeJS.ErrnoException): Error =>
  isBrokenPipe(error)
    ? error
    : new Error(`standard output: cannot be written (${error.code ?? error.message}), expected room`)

/** Whether whoever read the output has gone (`chithi parse … | head -n 1`). */
export const isBrokenPipe = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EPIPE'
