import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseText } from '../src'
import { parse } from '../src/node'
import { agreement } from './agreement'

const CORPUS = '../shared/corpus'
/** Of a hundred values, how many an original and its text must share. */
const LEAST = 0.97
/** A scan and its text are both read from the picture, by recognisers that err at different words. */
const LEAST_RECOGNISED = 0.8

/** Texts that lost what their originals have: how many values stand only in the original, how many only in the text. */
const EXPLAINED: Readonly<Record<string, { ours: number; theirs: number; why: string }>> = {
  'hieuhan_f6e02212.doc': {
    ours: 82,
    theirs: 1,
    why: 'the text has residue in place of the first rows of its table',
  },
  'hieuhan_fd1b22f1.doc': {
    ours: 6,
    theirs: 0,
    why: 'the text has lost the columns of rows whose cells have several lines',
  },
  'hrm_nghi-quyet-so-175-nq-cp-40286.pdf': {
    ours: 23,
    theirs: 9,
    why: 'the text sets cells that span rows beside the wrong ones, and heads of pages among them',
  },
  'hrm_nghi-quyet-so-97-nq-cp-469324.pdf': {
    ours: 10,
    theirs: 0,
    why: 'the text runs the cells of a row together',
  },
  'hieuhan_3960b8ae.doc': { ours: 1, theirs: 0, why: 'the text has residue in place of an item' },
}

const textOf = (name: string): string => join(CORPUS, 'text', name.replace(/\.\w+$/u, '.txt'))
const filesOf = (format: string) =>
  existsSync(join(CORPUS, format))
    ? readdirSync(join(CORPUS, format)).filter((name) => existsSync(textOf(name)))
    : []

describe.skipIf(!existsSync(CORPUS))('real files say what their texts say (../shared/corpus)', () => {
  for (const format of ['doc', 'html', 'pdf'])
    it(format, async () => {
      let same = 0
      let apart = 0
      for (const name of filesOf(format)) {
        const found = agreement(
          await parse(join(CORPUS, format, name)),
          parseText(readFileSync(textOf(name), 'utf8')),
        )
        const known = EXPLAINED[name]
        if (known) {
          expect(found.onlyA.length, `${name}: ${known.why}`).toBeLessThanOrEqual(known.ours)
          expect(found.onlyB.length, `${name}: ${known.why}`).toBeLessThanOrEqual(known.theirs)
        } else {
          same += 2 * found.same
          apart += found.onlyA.length + found.onlyB.length
        }
      }
      expect(same / (same + apart)).toBeGreaterThanOrEqual(LEAST)
    }, 120_000)

  it('scan', async () => {
    let same = 0
    let apart = 0
    for (const name of readdirSync(join(CORPUS, 'scan'))) {
      const text = readFileSync(join(CORPUS, 'text', name.replace(/\.pdf$/u, '_ocr.txt')), 'utf8')
      const found = agreement(await parse(join(CORPUS, 'scan', name)), parseText(text))
      same += 2 * found.same
      apart += found.onlyA.length + found.onlyB.length
    }
    expect(same / (same + apart)).toBeGreaterThanOrEqual(LEAST_RECOGNISED)
  }, 240_000)
})
