import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { dispatched, type Given } from '../src/batch/dispatch'
import { BEGUN, type Crew, type Outcome, type Refusal } from '../src/batch/job'

const jobs = (count: number): Given[] =>
  Array.from({ length: count }, (_, index) => ({ path: String(index) }))
const line = (path: string): Outcome => ({ line: Buffer.from(`${path}\n`), bytes: 1 })
const CRASH: Refusal = { code: 'crash', reason: 'gone' }

/** What a crew does with a job: parse it, end on it (where it is not alone: crowded), or never come back from it. */
type Deed = 'parse' | 'crash' | 'crowded' | 'hang'
type Run = { crew: 'crew' | 'alone'; paths: string[] }

/** Crews that do with each job as they are told, and note what they are handed. */
const crewsOf = (deedOf: (path: string) => Deed) => {
  const runs: Run[] = []
  const ended: string[] = []
  const crewOf = (crew: Run['crew']): Crew => ({
    run: async (batch, say, signal) => {
      runs.push({ crew, paths: batch.map(({ path }) => path) })
      say(BEGUN)
      for (const { path } of batch) {
        await new Promise((resolve) => setImmediate(resolve))
        const deed = deedOf(path)
        if (deed === 'crash' || (deed === 'crowded' && crew !== 'alone')) throw CRASH
        if (deed === 'hang')
          await new Promise((_, reject) => signal.addEventListener('abort', () => reject(CRASH)))
        say(line(path))
      }
    },
    end: async () => {
      ended.push(crew)
    },
  })
  return { crews: { crew: crewOf('crew'), alone: crewOf('alone') }, runs, ended }
}

const all = async (
  given: Iterable<Given> | AsyncIterable<Given>,
  options: Parameters<typeof dispatched>[1],
) => {
  const found: string[] = []
  for await (const { job, outcome } of dispatched(given, options))
    found.push('line' in outcome ? job.path : `${job.path} ${outcome.code}`)
  return found
}

