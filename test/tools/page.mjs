import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { leanData } from './lean-data.mjs'
import { ROOT } from './load-source.mjs'
import { rawText } from './raw-text.mjs'

const FOLDER = join(ROOT, 'docs/try')

/**
 * Builds the script of docs/try, into that folder or beside a copy of its page: a classic one with the facts in it, so that the
 * page opens from a folder, too.
 */
export const buildPage = async (folder = FOLDER) => {
  await build({
    absWorkingDir: ROOT,
    entryPoints: { try: 'src/page/main.ts' },
    outdir: folder,
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    charset: 'utf8',
    mainFields: ['module', 'main'],
    // No page that is a picture is read there.
    external: ['tesseract.js', '@tesseract.js-data/*'],
    plugins: [rawText(), leanData()],
    logLevel: 'error',
  })
  if (folder !== FOLDER) cpSync(join(FOLDER, 'index.html'), join(folder, 'index.html'))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildPage()
