import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Directive } from '../src/index'

const TEXT = /^```text\n(?<text>.*?)^```$/msu.exec(readFileSync('README.md', 'utf8'))!.groups!.text!

/** The project as it is while a library does nothing. */
const without = async (library: string, stub: object) => {
  vi.resetModules()
  vi.doMock(library, async (original) => ({ ...(await original<object>()), ...stub }))
  return await import('../src/index')
}
afterEach(() => {
  for (const library of ['unified', 'remark-parse', 'chrono-node', 'compromise/one', 'zod'])
    vi.doUnmock(library)
  vi.resetModules()
})

const counts = ({ header, citations, targets, phases, deadlines, responsibleBodies }: Directive) => ({
  issued: header.issued,
  citations: citations.length,
  cited: citations[0]?.instrument.issued,
  targets: targets.length,
  phases: phases.length,
  deadlines: deadlines.length,
  responsibleBodies: responsibleBodies.length > 0,
})
const ALL = {
  issued: '2021-09-08',
  citations: 1,
  cited: '2021-07-15',
  targets: 1,
  phases: 1,
  deadlines: 1,
  responsibleBodies: true,
}

describe('each prescribed library does what nothing else does', () => {
  it('while none is stubbed, all is read', async () => {
    const { parseText } = await import('../src/index')
    const { parseMarkdown } = await import('../src/markdown')
    expect(counts(parseText(TEXT))).toEqual(ALL)
    expect(parseMarkdown('**I. CHỈ TIÊU**').text).toBe('I. CHỈ TIÊU')
  })

  it('unified: without it nothing is read', async () => {
    const idle = { use: () => idle, data: () => idle, freeze: () => idle, processSync: () => ({}) }
    const { parseText } = await without('unified', { unified: () => idle })
    expect(() => parseText(TEXT)).toThrow()
  })

  it('remark-parse: without it no Markdown is read', async () => {
    function silent(this: { parser: unknown }) {
      this.parser = () => ({ type: 'root', children: [] })
    }
    await without('remark-parse', { default: silent })
    const { parseMarkdown } = await import('../src/markdown')
    expect(parseMarkdown('**I. CHỈ TIÊU**').text).toBe('')
  })

  it('chrono-node: without it no date is read, be it of the document, a citation, a stage or a deadline', async () => {
    const { parseText } = await without('chrono-node', {
      Chrono: class {
        parse = () => []
      },
    })
    expect(counts(parseText(TEXT))).toMatchObject({
      issued: null,
      cited: null,
      citations: 1,
      targets: 1,
      phases: 0,
      deadlines: 0,
    })
  })

  it('compromise: without it nobody is found to be responsible', async () => {
    const nothing = () => ({ found: false, match: nothing, groups: nothing, update: nothing })
    const { parseText } = await without('compromise/one', {
      default: Object.assign(nothing, { parseMatch: () => [] }),
    })
    expect(counts(parseText(TEXT))).toEqual({ ...ALL, responsibleBodies: false })
  })

  it('zod: without it any object passes for a directive', async () => {
    const { directiveSchema } = await import('../src/index')
    expect(directiveSchema.safeParse({ targets: [] }).success).toBe(false)
    const z: object = new Proxy(() => z, { get: () => z, apply: () => z })
    const all = Object.keys(await import('zod')).map((name) => [name, z])
    const stubbed = await without('zod', Object.fromEntries(all))
    expect(stubbed.directiveSchema.safeParse({ targets: [] }).success).not.toBe(false)
  })
})
