import { Worker } from 'node:worker_threads'
import type { Job, ReadSettings } from './job'
import { work } from './work'

// Works on batches that another process sends, tells it each outcome, and ends with it.
process.on('disconnect', () => process.exit())
process.on('message', async ({ jobs, settings }: { jobs: readonly Job[]; settings: ReadSettings }) => {
  for (const job of jobs) process.send?.(await work(job, settings))
})
// A thread of its own sees what happens while this one is busy.
new Worker(new URL('./batch-watch.js', import.meta.url), { argv: process.argv.slice(2) }).unref()
