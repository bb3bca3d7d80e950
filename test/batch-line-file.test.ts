import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { open } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { LineFile } from '../src/cli/line-file'
import { linesOf } from '../src/cli/lines'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'chithi-lines-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

let count = 0
const fresh = (): string => join(folder, `kết quả ${count++}.ndjson`)
const nameOf = (line: unknown): string | null => (line as { path?: string } | null)?.path ?? null
const lineOf = (path: string): Buffer => Buffer.from(`${JSON.stringify({ path })}\n`)

describe('a file of lines', () => {
  it('appears when it is finished', async () => {
    const path = fresh()
    const file = await LineFile.open(path, 'new', nameOf)
    await file.write(lineOf('a'))
    expect(existsSync(path)).toBe(false)
    await file.finish()
    expect([readFileSync(path, 'utf8'), existsSync(`${path}.part`)]).toEqual(['{"path":"a"}\n', false])
  })

  it('is gone on with after any byte, whole lines kept and a torn one cut off', async () => {
    const text = Buffer.concat(['a', 'ế\u2028', 'c'].map(lineOf))
    for (let cut = 0; cut <= text.length; cut++) {
      const path = fresh()
      writeFileSync(`${path}.part`, text.subarray(0, cut))
      const file = await LineFile.open(path, 'resume', nameOf)
      for (const name of ['a', 'ế\u2028', 'c']) if (!file.before.has(name)) await file.write(lineOf(name))
      await file.finish()
      expect(readFileSync(path)).toEqual(text)
    }
  })

  it('is gone on with when it was finished already', async () => {
    const path = fresh()
    writeFileSync(path, lineOf('a'))
    const file = await LineFile.open(path, 'resume', nameOf)
    expect([...file.before]).toEqual([['a', 1]])
    expect(existsSync(path)).toBe(true)
    await file.write(lineOf('b'))
    await file.finish()
    expect(readFileSync(path, 'utf8')).toBe('{"path":"a"}\n{"path":"b"}\n')
  })

  it('is not begun anew over what a stopped run left', async () => {
    const path = fresh()
    writeFileSync(`${path}.part`, lineOf('a'))
    await expect(LineFile.open(path, 'new', nameOf)).rejects.toThrow(
      /\.part: left by a run that was stopped, expected --resume/u,
    )
    expect(readFileSync(`${path}.part`, 'utf8')).toBe('{"path":"a"}\n')
  })

  it('names the line that is none of its own', async () => {
    const path = fresh()
    writeFileSync(`${path}.part`, '{"path":"a"}\nxin chào\n')
    await expect(LineFile.open(path, 'resume', nameOf)).rejects.toThrow(
      /\.part:2: no line that chithi wrote/u,
    )
  })

  it('says that the disk is full, and keeps what is written', async () => {
    const path = fresh()
    const file = await LineFile.open(path, 'new', nameOf)
    await file.write(lineOf('a'))
    const handle = await open(join(folder, 'x'), 'w')
    const full = Object.assign(new Error('no space left'), { code: 'ENOSPC' })
    const append = vi.spyOn(Object.getPrototypeOf(handle), 'appendFile')
    append.mockRejectedValueOnce(full)
    await expect(file.write(Buffer.alloc(300_000, 'x'))).rejects.toThrow(
      /cannot be written \(ENOSPC\), expected room; go on with --resume/u,
    )
    append.mockRestore()
    await handle.close()
    await file.leave()
  })

  it('tells where all is when it cannot take its name', async () => {
    const path = fresh()
    const file = await LineFile.open(path, 'new', nameOf)
    await file.write(lineOf('a'))
    mkdirSync(path)
    await expect(file.finish()).rejects.toThrow(/cannot be written \(EISDIR\); all is in .*\.part/u)
    await file.leave()
    expect(readFileSync(`${path}.part`, 'utf8')).toBe('{"path":"a"}\n')
  })

  it('touches nothing that it did not write', async () => {
    for (const text of ['{"tên": 1}', 'xin chào\n', '{"a":1}\n', '{"path":"a"}\n{"path"']) {
      const path = fresh()
      writeFileSync(path, text)
      await expect(LineFile.open(path, 'resume', nameOf)).rejects.toThrow(/no line that chithi wrote/u)
      expect([readFileSync(path, 'utf8'), existsSync(`${path}.part`)]).toEqual([text, false])
    }
  })

  it('leaves a finished file as it is where nothing is added', async () => {
    const path = fresh()
    writeFileSync(path, lineOf('a'))
    for (const end of ['leave', 'finish'] as const) {
      await (await LineFile.open(path, 'resume', nameOf))[end]()
      expect([readFileSync(path, 'utf8'), existsSync(`${path}.part`)]).toEqual(['{"path":"a"}\n', false])
    }
  })

  it('is begun anew over what was left, where that is asked for', async () => {
    const path = fresh()
    writeFileSync(`${path}.part`, lineOf('a'))
    const file = await LineFile.open(path, 'anew', nameOf)
    expect(file.before.size).toBe(0)
    await file.write(lineOf('b'))
    await file.finish()
    expect(readFileSync(path, 'utf8')).toBe('{"path":"b"}\n')
  })

  it('leaves no trace when it is broken off before its first line', async () => {
    const path = fresh()
    await (await LineFile.open(path, 'new', nameOf)).leave()
    expect([existsSync(`${path}.part`), existsSync(`${path}.lock`)]).toEqual([false, false])
  })
})

