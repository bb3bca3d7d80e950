import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { BESIDE, COMMAND, LIBRARY } from '../config/entries.mjs'
import { ROOT } from './load-source.mjs'
import { rawText } from './raw-text.mjs'

const CACHE = join(ROOT, 'node_modules/.cache/chithi')

/**
 * Builds what starts threads and processes of its own: the command, what runs it in this process, `chithi` and `chithi/node`
 * of today's source. Gives their files, which are built once for all who ask.
 */
export const builtSource = async () => {
  const hash = createHash('sha256')
  for (const name of [
    'package-lock.json',
    'test/config/entries.mjs',
    'test/tools/built.mjs',
    ...sourceFiles(),
  ]) {
    const { mtimeMs, size } = statSync(join(ROOT, name))
    hash.update(`${name} ${mtimeMs} ${size}\n`)
  }
  const folder = join(CACHE, `built-${hash.digest('hex').slice(0, 12)}`)
  if (!existsSync(folder)) await buildInto(folder)
  const at = (name) => join(folder, `${name}.js`)
  return { cli: at('cli'), run: at('run'), index: at('index'), node: at('node') }
}

const sourceFiles = () =>
  readdirSync(join(ROOT, 'src'), { recursive: true })
    .map((name) => join('src', name))
    .sort()

const buildInto = async (folder) => {
  mkdirSync(CACHE, { recursive: true })
  for (const name of readdirSync(CACHE)) if (isOld(join(CACHE, name))) rmSync(join(CACHE, name), GONE)
  // Another process may build the same: whoever is first gives it its name.
  const outdir = `${folder}-${randomUUID()}`
  await build({
    absWorkingDir: ROOT,
    entryPoints: { ...COMMAND, run: 'src/cli/run.ts', index: LIBRARY.index, node: LIBRARY.node },
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    external: BESIDE.flatMap((name) => [name, `${name}/*`]),
    plugins: [rawText()],
    logLevel: 'error',
  })
  writeFileSync(join(outdir, 'package.json'), '{ "type": "module" }')
  try {
    renameSync(outdir, folder)
  } catch {
    rmSync(outdir, GONE)
  }
}

const GONE = { recursive: true, force: true }
const AN_HOUR = 3_600_000
const isOld = (path) => Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) > AN_HOUR
