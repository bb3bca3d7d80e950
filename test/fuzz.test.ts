import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { faultOfFile, faultOfText } from './fuzz/holds'
import { mutated, mutatedBytes } from './fuzz/mutate'
import { Random } from './fuzz/random'
import { openJudge } from './tools/fuzz-judge.mjs'

const KEPT = 'fixtures/fuzz'

describe('documents that `npm run fuzz` found', () => {
  for (const name of readdirSync(KEPT))
    it(name, async () => {
      const bytes = readFileSync(join(KEPT, name))
      expect(
        await (name.endsWith('.txt') ? faultOfText(bytes.toString('utf8')) : faultOfFile(bytes)),
      ).toBeNull()
    })
})

describe('a few documents changed at random', () => {
  const text = readFileSync('fixtures/thi-dua-so-giao-duc-2021.txt', 'utf8')
  const other = readFileSync('fixtures/quyet-dinh-bang-phan-cong-2013.txt', 'utf8')
  it('parse, and their spans hold', async () => {
    const random = new Random(1)
    for (let number = 0; number < 60; number++)
      expect(await faultOfText(mutated(text, other, random)), `document ${number}`).toBeNull()
  }, 60_000)

  it('are read or refused in one line', async () => {
    const random = new Random(1)
    const files = ['plain.docx', 'plain.rtf', 'plain.html', 'plain.pdf'].map((name) =>
      readFileSync(join('fixtures/formats', name)),
    )
    for (let number = 0; number < 40; number++)
      expect(
        await faultOfFile(mutatedBytes(random.pick(files), random.pick(files), random)),
        `document ${number}`,
      ).toBeNull()
  }, 60_000)
})

describe('a document that nobody comes back from', () => {
  it('is found out, and others are judged after it', async () => {
    const judge = openJudge()
    const text = 'KẾ HOẠCH\n1. Đạt 98% vào năm 2021.\n'
    expect(await judge.faultOf('.txt', Buffer.from(text))).toBeNull()
    expect(await judge.faultOf('.txt', Buffer.from(text.repeat(100_000)), 1)).toBe(
      'hangs: no answer after 1 ms',
    )
    for (const kind of ['.html', '.txt']) expect(await judge.faultOf(kind, Buffer.from(text))).toBeNull()
    await judge.close()
  }, 60_000)
})
