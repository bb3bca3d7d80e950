// How fast parseText is, beside others on the same texts in the same run, and the readers of files; `--short` measures less.
import { corpusOrFixtures } from '../tools/corpus.mjs'
import { loadSource } from '../tools/load-source.mjs'
import { formatSpeeds } from './formats.mjs'
import { measure } from './measure.mjs'
import { registrySpeeds } from './registry.mjs'
import { rivals } from './rivals.mjs'
import { sharesOf } from './shares.mjs'

const short = process.argv.includes('--short')
const { parseText } = await loadSource('src/index.ts')
const { stagesOf } = await loadSource('test/bench/stages.ts')
const all = corpusOrFixtures()
const texts = short ? all.filter((_, index) => index % 4 === 0) : all
const bytes = texts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0)

const speeds = measure(
  { parseText, ...rivals },
  texts,
  short ? { warmUp: 2, rounds: 3 } : { warmUp: 4, rounds: 8 },
)

console.log(`${texts.length} texts, ${(bytes / 1e6).toFixed(2)} MB, Node ${process.versions.node}\n`)
console.log(`${''.padEnd(28)}${'MB/s'.padStart(9)}${'parseText is'.padStart(16)}`)
for (const [name, speed] of Object.entries(speeds)) {
  const ratio = `${Number((speeds.parseText / speed).toPrecision(3))} times`
  console.log(`${name.padEnd(28)}${speed.toPrecision(3).padStart(9)}${ratio.padStart(16)}`)
}

const percent = (share) => `${(100 * share).toFixed(1)} %`.padStart(9)
console.log(`\n${'stage'.padEnd(28)}${'time'.padStart(9)}${'finds something in'.padStart(28)}`)
for (const { name, time, found } of sharesOf(stagesOf, texts, short ? 3 : 20)) {
  const bytes = name === 'resolve' ? '' : `${percent(found)} of the text`
  console.log(`${name.padEnd(28)}${percent(time)}${bytes.padStart(28)}`)
}

const { size, load, find, get } = await registrySpeeds(await loadSource('test/bench/facts.ts'), short)
console.log(`\n${'registry'.padEnd(28)}${`${size} rows`.padStart(12)}`)
console.log(`${'load'.padEnd(28)}${`${load.toFixed(1)} ms`.padStart(12)}`)
console.log(`${'find by symbol'.padEnd(28)}${`${find.toFixed(2)} µs`.padStart(12)}`)
console.log(`${'get by id'.padEnd(28)}${`${get.toFixed(2)} µs`.padStart(12)}`)

const columns = ['files', 'read/s', 'pages/s', 'parsed/s', 'peak MB']
  .map((name) => name.padStart(10))
  .join('')
console.log(`\n${'format'.padEnd(28)}${columns}`)
for (const { format, files, pages, reads, parses, memory } of formatSpeeds(
  // A page of a scan takes seconds.
  ['docx', 'doc', 'html', 'pdf', ...(short ? [] : ['scan'])],
  short,
)) {
  const figures = [files, reads, reads * pages, parses, memory].map((figure) =>
    (figure < 10 ? figure.toPrecision(2) : figure.toFixed(0)).padStart(10),
  )
  console.log(`${format.padEnd(28)}${figures.join('')}`)
}
