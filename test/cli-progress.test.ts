import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pathToFileURL } from 'node:url'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Outcome } from '../src/batch/job'
import { Tally } from '../src/batch/tally'
import { progressLine, timeOf } from '../src/cli/progress'
import { collector } from './run-cli'
import { builtSource } from './tools/built.mjs'

describe('progress', () => {
  const streamsOf = (isTTY: boolean, columns = 100) => {
    const err = collector()
    const stderr = Object.assign(err.stream, isTTY ? { isTTY, columns } : {})
    return { streams: { stdin: Readable.from([]), stdout: collector().stream, stderr }, text: err.text }
  }
  /** A tally, its clock and a line of its progress. */
  const watched = (isTTY: boolean, total: number | null, columns?: number) => {
    const { streams, text } = streamsOf(isTTY, columns)
    const now = vi.spyOn(performance, 'now').mockReturnValue(0)
    const tally = new Tally()
    const progress = progressLine(streams, tally, total)
    const step = (seconds: number, outcome: Outcome) => {
      now.mockReturnValue(seconds * 1_000)
      tally.add(outcome)
      progress.step()
    }
    return { progress, step, text }
  }
  const parsed = { line: new Uint8Array(), bytes: 2_000_000 }
  const refused = { code: 'empty', reason: 'nothing in it' } as const
  /** What a terminal shows in the end, its lines from the top. */
  const shown = (text: string): string[] =>
    text.split('\n').map((line) => line.split('\r').at(-1)!.replace('\u001b[K', ''))
  afterEach(() => {
    vi.restoreAllMocks()
  })

  it('is a bar with rate and time left on a terminal', () => {
    const { progress, step, text } = watched(true, 4)
    expect(shown(text())).toEqual(['[--------------------] 0/4, 0.0 files/s, 0.00 MB/s, – left'])
    step(20, parsed)
    expect(shown(text())).toEqual(['[=====---------------] 1/4, 0.1 files/s, 0.10 MB/s, 1:00 left'])
    progress.stop()
    expect(shown(text())).toEqual([''])
  })

  it('counts what nobody knows the number of', () => {
    for (const isTTY of [true, false]) {
      const { step, text } = watched(isTTY, null)
      step(20, parsed)
      expect(shown(text())[0]).toBe(`${isTTY ? '' : 'chithi: '}1 files, 0.1 files/s, 0.10 MB/s`)
    }
  })

  it('writes what else there is to say above the bar', () => {
    const { progress, step, text } = watched(true, 2)
    step(20, refused)
    progress.say('a.txt: nothing in it')
    expect(shown(text())).toEqual([
      'chithi: a.txt: nothing in it',
      '[==========----------] 1/2, 0.1 files/s, 0.00 MB/s, 0:20 left',
    ])
  })

  it('is never broader than the terminal', () => {
    for (const [columns, line] of [
      [60, '[--------------------] 0/4, 0.0 files/s, 0.00 MB/s, – left'],
      [58, '0/4, 0.0 files/s, 0.00 MB/s, – left'],
      [20, '0/4, 0.0 files/s, 0'],
    ] as const)
      expect(shown(watched(true, 4, columns).text())).toEqual([line])
    const { step, text } = watched(true, 20_000, 60)
    step(200, parsed)
    expect(shown(text())[0]).toMatch(/^1\/20000, .* left$/u)
  })

  it('says nothing in a log that is short', () => {
    const { progress, step, text } = watched(false, 2)
    step(0.1, parsed)
    step(0.2, parsed)
    progress.stop()
    expect(text()).toBe('')
  })

  it('says now and then in a log how far it is', () => {
    const { step, text } = watched(false, 4)
    step(20, parsed)
    step(20, parsed)
    expect(text()).toBe('chithi: 1/4, 0.1 files/s, 0.10 MB/s, 1:00 left\n')
  })

  it('stands below the refusals of a run, of files and of what standard input tells', async () => {
    const { run }: typeof import('../src/cli/run') = await import(
      pathToFileURL((await builtSource()).run).href
    )
    const folder = mkdtempSync(join(tmpdir(), 'chithi-progress-'))
    const paths = ['a.txt', 'e.txt'].map((name) => join(folder, name))
    writeFileSync(paths[0]!, 'KẾ HOẠCH\nThi đua năm 2021\n')
    writeFileSync(paths[1]!, ' ')
    for (const [args, fed, bar] of [
      [paths, '', /\r\[[=-]+\] \d\/2, /u],
      [['--stdin'], paths.join('\n'), /\r\d files, /u],
    ] as const) {
      const { streams, text } = streamsOf(true)
      const words = ['node', 'chithi', 'parse', '--jobs', '0', '-o', join(folder, 'out.ndjson'), ...args]
      expect(await run(words, { ...streams, stdin: Readable.from([Buffer.from(fed)]) })).toBe(1)
      expect(shown(text())).toEqual([
        `chithi: ${paths[1]}: nothing in it, expected the text of a directive`,
        expect.stringMatching(/^chithi: 1 parsed, 1 refused/u),
        '',
      ])
      expect(text()).toMatch(bar)
    }
    rmSync(folder, { recursive: true })
  })

  it('tells times as clocks do', () => {
    expect([0, 65, 3_600 + 61].map(timeOf)).toEqual(['0:00', '1:05', '1:01:01'])
  })
})
