// Parses the documents that have gold annotations and compares; flags go on to the scorer: npm run score -- --misses targets
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { corpusTexts, GOLD, hasGold, SCORER } from './corpus.mjs'
import { loadSource } from './load-source.mjs'

const LEAST =
  'citations=0.95,legalBases=0.93,targets=0.75,phases=0.75,deadlines=0.75,responsibleBodies=0.65,header=0.90'

if (!hasGold) {
  console.log('No gold annotations beside this checkout (../shared/contract/gold): nothing to score.')
  process.exit(0)
}

const { parseText } = await loadSource('src/index.ts')
const wanted = new Set(
  readdirSync(GOLD)
    .filter((file) => file.endsWith('.json'))
    .map((file) => JSON.parse(readFileSync(join(GOLD, file), 'utf8')).document),
)
const lines = corpusTexts()
  .filter(({ name }) => wanted.has(name))
  .map(({ name, text }) => {
    const directive = parseText(text)
    return JSON.stringify({ ...directive, source: { ...directive.source, name } })
  })

const folder = mkdtempSync(join(tmpdir(), 'chithi-score-'))
try {
  const parses = join(folder, 'parses.ndjson')
  writeFileSync(parses, `${lines.join('\n')}\n`)
  const flags = process.argv.slice(2)
  const least = flags.includes('--min') ? [] : ['--min', LEAST]
  const { status } = spawnSync(process.execPath, [SCORER, GOLD, parses, ...flags, ...least], {
    stdio: 'inherit',
  })
  process.exitCode = status ?? 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
