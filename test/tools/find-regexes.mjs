import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { corpusOrFixtures } from './corpus.mjs'
import { loadSource, ROOT } from './load-source.mjs'

const sources = () =>
  readdirSync(join(ROOT, 'src'), { recursive: true })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => join('src', path))
    .sort()

/** Every regex literal of src, `{ source, flags, place }`. */
export const literals = () =>
  sources().flatMap((path) => {
    const file = ts.createSourceFile(path, readFileSync(join(ROOT, path), 'utf8'), ts.ScriptTarget.ES2022)
    const found = []
    const visit = (node) => {
      if (ts.isRegularExpressionLiteral(node)) {
        const slash = node.text.lastIndexOf('/')
        const { line } = file.getLineAndCharacterOfPosition(node.getStart(file))
        found.push({
          source: node.text.slice(1, slash),
          flags: node.text.slice(slash + 1),
          place: `${path}:${line + 1}`,
        })
      }
      ts.forEachChild(node, visit)
    }
    visit(file)
    return found
  })

const FRAME = /(?<path>src\/[\w./-]+\.ts):(?<line>\d+)/

/** Every regex that src builds while it loads and parses some texts (out of lexicon lists, say), same shape. */
export const built = async () => {
  const found = []
  const own = new Set(sources())
  const { RegExp: Native } = globalThis
  const record = (regex) => {
    // The frames are: this function, the trap, whoever built the regex (a dependency's source map may name a `src` too).
    const frame = FRAME.exec(new Error().stack?.split('\n')[3] ?? '')?.groups
    if (frame && own.has(frame.path)) {
      found.push({ source: regex.source, flags: regex.flags, place: `${frame.path}:${frame.line}` })
    }
    return regex
  }
  process.setSourceMapsEnabled(true)
  globalThis.RegExp = new Proxy(Native, {
    construct: (target, args) => record(new target(...args)),
    apply: (target, _, args) => record(target(...args)),
  })
  try {
    const { parseText } = await loadSource('src/index.ts')
    for (const { text } of corpusOrFixtures()) parseText(text)
    await loadSource('src/registry.ts')
  } finally {
    globalThis.RegExp = Native
  }
  return found
}
