import { describe, expect, it } from 'vitest'
import { batchTrial } from './tools/batch-trial.mjs'

describe('an archive with poisoned files', () => {
  it('comes out whole, with each bad file named, however often its run is killed', async () => {
    // The sizes of a small archive; `node test/tools/batch-trial.mjs` takes 20,000 files.
    const { faults, killed } = await batchTrial({ count: 60, poisoned: 13, kills: 2, hard: 2 })
    expect(faults).toEqual([])
    expect(killed).toBeGreaterThan(0)
  }, 240_000)
})
