import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { BESIDE, COMMAND, LIBRARY } from '../config/entries.mjs'
import { ROOT } from './load-source.mjs'
import { rawText } from './raw-text.mjs'

/**
 * Builds what starts threads and processes of its own: the command and `chithi/node` of today's source, in a folder that is
 * new. Gives their files.
 */
export const builtSource = async () => {
  const outdir = join(ROOT, 'node_modules/.cache/chithi', `built-${process.pid}`)
  mkdirSync(outdir, { recursive: true })
  writeFileSync(join(outdir, 'package.json'), '{ "type": "module" }')
  await build({
    absWorkingDir: ROOT,
    entryPoints: { ...COMMAND, index: LIBRARY.index, node: LIBRARY.node },
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
  return {
    cli: join(outdir, 'cli.js'),
    node: join(outdir, 'node.js'),
    remove: () => rmSync(outdir, { recursive: true, force: true }),
  }
}
