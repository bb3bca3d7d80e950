import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

const RAW = /\?raw$/

/** Imports a file as its text where its name ends in `?raw`, as vitest does by itself. */
export const rawText = () => ({
  name: 'raw-text',
  setup({ onResolve, onLoad }) {
    // The path keeps its end, so that no loader of style sheets takes it.
    onResolve({ filter: RAW }, ({ path, importer }) => ({
      path: join(dirname(importer), path),
      namespace: 'raw-text',
    }))
    onLoad({ filter: RAW, namespace: 'raw-text' }, async ({ path }) => ({
      contents: await readFile(path.replace(RAW, ''), 'utf8'),
      loader: 'text',
    }))
  },
})
