import type { Job, ReadSettings, Refusal, Said } from './job'
import { tooMuchMemory } from './refusals'
import { openThreads } from './threads'

/** What the process that a child belongs to sends it. */
export interface ProcessBatch {
  jobs: readonly Job[]
}

/** What a child answers: what is said of a batch, or why it ends. */
export type Answer = Said | { ended: Refusal }

/** What a child is started with. */
export interface ProcessSettings {
  /** MB that all of it may take. */
  memory: number
  settings: ReadSettings
}

const OFTEN = 100
const MEGABYTE = 2 ** 20

const { memory, settings }: ProcessSettings = JSON.parse(process.argv[2]!)
const answer = (said: Answer, then = () => {}) => process.send?.(said, then)
const die = () => process.kill(process.pid, 'SIGKILL')
const end = (ended: Refusal) => answer({ ended }, die)

// A thread does the work, so that this one hears at once that its parent is gone, and sees how much memory is taken, buffers and all.
process.on('disconnect', die)
if (!process.connected) die()
setInterval(() => {
  if (process.memoryUsage.rss() > memory * MEGABYTE) end(tooMuchMemory(memory))
}, OFTEN)
const crew = await openThreads({ most: 1, memory, settings, textsAlone: false })
process.on('message', ({ jobs }: ProcessBatch) => {
  crew.run(jobs, (said) => answer(said), new AbortController().signal).catch(end)
})
