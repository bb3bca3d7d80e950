import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeArchive } from '../tools/archive.mjs'
import { builtSource } from '../tools/built.mjs'
import { ROOT } from '../tools/load-source.mjs'

const secondsOf = async (work) => {
  const began = performance.now()
  await work()
  return (performance.now() - began) / 1_000
}

/** Does something with a made archive of `count` files and the built command. */
const withArchive = async (count, use) => {
  const folder = mkdtempSync(join(tmpdir(), 'chithi-bench-'))
  const built = await builtSource()
  const parse = (name, args) =>
    once(
      spawn(process.execPath, [built.cli, 'parse', ...args, '-o', join(folder, name)], { stdio: 'ignore' }),
      'exit',
    )
  try {
    await makeArchive(join(folder, 'archive'), { count, poisoned: 1 })
    return await use(join(folder, 'archive'), parse)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/**
 * Documents a second of a made archive: with one job, with two, and by two commands side by side with a half each and nothing
 * in common, which is what the machine has to give. Each twice, there and back, since machines are not always as quick.
 */
export const jobSpeeds = (count) =>
  withArchive(count, async (archive, parse) => {
    const ways = [
      ['--jobs 1', () => parse('one', [archive, '--jobs', '1'])],
      ['--jobs 2', () => parse('two', [archive, '--jobs', '2'])],
      [
        'two commands, --shard 1/2 and 2/2',
        () =>
          Promise.all(
            [1, 2].map((half) => parse(`half-${half}`, [archive, '--jobs', '1', '--shard', `${half}/2`])),
          ),
      ],
    ].map(([name, run]) => ({ name, run, seconds: 0 }))
    for (const way of [...ways, ...ways.toReversed()]) way.seconds += await secondsOf(way.run)
    return ways.map(({ name, seconds }) => ({ name, speed: (2 * count) / seconds }))
  })

/** Seconds that the command takes for the first so many documents of an archive; folders hold 500. */
export const batchGrowth = (counts) =>
  withArchive(counts.at(-1), async (archive, parse) => {
    const found = []
    for (const size of counts) {
      const paths =
        size < 500
          ? [`${archive}/0/văn bản {0..${size - 1}}.*`]
          : Array.from({ length: size / 500 }, (_, folder) => join(archive, String(folder)))
      found.push({ size, seconds: await secondsOf(() => parse('out', paths)) })
    }
    return found
  })

const MEGABYTE = 2 ** 20
const ONE = `
import { readFileSync } from 'node:fs'
const { parseText } = await import(process.argv[1])
const all = readFileSync('fixtures/thi-dua-so-giao-duc-2021.txt', 'utf8') + '\\n'
for (let turn = 0; turn < 40; turn++) parseText(all)
const text = all.repeat(Math.ceil(Number(process.argv[2]) / Buffer.byteLength(all)))
const began = performance.now()
parseText(text)
console.log(JSON.stringify({ size: Buffer.byteLength(text), seconds: (performance.now() - began) / 1000, memory: process.resourceUsage().maxRSS / 1024 }))
`
const MANY = `
import { readFileSync } from 'node:fs'
const { parseText } = await import(process.argv[1])
const text = readFileSync('fixtures/thi-dua-so-giao-duc-2021.txt', 'utf8')
const memory = []
for (let turn = 1; turn <= 10000; turn++) {
  parseText(text + turn)
  if (turn === 1000 || turn === 10000) memory.push(process.memoryUsage.rss() / ${MEGABYTE})
}
console.log(JSON.stringify(memory))
`

const child = async (code, ...args) => {
  const built = await builtSource()
  const flags = ['--max-old-space-size=20000', '--input-type=module', '--eval', code]
  return JSON.parse(
    execFileSync(process.execPath, [...flags, built.index, ...args], { cwd: ROOT, encoding: 'utf8' }),
  )
}

/** Seconds and most memory, in MB, for one document of so many bytes, each in a process of its own. */
export const documentGrowth = async (sizes) => {
  const found = []
  for (const size of sizes) found.push(await child(ONE, String(size)))
  return found
}

/** The memory, in MB, after a thousand documents and after ten thousand. */
export const memoryOverTime = () => child(MANY)

/** Milliseconds that Node, the command without work and with a small document take; the least of some runs. */
export const startUps = async () => {
  const built = await builtSource()
  const least = async (...args) => {
    const all = []
    for (let turn = 0; turn < 10; turn++)
      all.push(1_000 * (await secondsOf(() => spawnSync(process.execPath, args, { cwd: ROOT }))))
    return Math.min(...all)
  }
  return {
    node: await least('--eval', ''),
    version: await least(built.cli, '--version'),
    document: await least(built.cli, 'parse', 'fixtures/formats/utf-8.txt'),
  }
}
