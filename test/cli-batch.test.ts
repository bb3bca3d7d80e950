import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCli } from './run-cli'
import { builtSource } from './tools/built.mjs'

const TEXT = 'KẾ HOẠCH\nThi đua năm 2021\n\nI. CHỈ TIÊU\n\n1. Huy động trẻ vào lớp 1 đạt 98%.\n'
const NAMES = ['a', 'b', 'c', 'd'].map((name) => `${name}.txt`)

let folder = ''
let cli = ''
/** Runs the command in this process. */
let run: typeof import('../src/cli/run').run
const at = (...names: string[]) => join(folder, ...names)
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'chithi-cli-'))
  mkdirSync(at('kho'))
  for (const name of NAMES) writeFileSync(at('kho', name), TEXT)
  writeFileSync(at('kho', 'e.txt'), ' ')
  const built = await builtSource()
  cli = built.cli
  ;({ run } = await import(pathToFileURL(built.run).href))
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true }))

const chithi = async (args: string[], stdin = '') => {
  const { err, ...rest } = await runCli(['parse', '--jobs', '0', ...args], stdin, run)
  return { ...rest, err: err.replaceAll(`${folder}/`, '') }
}
const names = (ndjson: string): (string | null)[] =>
  ndjson
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line).source.name.replace(`${folder}/`, ''))
const fileOf = (name: string): string => readFileSync(at(name), 'utf8')

