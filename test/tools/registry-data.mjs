// Writes src/registry/data/instruments.json from the curated list of instruments; run by hand when that list changes:
//   npm run registry-data -- [LIST.ndjson]
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const LIST = fileURLToPath(new URL('../../../shared/law/registry.ndjson', import.meta.url))
const DATA = fileURLToPath(new URL('../../src/registry/data/instruments.json', import.meta.url))

const COLUMNS = [
  ...['id', 'type', 'symbol', 'issuer', 'title', 'issued', 'effective', 'expired'],
  ...['status', 'statusAsOf', 'verified', 'source'],
]

/** The first words of the list's type, as the contract names it. */
const TYPES = [
  ['Thông tư liên tịch', 'joint-circular'],
  ['Thông tư', 'circular'],
  ['Nghị định', 'decree'],
  ['Nghị quyết', 'resolution'],
  ['Quy định', 'regulation'],
  ['Quyết định', 'decision'],
  ['Chỉ thị', 'directive'],
  ['Kết luận', 'conclusion'],
  ['Kế hoạch', 'plan'],
  ['Chương trình', 'programme'],
  ['Hướng dẫn', 'guidance'],
  ['Công văn', 'dispatch'],
  ['Bộ luật', 'code'],
  ['Luật', 'law'],
]

const SOURCES = {
  official: 'official',
  page: 'page',
  address_lost: 'page-without-address',
  seed: 'citing-document',
  secondary: 'secondary',
  none: 'unproved',
}

/** Bodies are written out, as in a directive. */
const ABBREVIATIONS = [
  ['UBND', 'Ủy ban nhân dân'],
  ['GDĐT', 'Giáo dục và Đào tạo'],
  ['LĐTBXH', 'Lao động - Thương binh và Xã hội'],
  ['VHTTDL', 'Văn hóa, Thể thao và Du lịch'],
  ['KH&CN', 'Khoa học và Công nghệ'],
  ['TNMT', 'Tài nguyên và Môi trường'],
]

const typeOf = (words) => {
  const found = TYPES.find(([prefix]) => words.startsWith(prefix))
  if (!found)
    throw new Error(`${words}: expected a type that begins with one of ${TYPES.map(([p]) => p).join(', ')}`)
  return found[1]
}

const issuerOf = (words) =>
  ABBREVIATIONS.reduce((text, [short, long]) => text.replace(short, long), words ?? '').replace(
    / \(.*\)$/u,
    '',
  ) || null

/** What the list has in place of a title: a remark in brackets, or wording with a note on who has it so or what it is. */
const REMARK = /^\(| – theo | \(the /u

/** A title as the instrument has it; null where the list has a remark instead. */
const titleOf = (words, type) => {
  if (!words || REMARK.test(words)) return null
  const name = type === 'law' || type === 'code' ? words.replace(/^(?:Bộ luật|Luật) /u, '') : words
  return name
    .replace(/^Về (?:việc )?/u, '')
    .replace(/ \((?!khóa)[^(),]*\)$/u, '')
    .replace(/(?<!\p{L})NĐ (?=\d)/gu, 'Nghị định ')
}

const convert = (row) => {
  const type = typeOf(row.type)
  return {
    ...row,
    type,
    issuer: issuerOf(row.issuer),
    title: titleOf(row.title, type),
    statusAsOf: row.statusAsOf?.match(/^\d{4}(?:-\d{2})?/u)[0] ?? null,
    source: SOURCES[row.sourceStrength],
  }
}

const list = process.argv[2] ?? LIST
if (!existsSync(list)) {
  console.error(`${list}: no such file, expected the curated instruments, one JSON object a line`)
  process.exit(1)
}
const rows = readFileSync(list, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => convert(JSON.parse(line)))
const lines = rows.map((row) => `    ${JSON.stringify(COLUMNS.map((column) => row[column] ?? null))}`)
const json = `{
  "asOf": "2026-04",
  "columns": ${JSON.stringify(COLUMNS)},
  "rows": [
${lines.join(',\n')}
  ]
}
`
writeFileSync(DATA, json.normalize('NFC'))
console.log(`${rows.length} instruments, ${Buffer.byteLength(json)} bytes`)
