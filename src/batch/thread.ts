import type { MessagePort } from 'node:worker_threads'
import { BEGUN, type Job, type ReadSettings, type Said } from './job'
import { work } from './work'

/** A batch for a thread. */
export interface ThreadBatch {
  jobs: readonly Job[]
  settings: ReadSettings
  port: MessagePort
}

/** Works on a batch in a thread, and tells each outcome as soon as it is known. */
export default async ({ jobs, settings, port }: ThreadBatch): Promise<void> => {
  const say = (said: Said) =>
    port.postMessage(
      said,
      typeof said === 'object' && 'line' in said ? [said.line.buffer as ArrayBuffer] : [],
    )
  say(BEGUN)
  for (const job of jobs) say(await work(job, settings))
}