describe('chithi parse of an archive', () => {
  it('writes directives and refusals, and says what it came to', async () => {
    const { exit, out, err } = await chithi([at('kho'), '-o', at('1.ndjson'), '--errors', at('1.errors')])
    expect([exit, out]).toEqual([1, ''])
    expect(err).toMatch(/^chithi: 4 parsed, 1 refused \(1 empty\), 0:0\d, \d+\.\d\d MB\/s\n$/u)
    expect(names(fileOf('1.ndjson'))).toEqual(NAMES.map((name) => `kho/${name}`))
    expect(JSON.parse(fileOf('1.errors'))).toEqual({
      path: at('kho/e.txt'),
      code: 'empty',
      reason: 'nothing in it, expected the text of a directive',
    })
  })

  it('goes on with what a stopped run left: each file once, no line torn', async () => {
    const whole = fileOf('1.ndjson')
    const lines = whole.split('\n')
    writeFileSync(at('2.ndjson.part'), `${lines[1]}\n${lines[0]?.slice(0, 99)}`)
    const args = [at('kho'), '-o', at('2.ndjson'), '--errors', at('2.errors')]
    expect((await chithi(args)).err).toMatch(
      /^chithi: 2\.ndjson\.part: left by a run that was stopped, expected --resume to go on with it, or no such file; see chithi --help\n$/u,
    )
    const { exit, err } = await chithi([...args, '--resume'])
    expect(exit).toBe(1)
    expect(err).toMatch(/^chithi: 3 parsed, 1 refused \(1 empty\), 1 done before \(0 refused\), /u)
    expect(fileOf('2.ndjson').split('\n').sort()).toEqual(lines.sort())
    const again = await chithi([...args, '--resume'])
    expect([again.exit, again.err]).toEqual([
      1,
      expect.stringMatching(/^chithi: 0 parsed, 0 refused, 5 done before \(1 refused\), /u),
    ])
    expect(fileOf('2.ndjson').split('\n').sort()).toEqual(lines.sort())
    expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([])
  })

  it('divides into shards that make the whole', async () => {
    const parts = []
    for (const shard of ['1/3', '2/3', '3/3'])
      parts.push(...names((await chithi([at('kho'), '--shard', shard])).out))
    expect(parts.sort()).toEqual(NAMES.map((name) => `kho/${name}`))
  })

  it('is told by standard input what to parse: paths, or texts with names', async () => {
    const lines = [
      at('kho/a.txt'),
      JSON.stringify(at('kho/b.txt')),
      JSON.stringify({ path: at('kho/c.txt') }),
      JSON.stringify({ text: TEXT, name: 'tên' }),
      '',
      JSON.stringify({ text: TEXT }),
      '{"tệp": 1}',
      at('không có.txt'),
    ]
    const { exit, out, err } = await chithi(['--stdin'], lines.join('\r\n'))
    expect(exit).toBe(1)
    expect(names(out)).toEqual(['kho/a.txt', 'kho/b.txt', 'kho/c.txt', 'tên', '<stdin>:6'])
    expect(err.split('\n')).toEqual([
      'chithi: <stdin>:7: found {"tệp": 1}, expected a path, {"path": …} or {"text": …, "name": …}',
      'chithi: không có.txt: no such file, expected the path of a document',
      '',
    ])
  })

  it('goes on with texts of equal names, and with files under another path', async () => {
    const feed = ['a', 'b'].map((word) => JSON.stringify({ name: '1/KH', text: TEXT + word })).join('\n')
    const whole = await chithi(['--stdin', '-o', at('3.ndjson')], feed)
    expect(whole.exit).toBe(0)
    const lines = fileOf('3.ndjson').split('\n')
    expect(lines).toHaveLength(3)
    writeFileSync(at('4.ndjson.part'), `${lines[0]}\n`)
    expect((await chithi(['--stdin', '-o', at('4.ndjson'), '--resume'], feed)).exit).toBe(0)
    expect(fileOf('4.ndjson')).toBe(fileOf('3.ndjson'))
    await chithi([`${at('kho')}/./a.txt`, '-o', at('5.ndjson')])
    await chithi([at('kho/a.txt'), '-o', at('5.ndjson'), '--resume'])
    expect(fileOf('5.ndjson').split('\n')).toHaveLength(2)
  })

  it('divides what standard input tells into shards, too', async () => {
    const feed = NAMES.map((name) => at('kho', name)).join('\n')
    const parts = []
    for (const shard of ['1/2', '2/2'])
      parts.push(...names((await chithi(['--stdin', '--shard', shard], feed)).out))
    expect(parts.sort()).toEqual(NAMES.map((name) => `kho/${name}`))
  })

  it('begins refusals anew where no directives are gone on with', async () => {
    writeFileSync(at('6.errors.part'), '{"path":"cũ","code":"empty","reason":""}\n')
    await chithi([at('kho/e.txt'), '--errors', at('6.errors')])
    expect(fileOf('6.errors')).toContain('e.txt')
    expect(fileOf('6.errors')).not.toContain('cũ')
    writeFileSync(at('7.errors'), '{"path":"cũ","code":"empty","reason":""}\n')
    writeFileSync(at('7.ndjson.part'), fileOf('1.ndjson'))
    await chithi([at('kho'), '-o', at('7.ndjson'), '--errors', at('7.errors'), '--resume'])
    expect(fileOf('7.errors')).not.toContain('cũ')
  })

  it('leaves what it cannot go on with as it is', async () => {
    writeFileSync(at('ghi chú.md'), 'xin chào\n')
    const { exit, err } = await chithi([at('kho/a.txt'), '-o', at('ghi chú.md'), '--resume'])
    expect([exit, err]).toEqual([
      2,
      'chithi: ghi chú.md:1: no line that chithi wrote, expected the file of a run to go on with; see chithi --help\n',
    ])
    expect(fileOf('ghi chú.md')).toBe('xin chào\n')
  })

  it('ends with one line where another run writes the same file', async () => {
    const other = { pid: process.ppid, host: hostname(), run: 'another' }
    writeFileSync(at('8.ndjson.lock'), JSON.stringify(other))
    for (const more of [[], ['--resume']]) {
      const { exit, err } = await chithi([at('kho'), '-o', at('8.ndjson'), ...more])
      expect([exit, err]).toEqual([
        3,
        `chithi: 8.ndjson: written by another run (process ${process.ppid} on ${hostname()}), expected it to end; if it is gone, remove 8.ndjson.lock\n`,
      ])
    }
    rmSync(at('8.ndjson.lock'))
    expect((await chithi([at('kho'), '-o', at('8.ndjson')])).exit).toBe(1)
    expect(readdirSync(folder).filter((name) => /\.(?:part|lock)$/u.test(name))).toEqual([])
  })

  it('never writes over a file that it reads', async () => {
    for (const option of ['-o', '--errors']) {
      const { exit, err } = await chithi([at('kho'), option, at('kho/../kho/a.txt')])
      expect([exit, err]).toEqual([
        2,
        'chithi: kho/a.txt: is read, expected another file to write; see chithi --help\n',
      ])
    }
    expect(fileOf('kho/a.txt')).toBe(TEXT)
  })

  const wrong: [string[], RegExp][] = [
    [['a.txt', '--resume'], /--resume: expected -o FILE/],
    [['a.txt', '--resume', '-o', 'b', '--format', 'json'], /--resume: expected --format ndjson/],
    [['a.txt', '-o', 'b', '--errors', './b'], /--errors \.\/b: expected another file than that of -o/],
    [['a.txt', '--shard', '0/3'], /--shard 0\/3: expected 1\/4/],
    [['a.txt', '--shard', '4/3'], /--shard 4\/3: expected 1\/4/],
    [['a.txt', '--shard', 'x'], /--shard x: expected 1\/4/],
    [['a.txt', '--timeout', '0'], /--timeout 0: expected seconds/],
    [['a.txt', '--memory', 'nhiều'], /--memory nhiều: expected megabytes/],
    [['a.txt', '--stdin'], /--stdin: expected no FILE beside it/],
  ]
  for (const [args, message] of wrong)
    it(`refuses wrong usage in one line: ${args.join(' ')}`, async () => {
      const { exit, out, err } = await chithi(args)
      expect([exit, out]).toEqual([2, ''])
      expect(err).toMatch(message)
      expect(err).toMatch(/^[^\n]*; see chithi --help\n$/)
    })
  it('refuses a number of jobs that is none', async () => {
    const { exit, err } = await runCli(['parse', 'a.txt', '--jobs', '1.5'], '', run)
    expect([exit, err]).toEqual([
      2,
      'chithi: --jobs 1.5: expected a whole number from 0; see chithi --help\n',
    ])
  })
})

