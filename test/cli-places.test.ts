import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { docxOf, paragraph } from './docx-file'
import { runCli } from './run-cli'

const folder = mkdtempSync(join(tmpdir(), 'chithi-places-'))
afterAll(() => rmSync(folder, { recursive: true }))
const at = (name: string) => join(folder, name)

const PLAN = 'SỞ NỘI VỤ\nSố: 31/KH-SNV\nCao Bằng, ngày 12 tháng 4 năm 2021\n\nKẾ HOẠCH\nThi đua năm 2021\n'
mkdirSync(at('kho'))
for (const name of ['a.txt', 'b.txt']) writeFileSync(at(`kho/${name}`), PLAN)
const docx = docxOf({
  body: PLAN.split('\n')
    .map((line) => paragraph(line))
    .join(''),
})
writeFileSync(at('kho/a.docx'), docx)
writeFileSync(at('tệp'), 'của người khác')
const LINK = at('nối.txt')
symlinkSync(at('kho/a.txt'), LINK)

/** What a command says, on how it ends: one line, of our own. */
const said = async (...args: string[]) => {
  const { exit, err } = await runCli(args)
  expect(err).toMatch(/^chithi: [^\n]+\n$/u)
  return { exit, err: err.replaceAll(`${folder}/`, '') }
}
const [TEXT, OTHER, WORD] = ['kho/a.txt', 'kho/b.txt', 'kho/a.docx'].map(at) as [string, string, string]

describe('where -o is no place to write', () => {
  const toFolder: [what: string, args: string[]][] = [
    ['report', ['report', TEXT]],
    ['export of several files', ['export', TEXT, '--to', 'csv']],
    ['check --format docx of several', ['check', WORD, '--format', 'docx']],
  ]
  for (const [what, args] of toFolder) {
    const output = (path: string) => [...args, '-o', what.startsWith('check') ? `${path}/` : path]
    it(`${what} says that a file is no folder, nor one in a file`, async () => {
      for (const path of ['tệp', 'tệp/trong', 'tệp/trong/nữa']) {
        const { exit, err } = await said(...output(at(path)))
        expect([exit, err]).toEqual([2, 'chithi: tệp: a file, expected a folder for -o; see chithi --help\n'])
      }
      expect(readFileSync(at('tệp'), 'utf8')).toBe('của người khác')
    })

    it.skipIf(!existsSync('/proc/self'))(`${what} ends where the system makes no folder`, async () => {
      const { exit, err } = await said(...output('/proc/x'))
      expect(exit).toBe(2)
      expect(err).toMatch(/^chithi: \/proc\/x\/?: cannot be made \(ENOENT\), expected a folder for -o;/u)
    })

    it(`${what} makes a folder in folders that are not there`, async () => {
      const path = at(`mới ${what}/trong/nữa`)
      await runCli(output(path))
      expect(readdirSync(path)).not.toEqual([])
    })
  }

  const toFile: [what: string, args: string[]][] = [
    ['parse', ['parse', TEXT]],
    ['parse to an array', ['parse', TEXT, '--format', 'json']],
    ['export', ['export', TEXT, '--to', 'ics']],
    ['check', ['check', TEXT]],
    ['check --format docx', ['check', WORD, '--format', 'docx']],
  ]
  it.each(toFile)('%s needs a folder that is there, and no device', async (_, args) => {
    for (const path of [at('nơi nào/ra'), at('tệp/ra'), ...(existsSync('/proc/self') ? ['/proc/x'] : [])]) {
      const { exit, err } = await said(...args, '-o', path)
      expect([exit, err]).toEqual([
        2,
        expect.stringMatching(/: cannot be written \(ENO(?:ENT|TDIR)\), expected/u),
      ])
    }
    if (existsSync('/dev/full'))
      expect((await said(...args, '-o', '/dev/full')).err).toContain('a device or pipe, expected a file')
  })
})

describe('what is read is never written, by whatever link', () => {
  it.each([
    ['parse', [TEXT, '-o', LINK]],
    ['parse', [LINK, '-o', TEXT]],
    ['parse', [LINK, '-o', at('ra'), '--errors', TEXT]],
    ['parse', [OTHER, '-o', TEXT, '--errors', LINK]],
    ['export', [TEXT, '--to', 'ics', '-o', LINK]],
    ['export', [LINK, '--to', 'ics', '-o', TEXT]],
    ['check', [TEXT, '--format', 'json', '-o', LINK]],
    ['check', [LINK, '--write-baseline', TEXT]],
  ])('%s %j', async (command, args) => {
    const before = readFileSync(TEXT)
    expect((await said(command, ...args)).exit).toBe(2)
    expect(readFileSync(TEXT)).toEqual(before)
    expect(readFileSync(LINK)).toEqual(before)
  })

  it('not by a name in the folder of -o', async () => {
    writeFileSync(at('kho/targets.csv'), PLAN)
    const { exit } = await said('export', at('kho/targets.csv'), '--to', 'csv', '-o', at('kho'))
    expect([exit, readFileSync(at('kho/targets.csv'), 'utf8')]).toEqual([2, PLAN])
    expect(readdirSync(at('kho'))).not.toContain('tasks.csv')
    rmSync(at('kho/targets.csv'))
  })

  it('not where standard input names it', async () => {
    const { exit } = await runCli(['parse', '--stdin', '-o', TEXT], `${LINK}\n`)
    expect([exit, readFileSync(TEXT, 'utf8')]).toEqual([2, PLAN])
  })
})

describe('chithi parse -o', () => {
  it('says that there was nothing, where a file stays as it was', async () => {
    writeFileSync(at('cũ.ndjson'), 'của lần trước\n')
    const words = (path: string, args: string[], stdin = '') =>
      runCli(['parse', ...args, '-o', at(path)], stdin).then(({ err }) => err.split('\n').at(-2))
    const kept = `chithi: ${at('cũ.ndjson')}: no directive to write, so it stays as it was`
    expect(await words('cũ.ndjson', ['--stdin'])).toBe(kept)
    expect(await words('cũ.ndjson', ['--stdin', '--format', 'json'])).toBe(kept)
    const shard = ['1', '2'].map((index) => `${index}/2`)
    const said = await Promise.all(shard.map((part) => words(`${part[0]}.ndjson`, [TEXT, '--shard', part])))
    expect(said.filter((line) => line?.endsWith('no directive to write, so it was not made'))).toHaveLength(1)
    expect(readFileSync(at('cũ.ndjson'), 'utf8')).toBe('của lần trước\n')
  })

  it('says what limits it takes', async () => {
    for (const [option, unit] of [
      ['--timeout', 'seconds'],
      ['--memory', 'megabytes'],
    ])
      expect((await said('parse', TEXT, option!, '0')).err).toContain(
        `${option} 0: expected ${unit}, more than 0;`,
      )
  })
})
