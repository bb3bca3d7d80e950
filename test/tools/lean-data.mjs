import { readFileSync } from 'node:fs'

const lean = (value) => {
  if (Array.isArray(value)) return value.map(lean)
  if (value === null || typeof value !== 'object') return value
  const kept = Object.entries(value).filter(([key, own]) => key !== 'source' || typeof own !== 'string')
  return Object.fromEntries(kept.map(([key, own]) => [key, lean(own)]))
}

/** Bundles word lists without where they are from, which their readers in the repository need and no program asks for. */
export const leanData = () => ({
  name: 'lean-data',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/].*\.json$/ }, ({ path }) =>
      // A registry's sources are facts of its own.
      /[\\/]registry[\\/]/.test(path)
        ? null
        : { contents: JSON.stringify(lean(JSON.parse(readFileSync(path, 'utf8')))), loader: 'json' },
    )
  },
})