describe('dispatched', () => {
  it('gives every job once, in order, whatever becomes of it and however many work', async () => {
    const deed = fc.constantFrom<Deed>('parse', 'parse', 'crash', 'crowded')
    const count = fc.integer({ min: 1, max: 5 })
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 40 }), count, count, async (deeds, slots, most) => {
        const { crews, ended } = crewsOf((path) => deeds[Number(path)]!)
        const found = await all(jobs(deeds.length), { ...crews, slots, most, timeout: 10 })
        expect(found).toEqual(deeds.map((one, path) => (one === 'crash' ? `${path} crash` : String(path))))
        expect(ended.sort()).toEqual(['alone', 'crew'])
      }),
    )
  })

  it('tries that at which a crew ended again, alone, and goes on with the rest', async () => {
    const { crews, runs } = crewsOf((path) => (path === '2' ? 'crash' : path === '3' ? 'crowded' : 'parse'))
    const found = await all(jobs(5), { ...crews, slots: 1, most: 4, timeout: 10 })
    expect(found).toEqual(['0', '1', '2 crash', '3', '4'])
    expect(runs.map(({ crew, paths }) => `${crew} ${paths.join('')}`)).toEqual([
      'crew 0',
      'crew 1234',
      'alone 2',
      'crew 34',
      'alone 3',
      'crew 4',
    ])
  })

  it('shares the last jobs out among those that work', async () => {
    const { crews, runs } = crewsOf(() => 'parse')
    await all(jobs(18), { ...crews, slots: 2, most: 8, timeout: 10 })
    expect(runs.map(({ paths }) => paths.length)).toEqual([1, 1, 8, 4, 2, 1, 1])
  })

  it('does not count the start of a crew as the time of its first job', async () => {
    const { crews } = crewsOf(() => 'parse')
    const slowly = ({ run, end }: Crew): Crew => ({
      run: async (batch, say, signal) => {
        const pause = () =>
          new Promise((resolve, reject) => {
            setTimeout(resolve, 200)
            signal.addEventListener('abort', () => reject(CRASH))
          })
        await pause()
        say(BEGUN)
        await pause()
        await run(batch, (said) => said !== BEGUN && say(said), signal)
      },
      end,
    })
    crews.crew = slowly(crews.crew)
    crews.alone = slowly(crews.alone)
    expect(await all(jobs(2), { ...crews, slots: 1, most: 4, timeout: 0.05 })).toEqual(['0', '1'])
  })

  it('waits for no crew that never begins', async () => {
    vi.useFakeTimers()
    try {
      const crew: Crew = {
        run: (_batch, _say, signal) =>
          new Promise((_, reject) => signal.addEventListener('abort', () => reject(CRASH))),
        end: async () => {},
      }
      const results = dispatched(jobs(1), {
        crew,
        alone: crew,
        most: 1,
        slots: 1,
        timeout: 1,
      })
      const first = results.next()
      await vi.advanceTimersByTimeAsync(200_000)
      expect((await first).value?.outcome).toMatchObject({
        code: 'crash',
        reason: expect.stringContaining('no start within 60 s'),
      })
    } finally {
      vi.useRealTimers()
    }
  })

  it('refuses what takes too long, and goes on with the rest of its batch', async () => {
    const { crews, runs } = crewsOf((path) => (path === '2' ? 'hang' : 'parse'))
    const found = await all(jobs(5), { ...crews, slots: 1, most: 4, timeout: 0.05 })
    expect(found).toEqual(['0', '1', '2 timeout', '3', '4'])
    expect(runs.map(({ paths }) => paths.join(''))).toEqual(['0', '1234', '34'])
  })

  it('takes no more jobs than are soon asked for', async () => {
    let taken = 0
    function* endless(): Generator<Given> {
      while (true) yield { path: String(taken++) }
    }
    const { crews, ended } = crewsOf(() => 'parse')
    const results = dispatched(endless(), { ...crews, slots: 2, most: 4, timeout: 10 })
    for (let asked = 0; asked < 10; asked++) await results.next()
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(taken).toBeLessThan(4_200)
    await results.return(undefined)
    expect(ended).toHaveLength(2)
    const then = taken
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(taken).toBeLessThanOrEqual(then + 1)
  })

  it('holds no more than it must while one job is slow', async () => {
    let go = () => {}
    const later = new Promise<void>((resolve) => {
      go = resolve
    })
    const big = Buffer.alloc(2 ** 22)
    let parsed = 0
    const crew: Crew = {
      run: async (batch, say) => {
        for (const { path } of batch) {
          if (path === '0') await later
          parsed++
          say({ line: big, bytes: 1 })
        }
      },
      end: async () => {},
    }
    const results = dispatched(jobs(500), {
      crew,
      alone: crew,
      most: 1,
      slots: 2,
      timeout: 10,
    })
    const first = results.next()
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(parsed).toBeLessThan(40)
    go()
    expect((await first).value?.job.path).toBe('0')
    let count = 1
    for await (const { job } of results) expect(job.path).toBe(String(count++))
    expect(count).toBe(500)
  })

  it('refuses with the cause whatever a crew fails with', async () => {
    const crew: Crew = { run: async () => Promise.reject(new Error('spawn EAGAIN')), end: async () => {} }
    const reasons = []
    for await (const { outcome } of dispatched(jobs(3), {
      crew,
      alone: crew,
      most: 1,
      slots: 1,
      timeout: 10,
    }))
      reasons.push('reason' in outcome && outcome.reason)
    expect(reasons).toEqual(
      Array(3).fill('ends what reads it (spawn EAGAIN), expected a document that can be read'),
    )
  })

  it('works with what has come while it waits for more', async () => {
    let go = () => {}
    const later = new Promise<void>((resolve) => {
      go = resolve
    })
    async function* slow(): AsyncGenerator<Given> {
      yield { path: '0' }
      await later
      yield { path: '1' }
    }
    const { crews } = crewsOf(() => 'parse')
    const results = dispatched(slow(), { ...crews, slots: 1, most: 4, timeout: 10 })
    expect((await results.next()).value?.job.path).toBe('0')
    go()
    expect((await results.next()).value?.job.path).toBe('1')
    expect((await results.next()).done).toBe(true)
  })

  it('throws what the jobs throw, after what came before', async () => {
    async function* broken(): AsyncGenerator<Given> {
      yield { path: '0' }
      throw new Error('no more')
    }
    const { crews, ended } = crewsOf(() => 'parse')
    await expect(all(broken(), { ...crews, slots: 1, most: 4, timeout: 10 })).rejects.toThrow('no more')
    expect(ended).toHaveLength(2)
  })

  it('ends with the reason of its signal, also in the midst of a job', async () => {
    const control = new AbortController()
    const { crews, ended } = crewsOf(() => 'hang')
    const results = all(jobs(3), { ...crews, slots: 1, most: 4, timeout: 10, signal: control.signal })
    setTimeout(() => control.abort(new Error('enough')), 20)
    await expect(results).rejects.toThrow('enough')
    expect(ended).toHaveLength(2)
  })
})
