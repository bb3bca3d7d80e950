import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
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
    entryPoints: {
      cli: 'src/cli/main.ts',
      index: 'src/index.ts',
      node: 'src/node.ts',
      ...Object.fromEntries(
        ['thread', 'process', 'watch'].map((name) => [`batch-${name}`, `src/batch/${name}.ts`]),
      ),
    },
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'error',
    plugins: [rawText()],
  })
  return {
    cli: join(outdir, 'cli.js'),
    node: join(outdir, 'node.js'),
    remove: () => rmSync(outdir, { recursive: true, force: true }),
  }
}
