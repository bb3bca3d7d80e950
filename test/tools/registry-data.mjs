// Writes src/registry/data/*.json from the lists of instruments that lie beside a checkout; run by hand when they change:
//   npm run registry-data
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { loadSource } from './load-source.mjs'
import { AS_OF, curatedRows } from './registry/curated.mjs'
import { encodeCurated, encodeLists } from './registry/encode.mjs'
import { extendedRow, oneEach } from './registry/extended.mjs'
import { issuerTable } from './registry/issuers.mjs'
import { joined, promoted } from './registry/join.mjs'
import { ROWS } from './registry/notes.mjs'
import { outOfOrder } from './registry/order.mjs'
import { encodePlaces } from './registry/places.mjs'

const LISTS = ['registry.ndjson', 'registry-extended.ndjson', 'places.ndjson'].map((name) =>
  fileURLToPath(new URL(`../../../shared/law/${name}`, import.meta.url)),
)
const DATA = new URL('../../src/registry/data/', import.meta.url)

const absent = LISTS.filter((path) => !existsSync(path))
if (absent.length > 0) {
  for (const path of absent)
    console.error(`${path}: no such file, expected a list of instruments or places, one JSON object a line`)
  process.exit(1)
}
const read = (path) =>
  readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
const [short, long, places] = LISTS.map(read)
const library = await loadSource('test/tools/registry/library.ts')

const curated = curatedRows([...short, ...ROWS])
const reasons = new Map()
const count = (reason, by = 1) => reasons.set(reason, (reasons.get(reason) ?? 0) + by)
const usable = long.flatMap((each) => {
  const { row, reason } = extendedRow(each, library)
  if (reason) count(reason)
  if (row?.isOther) count('issuer alone: not that of the symbol')
  return row ?? []
})
const { kept: single, dropped } = oneEach(usable)
count('several days for one instrument', dropped)
const dated = curated.map((row) => ({
  ...row,
  issued: row.facts.find(({ field, value }) => field === 'issued' && value)?.value,
}))
const strays = outOfOrder(single, dated, library)
count('day is not in the order of the numbers', strays.size)
const kept = single.filter((row) => !strays.has(row))
const issuers = issuerTable([...curated, ...kept], library)
const identified = curated.map((row) => {
  const index = issuers.indexOf(row.issuer)
  const day = row.facts.find(({ field }) => field === 'issued')
  const issued = day?.value ?? day?.notBefore ?? null
  const issuer = issuers.issuers[index]?.[0] ?? null
  return { ...row, id: library.identify({ ...row, issuer, issued }).id, issuer: index }
})
const { rows, rest } = joined(identified, kept, AS_OF)
const all = [...rows, ...promoted(rows, rest, issuers, AS_OF)]
const known = new Set(all.map(({ id }) => id))
const files = {
  'places.json': encodePlaces(places),
  'curated.json': encodeCurated(all, issuers, library),
  ...encodeLists(
    rest.filter(({ id }) => !known.has(id)),
    issuers,
    library,
  ),
}
for (const [name, json] of Object.entries(files)) {
  writeFileSync(new URL(name, DATA), json.normalize('NFC'))
  console.log(
    `${name}: ${json.split('\n').filter((line) => line.startsWith('  ')).length} lines, ${Buffer.byteLength(json)} bytes`,
  )
}
console.log(`${all.length} curated, ${rest.length} others; left out:`)
for (const [reason, times] of reasons) console.log(`  ${times} ${reason}`)
