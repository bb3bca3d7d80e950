// How fast parseText is, beside others on the same texts in the same run, and the readers of files and batches. `--short` measures
// less, `--write` sets docs/benchmarks.md and its picture.
import { writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { corpusOrFixtures } from '../tools/corpus.mjs'
import { loadSource } from '../tools/load-source.mjs'
import { batchGrowth, documentGrowth, jobSpeeds, memoryOverTime, startUps } from './batch.mjs'
import { formatSpeeds } from './formats.mjs'
import { measure } from './measure.mjs'
import { growthPicture } from './picture.mjs'
import { profileOf } from './profile.mjs'
import { registrySpeeds } from './registry.mjs'
import { reportSpeeds } from './report.mjs'
import { rivals } from './rivals.mjs'
import { sharesOf } from './shares.mjs'
import { figure, markdown, plain } from './tables.mjs'

const isShort = process.argv.includes('--short')
const tables = []
const show = (title, columns, rows) => {
  const table = { title, columns, rows }
  tables.push(table)
  console.log(`\n${title}\n${plain(table)}`)
}

process.setSourceMapsEnabled(true)
const { parseText } = await loadSource('src/index.ts')
const { stagesOf } = await loadSource('test/bench/stages.ts')
const all = corpusOrFixtures()
const texts = isShort ? all.filter((_, index) => index % 4 === 0) : all
const bytes = texts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0)
const machine = `${cpus().length} × ${cpus()[0].model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`
const measured = `${texts.length} texts, ${(bytes / 1e6).toFixed(2)} MB; ${machine}`
console.log(measured)

const percent = (share) => `${(100 * share).toFixed(1)} %`
const profile = await profileOf(parseText, texts, isShort ? 1 : 10)

const speeds = measure(
  { parseText, ...rivals },
  texts,
  isShort ? { warmUp: 2, rounds: 3 } : { warmUp: 4, rounds: 8 },
)
show(
  'The same texts, one core, warm',
  ['', 'MB/s', 'parseText is'],
  Object.entries(speeds).map(([name, speed]) => [
    name,
    speed.toPrecision(3),
    `${Number((speeds.parseText / speed).toPrecision(3))} times`,
  ]),
)

show(
  'Stages of parseText',
  ['stage', 'time', 'finds something in'],
  sharesOf(stagesOf, texts, isShort ? 3 : 20).map(({ name, time, found }) => [
    name,
    percent(time),
    name === 'resolve' ? '' : `${percent(found)} of the text`,
  ]),
)

show(
  `Where the time goes: half of it in ${profile.half} of ${profile.functions} functions and regexes`,
  ['room or library', 'time', 'of it regexes'],
  profile.rooms
    .filter(({ time }) => time >= 0.005)
    .map(({ room, time, regexes }) => [room, percent(time), percent(regexes)]),
)

const { size, load, find, get } = await registrySpeeds(await loadSource('test/bench/facts.ts'), isShort)
show(
  'Registry',
  ['', `${figure(size)} rows`],
  [
    ['load', `${load.toFixed(1)} ms`],
    ['find by symbol', `${find.toFixed(2)} µs`],
    ['get by id', `${get.toFixed(2)} µs`],
  ],
)

show(
  'Files, one core',
  ['format', 'files', 'read/s', 'pages/s', 'parsed/s', 'peak MB'],
  // A page of a scan takes seconds.
  formatSpeeds(['docx', 'doc', 'html', 'pdf', ...(isShort ? [] : ['scan'])], isShort).map(
    ({ format, files, pages, reads, parses, memory }) => [
      format,
      String(files),
      ...[reads, reads * pages, parses, memory].map(figure),
    ],
  ),
)

const start = await startUps()
show(
  'Start of the command',
  ['', 'ms', 'above Node'],
  Object.entries({ Node: start.node, '--version': start.version, 'parse of 3 KB': start.document }).map(
    ([name, ms]) => [name, figure(ms), figure(ms - start.node)],
  ),
)

show(
  'Reports, and how a browser takes them',
  ['pages', 'written in ms', 'MB', 'open ms', 'search ms', 'filter ms'],
  (await reportSpeeds(isShort ? [10] : [10, 100, 1_000])).map(({ pages, write, size, browser }) => [
    String(pages),
    ...[write, size].map(figure),
    ...(browser ? [browser.open, browser.search, browser.filter].map(figure) : ['no Chromium', '', '']),
  ]),
)

if (!isShort) {
  const jobs = await jobSpeeds(20_000)
  show(
    'An archive of 20,000 files in every format but scans',
    ['', 'documents/s', 'times one job'],
    jobs.map(({ name, speed }) => [name, figure(speed), (speed / jobs[0].speed).toFixed(2)]),
  )
  const one = await documentGrowth([1e4, 1e5, 1e6, 1e7, 1e8])
  show(
    'One document',
    ['MB', 's', 'MB/s', 'peak MB'],
    one.map(({ size, seconds, memory }) => [
      String(Number((size / 1e6).toPrecision(2))),
      ...[seconds, size / 1e6 / seconds, memory].map(figure),
    ]),
  )
  const many = await batchGrowth([100, 500, 2_000, 8_000, 20_000])
  show(
    'Many documents, as many jobs as processors',
    ['documents', 's', 'documents/s'],
    many.map(({ size, seconds }) => [size, seconds, size / seconds].map(figure)),
  )
  const [early, late] = await memoryOverTime()
  show(
    'Memory of one process',
    ['documents', 'MB'],
    [
      ['1,000', figure(early)],
      ['10,000', figure(late)],
    ],
  )
  if (process.argv.includes('--write')) {
    const page = tables.map((table) => `## ${table.title}\n\n${markdown(table)}\n`).join('\n')
    const date = new Date().toISOString().slice(0, 10)
    const growth = '![Time against size](growth.svg)'
    writeFileSync(
      'docs/benchmarks.md',
      `# Benchmarks\n\n\`npm run bench -- --write\` on ${date}: ${measured}.\n\n${growth}\n\n${page}`,
    )
    const picture = growthPicture([
      { title: 'One document', unit: 'B', points: one },
      { title: 'Many documents', unit: '', points: many },
    ])
    writeFileSync('docs/growth.svg', picture)
  }
}