describe('the built command', () => {
  it('reads in processes what it reads without', async () => {
    const paths = [at('kho'), 'fixtures/formats/plain.docx', 'fixtures/formats/plain.html']
    const run = spawnSync(process.execPath, [cli, 'parse', ...paths, '--jobs', '1'], {
      encoding: 'utf8',
    })
    const here = await chithi(paths)
    expect([run.status, run.stdout]).toEqual([1, here.out])
  })

  const shell = (rest: string) =>
    spawnSync(
      'bash',
      ['-o', 'pipefail', '-c', `"${process.execPath}" "${cli}" parse --jobs 1 "${at('kho')}" ${rest}`],
      {
        encoding: 'utf8',
      },
    )
  it.skipIf(!existsSync('/dev/full'))('ends with one line on a full disk', () => {
    const { status, stderr } = shell('>/dev/full')
    expect(status).toBe(3)
    expect(stderr).toMatch(/^chithi: [^\n]*ENOSPC[^\n]*\n$/u)
  })

  it('ends with one line where nobody reads on', () => {
    const { status, stdout, stderr } = shell('| true')
    expect([status, stdout]).toEqual([3, ''])
    expect(stderr).toMatch(/^chithi: standard output was closed after \d directives, [^\n]*\n$/u)
  })

  it('starts at once where there is nothing to parse', () => {
    expect(execFileSync(process.execPath, [cli, '--version'], { encoding: 'utf8' })).toContain('chithi/')
  })
})
