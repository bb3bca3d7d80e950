import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { defineConfig, type Options } from 'tsup'
import { directiveJsonSchema } from '../../src/directive/json-schema'
import { leanData } from '../tools/lean-data.mjs'
import { notices } from '../tools/notices.mjs'
import { rawText } from '../tools/raw-text.mjs'
import { registryModules } from '../tools/registry-modules.mjs'
import { BESIDE, COMMAND, LIBRARY } from './entries.mjs'

rmSync('dist', { recursive: true, force: true })
mkdirSync('dist')
writeFileSync('dist/directive.schema.json', `${JSON.stringify(directiveJsonSchema(), null, 2)}\n`)

const common: Options = {
  target: 'node20',
  outDir: 'dist',
  esbuildPlugins: [rawText(), leanData(), notices('dist/THIRD-PARTY-LICENSES.txt'), registryModules('dist')],
  // Word lists are half of the code: their letters as they are, not as escapes.
  esbuildOptions: (options) => {
    options.charset = 'utf8'
    options.mainFields = ['module', 'main']
  },
}

// All but the peer zod is bundled: an install brings one package and not seventy (20 MB), an import takes half the time,
// CommonJS works although unified is ESM only, and compromise is a copy whose process-wide model no host shares.
const library: Options = {
  ...common,
  entry: LIBRARY,
  format: ['esm', 'cjs'],
  dts: true,
  splitting: true,
  // The entry `chithi` runs in browsers too: no dependency may come in its Node variant.
  platform: 'neutral',
  external: [/^node:/, ...builtinModules],
  shims: true,
}

const cli: Options = {
  ...common,
  entry: COMMAND,
  format: 'esm',
  platform: 'node',
  noExternal: [new RegExp(`^(?!${BESIDE.join('|')})`, 'u')],
  external: BESIDE.map((name) => new RegExp(`^${name}`, 'u')),
  minify: true,
}

export default defineConfig([library, cli])
