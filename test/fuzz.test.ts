import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { faultOfFile, faultOfText } from './fuzz/holds'
import { mutated, mutatedBytes } from './fuzz/mutate'
import { Random } from './fuzz/random'

const KEPT = 'fixtures/fuzz'

describe('documents that `npm run fuzz` found', () => {
  for (const name of readdirSync(KEPT))
    it(name, async () => {
      const bytes = readFileSync(join(KEPT, name))
      expect(
        name.endsWith('.txt') ? faultOfText(bytes.toString('utf8')) : await faultOfFile(bytes),
      ).toBeNull()
    })
})

describe('a few documents changed at random', () => {
  const text = readFileSync('fixtures/thi-dua-so-giao-duc-2021.txt', 'utf8')
  const other = readFileSync('fixtures/quyet-dinh-bang-phan-cong-2013.txt', 'utf8')
  it('parse, and their spans hold', () => {
    const random = new Random(1)
    for (let number = 0; number < 60; number++)
      expect(faultOfText(mutated(text, other, random)), `document ${number}`).toBeNull()
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
