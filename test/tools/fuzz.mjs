// Changes documents at random for some time: `npm run fuzz -- [seconds] [seed]`. What does not hold is kept in fixtures/fuzz.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { corpusOrFixtures } from './corpus.mjs'
import { loadSource, ROOT } from './load-source.mjs'

const KEPT = join(ROOT, 'fixtures/fuzz')
const FORMATS = new Set(['.docx', '.doc', '.rtf', '.odt', '.xlsx', '.pdf', '.html', '.md'])
/** Of ten documents, how many are texts; a file takes longer, and most die young. */
const TEXTS = 7

const [seconds = 60, seed = Date.now() % 2 ** 32] = process.argv.slice(2).map(Number)
const [{ Random }, { mutated, mutatedBytes }, { faultOfText, faultOfFile }] = await Promise.all(
  ['random', 'mutate', 'holds'].map((name) => loadSource(`test/fuzz/${name}.ts`)),
)
const texts = corpusOrFixtures().map(({ text }) => text)
const files = readdirSync(join(ROOT, 'fixtures/formats'))
  .filter((name) => FORMATS.has(extname(name)) && !name.startsWith('scan'))
  .map((name) => ({ kind: extname(name), bytes: readFileSync(join(ROOT, 'fixtures/formats', name)) }))

const keep = (bytes, kind, fault, number) => {
  const path = join(KEPT, `${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}${kind}`)
  writeFileSync(path, bytes)
  console.error(`${path}: ${fault} (seed ${seed}, document ${number})`)
}

const random = new Random(seed)
const ends = performance.now() + seconds * 1_000
let [count, faults] = [0, 0]
for (; performance.now() < ends; count++) {
  if (random.below(10) < TEXTS) {
    const text = mutated(random.pick(texts), random.pick(texts), random)
    const fault = faultOfText(text)
    if (fault) keep(Buffer.from(text), '.txt', fault, count)
    if (fault) faults++
  } else {
    const { kind, bytes } = random.pick(files)
    const changed = mutatedBytes(bytes, random.pick(files).bytes, random)
    const fault = await faultOfFile(changed)
    if (fault) keep(changed, kind, fault, count)
    if (fault) faults++
  }
}
console.log(
  `${count} documents in ${seconds} s, seed ${seed}: ${faults} ${faults === 1 ? 'fault' : 'faults'}`,
)
process.exit(faults > 0 ? 1 : 0)
