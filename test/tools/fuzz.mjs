// Changes documents at random for some time: `npm run fuzz -- [seconds] [seed]`. What does not hold, or never ends, is kept in
// fixtures/fuzz. The seed and the number of a document give it again.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { corpusOrFixtures } from './corpus.mjs'
import { openJudge } from './fuzz-judge.mjs'
import { loadSource, ROOT } from './load-source.mjs'

const KEPT = join(ROOT, 'fixtures/fuzz')
const FORMATS = new Set(['.docx', '.doc', '.rtf', '.odt', '.xlsx', '.pdf', '.html', '.md'])
/** Of ten documents, how many are texts; a file takes longer, and most die young. */
const TEXTS = 7

const [seconds = 60, seed = Date.now() % 2 ** 32] = process.argv.slice(2).map(Number)
const [{ Random }, { mutated, mutatedBytes }] = await Promise.all(
  ['random', 'mutate'].map((name) => loadSource(`test/fuzz/${name}.ts`)),
)
const texts = corpusOrFixtures().map(({ text }) => text)
const files = readdirSync(join(ROOT, 'fixtures/formats'))
  .filter((name) => FORMATS.has(extname(name)) && !name.startsWith('scan'))
  .map((name) => ({ kind: extname(name), bytes: readFileSync(join(ROOT, 'fixtures/formats', name)) }))

/** A changed document: the end of its name, and its bytes. */
const made = (random) => {
  if (random.below(10) < TEXTS)
    return { kind: '.txt', bytes: Buffer.from(mutated(random.pick(texts), random.pick(texts), random)) }
  const { kind, bytes } = random.pick(files)
  return { kind, bytes: mutatedBytes(bytes, random.pick(files).bytes, random) }
}

console.log(`seed ${seed}`)
const judge = openJudge()
const ends = performance.now() + seconds * 1_000
let [count, faults] = [0, 0]
for (; performance.now() < ends; count++) {
  const { kind, bytes } = made(new Random(seed + count))
  const fault = await judge.faultOf(kind, bytes)
  if (fault === null) continue
  faults++
  const path = join(KEPT, `${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}${kind}`)
  writeFileSync(path, bytes)
  console.error(`${path}: ${fault} (seed ${seed}, document ${count})`)
}
await judge.close()
console.log(`${count} documents in ${seconds} s: ${faults} ${faults === 1 ? 'fault' : 'faults'}`)
process.exitCode = faults > 0 ? 1 : 0
