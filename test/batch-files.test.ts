import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isIn } from '../src/batch/shard'
import type { BatchOptions, FileResult, Progress } from '../src/node'
import { builtSource } from './tools/built.mjs'

const TEXT = 'KẾ HOẠCH\nThi đua năm 2021\n\nI. CHỈ TIÊU\n\n1. Huy động trẻ vào lớp 1 đạt 98%.\n'

let folder = ''
let { parse, parseFiles } = {} as typeof import('../src/node')
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'chithi-files-'))
  mkdirSync(join(folder, 'kho'))
  for (let number = 0; number < 30; number++)
    writeFileSync(join(folder, 'kho', `${100 + number}.txt`), TEXT.replace('98', String(60 + number)))
  writeFileSync(join(folder, 'kho', '115.docx'), readFileSync('fixtures/formats/plain.docx'))
  writeFileSync(join(folder, 'kho', '117.docx'), readFileSync('fixtures/formats/plain.docx').subarray(0, 999))
  writeFileSync(join(folder, 'kho', '119.pdf'), readFileSync('fixtures/formats/plain.pdf'))
  ;({ parse, parseFiles } = await import(pathToFileURL((await builtSource()).node).href))
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true }))

const all = async (paths: string[], options: BatchOptions = {}) => {
  const found: FileResult[] = []
  for await (const result of parseFiles(paths, options)) found.push(result)
  return found
}

describe('parseFiles', () => {
  it('gives what parse gives, in the order of the paths, in this thread and with two jobs', async () => {
    const found = await all([join(folder, 'kho'), join(folder, 'không có.txt')], { jobs: 2 })
    expect(found.map(({ path }) => path.slice(folder.length + 1))).toEqual([
      ...found
        .slice(0, -1)
        .map(({ path }) => path.slice(folder.length + 1))
        .sort(),
      'không có.txt',
    ])
    expect(found).toHaveLength(34)
    expect(
      found.filter(({ error }) => error).map(({ path, error }) => [path.slice(-8), error?.code]),
    ).toEqual([
      ['117.docx', 'damaged'],
      ['g có.txt', 'not-found'],
    ])
    for (const { path, directive } of found) if (directive) expect(directive).toEqual(await parse(path))
    expect(JSON.stringify(await all([join(folder, 'kho')], { jobs: 0 }))).toBe(
      JSON.stringify(found.slice(0, -1)),
    )
  }, 60_000)

  it('tells how far it has come', async () => {
    const told: Progress[] = []
    await all([join(folder, 'kho/10*.txt'), join(folder, 'kho/117.docx')], {
      jobs: 0,
      onProgress: (progress) => told.push(progress),
    })
    expect(told.map(({ done, total }) => [done, total])).toEqual(told.map((_, index) => [index + 1, 11]))
    const size = Buffer.byteLength(TEXT)
    expect(told.at(-1)).toEqual({ done: 11, total: 11, refused: 1, bytes: 10 * size + 999 })
  })

  it('ends with its signal, and when it is left', async () => {
    const control = new AbortController()
    const results = parseFiles([join(folder, 'kho')], { jobs: 1, signal: control.signal })
    expect((await results.next()).value?.path).toContain('100.txt')
    control.abort(new Error('đủ rồi'))
    await expect(results.next()).rejects.toThrow('đủ rồi')
    for await (const { path } of parseFiles([join(folder, 'kho')], { jobs: 1 })) {
      expect(path).toContain('100.txt')
      break
    }
  })

  it('hears its signal in this thread, too', async () => {
    const control = new AbortController()
    const onProgress = () => setImmediate(() => control.abort(new Error('đủ rồi')))
    const results = all([join(folder, 'kho/*.txt')], { jobs: 0, signal: control.signal, onProgress })
    await expect(results).rejects.toThrow('đủ rồi')
  })

  it('takes as much as there is where no bound is set', async () => {
    const endless = { memory: Infinity, timeout: Infinity, limits: { mostBytes: Infinity } }
    const found = await all([join(folder, 'kho/10*.txt')], { jobs: 1, ...endless })
    expect(found.map(({ error }) => error)).toEqual(Array(10).fill(null))
  })

  it('reads no scan where it may not', async () => {
    const [scan] = await all(['fixtures/formats/scan.pdf'], { jobs: 1, recognise: null })
    expect(scan?.error?.code).toBe('scan')
  })

  it('holds its options to their ranges', async () => {
    for (const options of [{ jobs: -1 }, { jobs: 1.5 }, { timeout: 0 }, { memory: Number.NaN }])
      await expect(all([folder], options)).rejects.toThrow(RangeError)
  })
})

describe('a shard', () => {
  it('has each file in one of them, by its name in any composition', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 9 }), (path, count) => {
        const shards = Array.from({ length: count }, (_, index) => ({ index: index + 1, count }))
        const own = shards.filter((shard) => isIn(shard, path))
        expect(own).toHaveLength(1)
        expect(isIn(own[0]!, path.normalize('NFD'))).toBe(true)
      }),
    )
  })

  it('has about as many files as the others', () => {
    const paths = Array.from({ length: 3_000 }, (_, number) => `kho/văn bản ${number}.docx`)
    for (let index = 1; index <= 3; index++) {
      const own = paths.filter((path) => isIn({ index, count: 3 }, path)).length
      expect(Math.abs(own - 1_000)).toBeLessThan(100)
    }
  })
})
