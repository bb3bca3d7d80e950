import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { version } from '../package.json'
import { run } from '../src/cli/run'
import { directiveSchema } from '../src/directive/directive'
import { collector, runCli } from './run-cli'

const TEXT = 'KẾ HOẠCH\nThi đua năm 2021\n\nI. CHỈ TIÊU\n\n1. Huy động trẻ vào lớp 1 đạt 98%.\n'

let folder = ''
const at = (...names: string[]) => join(folder, ...names)
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chithi-'))
  mkdirSync(at('Kế hoạch', '2021'), { recursive: true })
  mkdirSync(at('trống'))
  for (const name of ['a.txt', 'b.md', '2021/c.txt']) writeFileSync(at('Kế hoạch', name), TEXT)
  writeFileSync(at('rỗng.txt'), ' \n')
  writeFileSync(at('ảnh.txt'), Buffer.from('GIF89a\0'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs the command in this process: threads and processes are for what is built. */
const chithi = async (args: string[], stdin = '') => {
  const here = args[0] === 'parse' && !args.includes('--jobs') ? ['--jobs', '0'] : []
  const { err, ...rest } = await runCli([...args.slice(0, 1), ...here, ...args.slice(1)], stdin)
  return { ...rest, err: err.replaceAll(`${folder}/`, '') }
}
const names = (ndjson: string) =>
  ndjson
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => directiveSchema.parse(JSON.parse(line)).source.name?.slice(folder.length + 1))

describe('chithi parse', () => {
  it('prints one directive a line, named by its path as given', async () => {
    const { exit, out, err } = await chithi(['parse', at('Kế hoạch/a.txt'), at('Kế hoạch/b.md')])
    expect([exit, err]).toEqual([0, ''])
    expect(names(out)).toEqual(['Kế hoạch/a.txt', 'Kế hoạch/b.md'])
    expect(out.endsWith('}\n')).toBe(true)
  })

  it('expands folders and globs itself', async () => {
    expect(names((await chithi(['parse', at('Kế hoạch')])).out)).toEqual([
      'Kế hoạch/2021/c.txt',
      'Kế hoạch/a.txt',
      'Kế hoạch/b.md',
    ])
    expect(names((await chithi(['parse', at('Kế hoạch/*.txt')])).out)).toEqual(['Kế hoạch/a.txt'])
  })

  it('reads each file once, however often it is named', async () => {
    const { out } = await chithi(['parse', at('Kế hoạch/b.md'), at('Kế hoạch'), '--', at('Kế hoạch/b.md')])
    expect(names(out)).toEqual(['Kế hoạch/b.md', 'Kế hoạch/2021/c.txt', 'Kế hoạch/a.txt'])
  })

  it('knows a file again under another path, and names it by the first', async () => {
    const again = `${at('Kế hoạch')}/./a.txt`
    expect(names((await chithi(['parse', at('Kế hoạch/a.txt'), again])).out)).toEqual(['Kế hoạch/a.txt'])
    expect(names((await chithi(['parse', again, at('Kế hoạch')])).out)).toEqual([
      'Kế hoạch/./a.txt',
      'Kế hoạch/2021/c.txt',
      'Kế hoạch/b.md',
    ])
  })

  it('prints one JSON array with --format json', async () => {
    const { out } = await chithi(['parse', '--format', 'json', at('Kế hoạch')])
    expect(JSON.parse(out)).toHaveLength(3)
    expect((await chithi(['parse', '--format', 'json', at('rỗng.txt')])).out).toBe('[]\n')
  })

  it('reads standard input as -', async () => {
    const { exit, out } = await chithi(['parse', '-', at('Kế hoạch/a.txt')], TEXT)
    expect(exit).toBe(0)
    const [first, second] = out.split('\n').map((line) => (line === '' ? null : JSON.parse(line)))
    expect([first.source.name, first.text]).toEqual(['<stdin>', TEXT])
    expect(second.source.name).toBe(at('Kế hoạch/a.txt'))
  })

  it('names what it cannot read, a line each, lets the others come out, and exits with 1', async () => {
    const bad = ['không có.txt', 'ảnh.txt', 'rỗng.txt', 'trống', '*.docx'].map((name) => at(name))
    const { exit, out, err } = await chithi(['parse', ...bad, at('Kế hoạch/a.txt')])
    expect(exit).toBe(1)
    expect(names(out)).toEqual(['Kế hoạch/a.txt'])
    expect(err.split('\n')).toEqual([
      'chithi: không có.txt: no such file, expected the path of a document',
      'chithi: ảnh.txt: found a GIF image, expected a document',
      'chithi: rỗng.txt: nothing in it, expected the text of a directive',
      'chithi: trống: no document in this folder, expected docx, doc, rtf, odt, xlsx, pdf, html, Markdown, text, PNG or JPEG',
      'chithi: *.docx: matches no file, expected the pattern of documents',
      '',
    ])
  })
})

describe('chithi parse -o', () => {
  it('writes to a file, in place when it is whole', async () => {
    const { exit, out } = await chithi(['parse', at('Kế hoạch/a.txt'), '-o', at('kết quả.ndjson')])
    expect([exit, out]).toEqual([0, ''])
    expect(names(readFileSync(at('kết quả.ndjson'), 'utf8'))).toEqual(['Kế hoạch/a.txt'])
    expect(readdirSync(folder).filter((name) => name.includes('tmp'))).toEqual([])
  })

  it('keeps what was there where nothing could be read', async () => {
    writeFileSync(at('cũ.ndjson'), 'cũ')
    expect((await chithi(['parse', at('rỗng.txt'), '-o', at('cũ.ndjson')])).exit).toBe(1)
    expect(readFileSync(at('cũ.ndjson'), 'utf8')).toBe('cũ')
    expect(readdirSync(folder).filter((name) => name.includes('tmp'))).toEqual([])
  })

  it('never writes over a file that it reads', async () => {
    const { exit, err } = await chithi([
      'parse',
      at('Kế hoạch/a.txt'),
      '-o',
      at('Kế hoạch/../Kế hoạch/a.txt'),
    ])
    expect([exit, err.split('\n').length]).toEqual([2, 2])
    expect(readFileSync(at('Kế hoạch/a.txt'), 'utf8')).toBe(TEXT)
  })

  it('refuses a place where it cannot write', async () => {
    const { exit, err } = await chithi(['parse', at('Kế hoạch/a.txt'), '-o', at('không có', 'x.ndjson')])
    expect([exit, err]).toEqual([
      2,
      'chithi: không có/x.ndjson: cannot be written (ENOENT), expected a path in a folder that is there; see chithi --help\n',
    ])
  })

  it('refuses what is there and is no file, before it reads anything', async () => {
    mkdirSync(at('kết quả'))
    const { exit, out, err } = await chithi(['parse', at('rỗng.txt'), '-o', at('kết quả')])
    expect([exit, out]).toEqual([2, ''])
    expect(err).toBe('chithi: kết quả: a folder, expected a file; see chithi --help\n')
    expect((await chithi(['parse', at('rỗng.txt'), '-o', '/dev/null'])).exit).toBe(2)
    expect(statSync('/dev/null').isFile()).toBe(false)
    expect(readdirSync(folder).filter((name) => name.includes('tmp'))).toEqual([])
  })

  it('prints with -o -', async () => {
    expect(names((await chithi(['parse', at('Kế hoạch/a.txt'), '-o', '-'])).out)).toEqual(['Kế hoạch/a.txt'])
    expect(existsSync('-')).toBe(false)
  })
})

describe('wrong usage', () => {
  const wrong: [string[], RegExp][] = [
    [[], /^chithi: expected a command/],
    [['đọc', 'a.txt'], /^chithi: unknown command đọc/],
    [['-V'], /^chithi: Unknown option `-V`;/],
    [['--fast', 'a.txt'], /^chithi: Unknown option `--fast`;/],
    [['--fast', '--', 'a.txt'], /^chithi: Unknown option `--fast`;/],
    [['đọc', '--fast'], /^chithi: unknown command đọc/],
    [['parse'], /^chithi: expected at least one FILE/],
    [['parse', 'a.txt', '--fast'], /^chithi: Unknown option `--fast`/],
    [['parse', 'a.txt', '--format', 'xml'], /^chithi: --format xml: expected ndjson or json/],
    [['parse', 'a.txt', '--format'], /^chithi: .*--format/],
    [['parse', 'a.txt', '-V'], /^chithi: Unknown option `-V`;/],
    [['parse', 'a.txt', '-o', ''], /^chithi: expected a word after -o; /],
    [['parse', 'a.txt', '-o', '007'], /^chithi: .*-o; write \.\/2021 for a file/],
    [['parse', 'a.txt', '-o', 'b', '-o', 'c'], /^chithi: .*-o.* once/],
  ]
  for (const [args, message] of wrong)
    it(`is one line and 2: chithi ${args.join(' ')}`, async () => {
      const { exit, out, err } = await chithi(args)
      expect([exit, out]).toEqual([2, ''])
      expect(err).toMatch(message)
      expect(err).toMatch(/^[^\n]*; see chithi --help\n$/)
    })
})

describe('the program', () => {
  it('says how it is used, and its version', async () => {
    const info = vi.spyOn(console, 'info').mockImplementation(() => {})
    expect((await chithi(['--help'])).exit).toBe(0)
    expect((await chithi(['parse', '--help'])).exit).toBe(0)
    expect((await chithi(['--version'])).exit).toBe(0)
    const [general, command, ours] = info.mock.calls.map(([text]) => String(text))
    expect(general).toContain('parse')
    expect(command).toContain('--format')
    expect(ours).toContain(version)
    info.mockRestore()
  })

  it('ends with one line when nobody reads its output any more', async () => {
    const broken = () =>
      new Writable({
        write: (_chunk, _encoding, done) => done(Object.assign(new Error('EPIPE'), { code: 'EPIPE' })),
      })
    const err = collector()
    const streams = { stdin: Readable.from([]), stdout: broken(), stderr: err.stream }
    const args = ['node', 'chithi', 'parse', '--jobs', '0', at('rỗng.txt'), at('Kế hoạch')]
    expect(await run(args, streams)).toBe(3)
    expect(err.text().split('\n').slice(1)).toEqual([
      'chithi: standard output was closed after 0 directives, expected a reader to the end',
      '',
    ])
    const deaf = { stdin: Readable.from([]), stdout: broken(), stderr: broken() }
    expect(await run(args, deaf)).toBe(3)
  })

  it('turns any other failure into one line', async () => {
    const full = Object.assign(new Error('ENOSPC: no space\nleft on device'), { code: 'ENOSPC' })
    const stdout = new Writable({ write: (_chunk, _encoding, done) => done(full) })
    const err = collector()
    const streams = { stdin: Readable.from([]), stdout, stderr: err.stream }
    expect(await run(['node', 'chithi', 'parse', at('Kế hoạch/a.txt')], streams)).toBe(3)
    expect(err.text()).toBe('chithi: standard output: cannot be written (ENOSPC), expected room\n')
  })
})
