import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import { crc32, deflateRawSync } from 'node:zlib'
import { unzipSync, Zip, zipSync } from 'fflate'
import { loadSource, ROOT } from './load-source.mjs'

const FIXTURES = join(ROOT, 'fixtures')
const KINDS = new Set(['.txt', '.md', '.html', '.docx', '.doc', '.rtf', '.odt', '.xlsx', '.pdf'])
const PACKED = new Set(['.docx', '.odt', '.xlsx'])
const A_FOLDER = 500

/** The sound fixtures of every format but scans, which take seconds a page. */
const models = () =>
  readdirSync(FIXTURES, { recursive: true })
    .filter((name) => KINDS.has(extname(name)) && !/scan|fuzz|\.reading\.|README/u.test(name))
    .sort()
    .map((name) => ({ kind: extname(name), bytes: readFileSync(join(FIXTURES, name)) }))

/** The same bytes with each of some digits another, in whatever encoding; nothing is longer or shorter. */
const varied = (bytes, number) => {
  const copy = Buffer.from(bytes)
  for (const [from, by] of [
    ['418', 1],
    ['12.000', 7],
    ['85%', 3],
    ['205/', 11],
  ])
    for (const encoding of ['latin1', 'utf16le']) {
      const [old, put] = [from, from.replace(/\d+/u, (digits) => shifted(digits, number * by))]
      const [needle, other] = [Buffer.from(old, encoding), Buffer.from(put, encoding)]
      for (let at = copy.indexOf(needle); at >= 0; at = copy.indexOf(needle, at + 1)) other.copy(copy, at)
    }
  return copy
}

const shifted = (digits, by) => {
  const least = 10 ** (digits.length - 1)
  return String(least + ((Number(digits) - least + by) % (9 * least)))
}

const variedFile = ({ kind, bytes }, number) => {
  if (!PACKED.has(kind)) return varied(bytes, number)
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => [name, varied(part, number)])
  return zipSync(Object.fromEntries(parts), { level: 1, mtime: MTIME })
}

const MTIME = '2020-01-01'

/** Deflated by Node: some have hundreds of megabytes. */
const docxOf = (xml) => {
  const bytes = Buffer.from(xml)
  const chunks = []
  const zip = new Zip((_error, chunk) => chunks.push(chunk))
  const file = {
    filename: 'word/document.xml',
    compression: 8,
    size: bytes.length,
    crc: crc32(bytes),
    mtime: MTIME,
  }
  zip.add(file)
  file.ondata(null, deflateRawSync(bytes, { level: 1 }), true)
  zip.end()
  return Buffer.concat(chunks)
}
const BODY = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'

/** What no archive is without: how each file is made of a sound one, and how it is refused. */
const poisons = async (all) => {
  const { writePdf } = await loadSource('test/tools/write-pdf.ts')
  const sound = (kind) => all.find((model) => model.kind === kind).bytes
  const text = all.filter(({ kind }) => kind === '.txt')[0].bytes.toString('utf8')
  const pages = writePdf([{ texts: [{ text: 'A', x: 90, y: 90 }] }], { encrypt: true })
  return [
    ['.docx', () => sound('.docx').subarray(0, 1_500), ['damaged']],
    ['.docx', () => docxOf(`${BODY}${'<w:tbl><w:tr><w:tc>'.repeat(10_000)}`), ['damaged', 'too-large']],
    ['.doc', () => sound('.doc').subarray(0, 5_000), ['damaged']],
    [
      '.doc',
      () => Buffer.concat([Buffer.from('MZ\x90\0\x03\0'), Buffer.alloc(4_000)]),
      ['binary', 'unsupported'],
    ],
    ['.pdf', () => sound('.pdf').subarray(0, 300), ['damaged', 'empty']],
    ['.pdf', () => pages, ['encrypted']],
    ['.txt', () => Buffer.alloc(0), ['empty']],
    ['.txt', () => Buffer.from('GIF89a\0\0'), ['unsupported', 'binary']],
    [
      '.txt',
      () => Buffer.from(text.normalize('NFD').replace(/\p{M}|[đĐ]/gu, '?')),
      ['diacritics', 'encoding'],
    ],
    ['.xlsx', () => Buffer.concat([sound('.xlsx').subarray(0, 900), Buffer.alloc(2_000)]), ['damaged']],
    ['.rtf', () => Buffer.from('{\\rtf1 '), ['empty', 'damaged']],
  ]
}

/** What takes too long, too much memory and too much space, where a file may take 3 seconds and 400 MB: one or the other is seen first. */
const HARD = [
  [
    '.txt',
    () => Buffer.from(`KẾ HOẠCH\n${'1. Đạt 98% vào ngày 30/4/2021 do Sở Y tế chủ trì.\n'.repeat(300_000)}`),
    ['timeout', 'memory'],
  ],
  [
    '.docx',
    () =>
      docxOf(
        `${BODY}<w:p><w:r><w:t>${'Đạt 98% vào năm 2021. '.repeat(4_000_000)}</w:t></w:r></w:p></w:body></w:document>`,
      ),
    ['memory', 'timeout'],
  ],
  ['.docx', () => docxOf(`${BODY}${' '.repeat(257 * 2 ** 20)}`), ['too-large', 'memory', 'timeout']],
]

/**
 * Writes an archive of directives of every format, no two alike, and poisoned files among them, into folders of 500.
 * `hard`: how many take too long or too much. Gives the poisoned ones: name, and the codes that may refuse it.
 */
export const makeArchive = async (folder, { count, poisoned, hard = 0 }) => {
  const all = models()
  const bad = await poisons(all)
  const every = Math.floor(count / poisoned)
  const expected = new Map()
  for (let number = 0; number < count; number++) {
    const turn = Math.floor(number / every)
    const isBad = number % every === every - 1 && turn < poisoned
    const hardOne = turn < hard ? HARD[turn] : undefined
    const [kind, make, codes] = isBad
      ? (hardOne ?? bad[turn % bad.length])
      : [all[number % all.length].kind, () => variedFile(all[number % all.length], number), null]
    const name = join(folder, String(Math.floor(number / A_FOLDER)), `văn bản ${number}${kind}`)
    mkdirSync(dirname(name), { recursive: true })
    writeFileSync(name, make())
    if (codes) expected.set(name, codes)
  }
  return expected
}
