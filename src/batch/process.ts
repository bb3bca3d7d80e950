import { setFlagsFromString } from 'node:v8'
import { BEGUN, type Job, type ReadSettings, type Refusal, type Said } from './job'
import { tooMuchMemory } from './refusals'
import { openThread } from './thread-crew'

/** What the process that a child belongs to sends it. */
export interface ProcessBatch {
  jobs: readonly Job[]
}

/** What a child answers: what is said of a batch, or why it ends. */
export type Answer = Said | { ended: Refusal }

/** What a child is started with. */
export interface ProcessSettings {
  /** MB that it may take beside what it takes with the parser alone. */
  memory: number
  settings: ReadSettings
}

const OFTEN = 100
const MEGABYTE = 2 ** 20

const { memory, settings }: ProcessSettings = JSON.parse(process.argv[2]!)
const answer = (said: Answer, then = () => {}) => process.send?.(said, then)
const die = () => process.kill(process.pid, 'SIGKILL')
const end = (ended: Refusal) => answer({ ended }, die)

// The parser is a thousand functions, each of them warm and few of them hot: a processor has better to do than to optimise all of them.
for (const flag of ['--always-sparkplug', '--interrupt-budget=800000']) setFlagsFromString(flag)

// A thread does the work, so that this one hears at once that its parent is gone, and sees how much memory is taken, buffers and all.
process.on('disconnect', die)
if (!process.connected) die()
let loaded = Number.POSITIVE_INFINITY
setInterval(() => {
  if (process.memoryUsage.rss() - loaded > memory * MEGABYTE) end(tooMuchMemory(memory))
}, OFTEN)
const crew = await openThread(memory, settings)
const tell = (said: Said) => {
  if (said === BEGUN) loaded = Math.min(loaded, process.memoryUsage.rss())
  answer(said)
}
process.on('message', ({ jobs }: ProcessBatch) => {
  crew.run(jobs, tell, new AbortController().signal).catch(end)
})
