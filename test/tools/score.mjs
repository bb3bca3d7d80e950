// Parses the documents that have gold annotations and compares, and apart from them those with annotations of our own; flags
// go on to the scorer: npm run score -- --misses targets
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { corpusTexts, GOLD, hasGold, SCORER } from './corpus.mjs'
import { loadSource, ROOT } from './load-source.mjs'

const ANNOTATED = join(ROOT, 'test/annotated')
const LEAST =
  'citations=0.985,citations.role=0.97,citations.issuer=0.95,legalBases=0.97,targets=0.93,targets.due=0.9,targets.body=0.85,targets.metric=0.85,phases=0.92,deadlines=0.85,deadlines.body=0.85,responsibleBodies=0.85,header=0.90'
const LEAST_OF_OWN = 'targets=0.90,phases=0.90,deadlines=0.80,responsibleBodies=0.85'
/** Of the document's parts those that are annotated: places and values, no words. */
const OWN_KINDS = /^(?:kind |targets|phases|deadlines|responsibleBodies)/u

if (!hasGold) {
  console.log('No gold annotations beside this checkout (../shared/contract/gold): nothing to score.')
  process.exit(0)
}

const { parseText } = await loadSource('src/index.ts')
const texts = corpusTexts()
const folder = mkdtempSync(join(tmpdir(), 'chithi-score-'))

/** Parses what a folder annotates and hands both to the scorer; its exit status and what it prints. */
const scored = (annotations, flags) => {
  const wanted = new Set(
    readdirSync(annotations)
      .filter((file) => file.endsWith('.json'))
      .map((file) => JSON.parse(readFileSync(join(annotations, file), 'utf8')).document),
  )
  const lines = texts
    .filter(({ name }) => wanted.has(name))
    .map(({ name, text }) => {
      const directive = parseText(text)
      return JSON.stringify({ ...directive, source: { ...directive.source, name } })
    })
  const parses = join(folder, 'parses.ndjson')
  writeFileSync(parses, `${lines.join('\n')}\n`)
  return spawnSync(process.execPath, [SCORER, annotations, parses, ...flags], { encoding: 'utf8' })
}

try {
  const flags = process.argv.slice(2)
  const withLeast = (least) => (flags.includes('--min') ? flags : [...flags, '--min', least])
  const gold = scored(GOLD, withLeast(LEAST))
  process.stdout.write(gold.stdout + gold.stderr)
  const own = scored(ANNOTATED, withLeast(LEAST_OF_OWN))
  const lines = own.stdout.split('\n')
  const kept = flags.length > 0 ? lines : lines.filter((line) => OWN_KINDS.test(line))
  console.log(`\nannotations of our own, apart (test/annotated)\n${kept.join('\n')}${own.stderr}`)
  process.exitCode = (gold.status ?? 1) || (own.status ?? 1)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
