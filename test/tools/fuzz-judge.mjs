import { once } from 'node:events'
import { parentPort, Worker } from 'node:worker_threads'
import { loadSource } from './load-source.mjs'

/** Milliseconds after which nobody waits for a document any more: for any, and for each of its bytes. */
const [ANY, EACH] = [60_000, 1]

/** Judges documents in a thread, which is ended where it does not come back. */
export const openJudge = () => {
  const open = () => new Worker(new URL(import.meta.url))
  let worker = open()
  return {
    /** What does not hold of a document, by the end of its name and its bytes; null where all does. */
    faultOf: async (kind, bytes, most = ANY + EACH * bytes.length) => {
      const signal = AbortSignal.timeout(most)
      worker.postMessage({ kind, bytes })
      try {
        return (await once(worker, 'message', { signal }))[0]
      } catch (error) {
        if (!signal.aborted) throw error
        await worker.terminate()
        worker = open()
        return `hangs: no answer after ${most} ms`
      }
    },
    close: () => worker.terminate(),
  }
}

parentPort?.on('message', async ({ kind, bytes }) => {
  const { faultOfText, faultOfFile } = await judging
  parentPort.postMessage(
    await (kind === '.txt' ? faultOfText(Buffer.from(bytes).toString('utf8')) : faultOfFile(bytes)),
  )
})
const judging = parentPort && loadSource('test/fuzz/holds.ts')
