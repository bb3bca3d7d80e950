import type { MessagePort } from 'node:worker_threads'
import type { Job, ReadSettings } from './job'
import { workOnText } from './work'

/** Works on a batch in a thread, and tells each outcome as soon as it is known. */
export default async ({
  jobs,
  settings,
  port,
}: {
  jobs: readonly Job[]
  settings: ReadSettings
  port: MessagePort
}): Promise<void> => {
  for (const job of jobs) {
    const outcome = await workOnText(job, settings)
    port.postMessage(
      outcome,
      typeof outcome === 'object' && 'line' in outcome ? [outcome.line.buffer as ArrayBuffer] : [],
    )
  }
}
