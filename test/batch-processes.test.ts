import { type ChildProcess, fork } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
import { dirname, join } from 'node:path'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Job } from '../src/batch/job'
import type { Answer, ProcessSettings } from '../src/batch/process'
import { openProcesses } from '../src/batch/processes'
import { builtSource } from './tools/built.mjs'

vi.mock('node:child_process', async (original) => {
  const real = await original<typeof import('node:child_process')>()
  return { ...real, fork: vi.fn(real.fork) }
})

const READ = { limits: {}, recognises: false }

describe('a crew of processes', () => {
  class Child extends EventEmitter {
    send = vi.fn()
    ref = vi.fn()
    unref = vi.fn()
    kill = vi.fn(() => this.emit('exit', null, 'SIGKILL'))
  }
  const children: Child[] = []
  const opened = (keeps: boolean) => {
    children.length = 0
    vi.mocked(fork).mockImplementation(() => {
      const child = new Child()
      children.push(child)
      return child as unknown as ChildProcess
    })
    return openProcesses({ memory: 100, settings: READ }, keeps)
  }
  afterEach(() => {
    vi.mocked(fork).mockReset()
  })
  const run = (crew: ReturnType<typeof opened>) =>
    crew.run([{ path: 'a.docx' }], () => {}, new AbortController().signal)
  const line: Answer = { line: new Uint8Array(), bytes: 1 }

  it('tells how a process ended, by what it said itself and else by how its system tells that', async () => {
    const memory = {
      code: 'memory',
      reason: 'needs more than 100 MB of memory, expected less (option memory)',
    }
    const crash = (how: string) => ({ code: 'crash', reason: expect.stringContaining(`(${how})`) })
    // Windows knows no signal: who ends itself ends with 1, and an engine that gives up with 134.
    for (const [said, code, signal, expected] of [
      [memory, 1, null, memory],
      [memory, null, 'SIGKILL', memory],
      [null, 134, null, memory],
      [null, null, 'SIGABRT', memory],
      [null, null, 'SIGKILL', memory],
      [null, 1, null, crash('1')],
      [null, null, 'SIGSEGV', crash('SIGSEGV')],
    ] as const) {
      const result = run(opened(true))
      if (said) children[0]!.emit('message', { ended: said })
      children[0]!.emit('exit', code, signal)
      await expect(result).rejects.toEqual(expected)
    }
  })

  it('goes on with the same process, or with a new one for each batch', async () => {
    for (const [keeps, count] of [
      [true, 1],
      [false, 2],
    ] as const) {
      const crew = opened(keeps)
      for (let turn = 0; turn < 2; turn++) {
        const result = run(crew)
        for (const said of ['begun', line]) children.at(-1)!.emit('message', said)
        await result
      }
      expect(children).toHaveLength(count)
      expect(children.filter(({ kill }) => kill.mock.calls.length > 0)).toHaveLength(keeps ? 0 : count)
    }
  })
})

describe('a process that works on batches', () => {
  let file = ''
  beforeAll(async () => {
    file = join(dirname((await builtSource()).cli), 'batch-process.js')
  }, 60_000)
  const opened = (memory: number, job: Job) => {
    const settings: ProcessSettings = { memory, settings: READ }
    const child = fork(file, [JSON.stringify(settings)], {
      serialization: 'advanced',
    })
    child.send({ jobs: [job] })
    return child
  }

  const long = (lines: number): Job => ({
    path: 'dài.txt',
    bytes: Buffer.from(`KẾ HOẠCH\n${'1. Đạt 98% vào ngày 30/4/2021 do Sở Y tế chủ trì.\n'.repeat(lines)}`),
    format: 'text',
  })

  it('says that a file takes too much memory before it ends, and counts none for the parser', async () => {
    const said: Answer[] = []
    const child = opened(60, long(20_000))
    child.on('message', (answer: Answer) => said.push(answer))
    await once(child, 'exit')
    expect(said).toEqual(['begun', { ended: expect.objectContaining({ code: 'memory' }) }])

    const small = opened(60, long(1))
    await once(small, 'message')
    expect((await once(small, 'message'))[0]).toMatchObject({ line: expect.anything() })
    small.disconnect()
  })

  it('ends with its parent, also in the midst of a job', async () => {
    const child = opened(4_096, long(400_000))
    expect((await once(child, 'message'))[0]).toBe('begun')
    child.disconnect()
    await once(child, 'exit')
  })
})
