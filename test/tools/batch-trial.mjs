import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeArchive } from './archive.mjs'
import { builtSource } from './built.mjs'
import { loadSource } from './load-source.mjs'

const LIMITS = ['--timeout', '3', '--memory', '400']

/** Runs the command; `within` milliseconds it is killed, if it still runs. Gives its status, null where it was killed. */
const runCli = (cli, args, within) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, ...args], { stdio: ['ignore', 'ignore', 'pipe'] })
    const said = []
    child.stderr.on('data', (chunk) => said.push(chunk))
    const timer = within === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), within)
    child.on('error', reject)
    child.on('close', (status) => {
      clearTimeout(timer)
      resolve({ status, said: Buffer.concat(said).toString() })
    })
  })

/** The lines of a file as sorted hashes: of 20,000 directives the lines themselves are a gigabyte. */
const sortedLines = async (path) => {
  const hashes = []
  let hash = createHash('sha256')
  let isTorn = false
  for await (const chunk of createReadStream(path)) {
    let from = 0
    for (let to = chunk.indexOf(10); to >= 0; to = chunk.indexOf(10, from)) {
      hashes.push(hash.update(chunk.subarray(from, to)).digest('hex'))
      hash = createHash('sha256')
      from = to + 1
    }
    hash.update(chunk.subarray(from))
    isTorn = from < chunk.length
  }
  if (isTorn) hashes.push('a torn line')
  return hashes.sort()
}

/**
 * Parses a made archive undisturbed, then again while it is killed at random moments and gone on with. Gives what differs,
 * `[]` where all is as it should be, and figures of the undisturbed run. The same seed gives the same moments.
 */
export const batchTrial = async ({ count, poisoned, kills, hard, seed = Date.now() % 2 ** 32 }) => {
  const { Random } = await loadSource('test/fuzz/random.ts')
  const random = new Random(seed)
  console.log(`seed ${seed}`)
  const folder = mkdtempSync(join(tmpdir(), 'chithi-batch-'))
  const { cli } = await builtSource()
  const faults = []
  try {
    const expected = await makeArchive(join(folder, 'archive'), { count, poisoned, hard })
    const run = (name, more, within) =>
      runCli(
        cli,
        [
          'parse',
          join(folder, 'archive'),
          '-o',
          join(folder, `${name}.ndjson`),
          '--errors',
          join(folder, `${name}.errors`),
          ...LIMITS,
          ...more,
        ],
        within,
      )
    const began = performance.now()
    const whole = await run('whole', [])
    const took = performance.now() - began
    if (whole.status !== 1) faults.push(`the undisturbed run ended with ${whole.status}: ${whole.said}`)

    let killed = 0
    for (let kill = 0; kill < kills; kill++) {
      const { status } = await run('killed', ['--resume'], 100 + random.next() * ((2 * took) / (kills + 1)))
      if (status === null) killed++
    }
    const last = await run('killed', ['--resume'])
    if (last.status !== 1) faults.push(`the last run ended with ${last.status}: ${last.said}`)

    /** A file that takes too much of both is stopped by whichever is noticed first. */
    const isHard = (path) => ['timeout', 'memory'].every((code) => expected.get(path)?.includes(code))
    const refusals = (name) =>
      readFileSync(join(folder, `${name}.errors`), 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => {
          const { path, code } = JSON.parse(line)
          if (!expected.get(path)?.includes(code))
            faults.push(`${path}: ${code}, expected ${expected.get(path) ?? 'a directive'}`)
          return isHard(path) ? path : line
        })
        .sort()
    const directives = (name) => sortedLines(join(folder, `${name}.ndjson`))
    for (const [kind, one, other, wanted] of [
      ['ndjson', await directives('whole'), await directives('killed'), count - poisoned],
      ['errors', refusals('whole'), refusals('killed'), poisoned],
    ]) {
      if (one.join() !== other.join())
        faults.push(`${kind}: ${one.length} lines and ${other.length} are not the same`)
      if (one.length !== wanted) faults.push(`${kind}: ${one.length} lines, expected ${wanted}`)
      if (existsSync(join(folder, `killed.${kind}.part`))) faults.push(`${kind}: an unfinished file is left`)
    }
    return { faults, killed, said: whole.said, seconds: took / 1_000 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

if (process.argv[1] === import.meta.filename) {
  const [count = 20_000, poisoned = 200, kills = 10, seed] = process.argv.slice(2).map(Number)
  const { faults, killed, said, seconds } = await batchTrial({ count, poisoned, kills, hard: 3, seed })
  console.log(
    `${said.trim().split('\n').at(-1)}\n${count} files in ${seconds.toFixed(0)} s undisturbed; killed ${killed} times of ${kills}`,
  )
  for (const fault of faults) console.error(fault)
  process.exitCode = faults.length > 0 ? 1 : 0
}