describe('a file that another run writes', () => {
  /** Where a run has it that is so many seconds old. */
  const heldBy = (holder: object, seconds = 0): string => {
    const path = fresh()
    writeFileSync(`${path}.lock`, JSON.stringify({ run: 'another', ...holder }))
    const then = Date.now() / 1_000 - seconds
    utimesSync(`${path}.lock`, then, then)
    return path
  }
  const host = hostname()
  const ended = () => spawnSync(process.execPath, ['--eval', '']).pid

  it('is left to it', async () => {
    const path = fresh()
    const file = await LineFile.open(path, 'new', nameOf)
    await file.write(lineOf('a'))
    for (const opening of ['new', 'resume', 'anew'] as const)
      await expect(LineFile.open(path, opening, nameOf)).rejects.toThrow(
        `${path}: written by another run (process ${process.pid} on ${host}), expected it to end; if it is gone, remove ${path}.lock`,
      )
    await file.finish()
    expect([readFileSync(path, 'utf8'), existsSync(`${path}.lock`)]).toEqual(['{"path":"a"}\n', false])
    for (const held of [
      heldBy({ pid: process.ppid, host }),
      heldBy({ pid: ended(), host: 'khác' }),
      heldBy({}),
    ])
      await expect(LineFile.open(held, 'new', nameOf)).rejects.toThrow(/written by another run/u)
  })

  it('is taken from a run that is gone', async () => {
    const gone = [
      heldBy({ pid: ended(), host }),
      heldBy({ pid: process.pid, host }),
      heldBy({ pid: process.ppid, host }, 600),
      heldBy({ pid: ended(), host: 'khác' }, 600),
      heldBy({}, 600),
    ]
    for (const path of gone) {
      const file = await LineFile.open(path, 'new', nameOf)
      await file.write(lineOf('a'))
      await file.finish()
      expect([readFileSync(path, 'utf8'), existsSync(`${path}.lock`)]).toEqual(['{"path":"a"}\n', false])
    }
  })

  it('gets no line more from one that was taken for gone', async () => {
    const path = fresh()
    const file = await LineFile.open(path, 'new', nameOf)
    await file.write(lineOf('a'))
    const other = JSON.stringify({ pid: process.ppid, host, run: 'another' })
    writeFileSync(`${path}.lock`, other)
    await file.write(lineOf('b'))
    await expect(file.finish()).rejects.toThrow(`${path}: taken over by another run, expected this one alone`)
    await file.leave()
    expect(readFileSync(`${path}.part`, 'utf8')).toBe('{"path":"a"}\n')
    expect(readFileSync(`${path}.lock`, 'utf8')).toBe(other)
  })

  it('keeps it by showing that it is there', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const path = fresh()
    const file = await LineFile.open(path, 'new', nameOf)
    utimesSync(`${path}.lock`, 0, 0)
    vi.advanceTimersByTime(10_000)
    vi.useRealTimers()
    await vi.waitUntil(() => statSync(`${path}.lock`).mtimeMs > 0)
    await file.leave()
  })
})

describe('lines of a stream', () => {
  it('are the same however the stream is cut', async () => {
    const text = fc.array(fc.constantFrom('a', 'ế', '\u2028', '\r', '\n'), { maxLength: 30 })
    await fc.assert(
      fc.asyncProperty(text, fc.array(fc.nat(60), { maxLength: 6 }), async (letters, cuts) => {
        const bytes = Buffer.from(letters.join(''))
        const places = [
          0,
          ...cuts.map((cut) => Math.min(cut, bytes.length)).sort((a, b) => a - b),
          bytes.length,
        ]
        async function* chunks() {
          for (const [index, from] of places.slice(0, -1).entries())
            yield bytes.subarray(from, places[index + 1])
        }
        const found = []
        for await (const { line, isWhole } of linesOf(chunks())) found.push(isWhole ? `${line}\n` : line)
        expect(found.join('')).toBe(letters.join(''))
      }),
    )
  })
})
