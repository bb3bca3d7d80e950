import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadSource } from '../tools/load-source.mjs'

const OWN = 'fixtures/formats'
const CORPUS = '../shared/corpus'

/** The files of a format: real ones where they lie beside the project, else our own. */
const filesOf = (format) => {
  const real = join(CORPUS, format)
  const [folder, names] = existsSync(real)
    ? [real, readdirSync(real)]
    : [
        OWN,
        readdirSync(OWN).filter((name) =>
          format === 'scan' ? name === 'scan.pdf' : name.endsWith(`.${format}`) && name !== 'scan.pdf',
        ),
      ]
  return names.map((name) => readFileSync(join(folder, name)))
}

/** Reads and parses the files of a format for some seconds; what one process does alone, so that its memory is known. */
const measureFormat = async (format, seconds) => {
  const { read } = await loadSource('src/ingest/read.ts')
  const { parse } = await loadSource('src/node.ts')
  const { LIMITS } = await loadSource('src/ingest/limits.ts')
  const files = filesOf(format)
  let pages = 0
  const readAll = async () => {
    pages = 0
    for (const bytes of files) {
      const { reading } = await read(bytes, { name: null, limits: LIMITS })
      pages += Math.max(1, ...reading.segments.map(({ page }) => page ?? 1))
    }
  }
  const parseAll = async () => {
    for (const bytes of files) await parse(bytes)
  }
  const perSecond = async (work) => {
    await work()
    const began = performance.now()
    let times = 0
    do {
      await work()
      times++
    } while (performance.now() - began < seconds * 1000)
    return (times * files.length * 1000) / (performance.now() - began)
  }
  const reads = await perSecond(readAll)
  const memory = process.resourceUsage().maxRSS / 1024
  const parses = await perSecond(parseAll)
  return { files: files.length, pages: pages / files.length, reads, parses, memory }
}

/** For each format files and pages a second, read and parsed, and the most memory that reading took, in MB. */
export const formatSpeeds = (formats, short) =>
  formats.map((format) => {
    const child = [import.meta.filename, format, short ? '0.5' : '4']
    return { format, ...JSON.parse(execFileSync(process.execPath, child, { encoding: 'utf8' })) }
  })

if (process.argv[1] === import.meta.filename)
  process.stdout.write(JSON.stringify(await measureFormat(process.argv[2], Number(process.argv[3]))))
