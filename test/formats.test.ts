import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Directive } from '../src'
import { parse } from '../src/node'
import { oldSpelling } from '../src/text/words'
import { agreement } from './agreement'
import { FILES } from './formats/files'

/** What recognising loses anywhere; how many of the values are still to come out, of those in both and in either. */
const MISREADINGS = 'misreadings'
const LEAST_RECOGNISED = 0.7

const FOLDER = 'fixtures/formats'
const path = (name: string) => join(FOLDER, name)

/** What may be lost on the way through a format, and the eyes that do not see it. */
const LOSSES: Readonly<Record<string, (text: string) => string>> = {
  capitals: (text) => text.toLowerCase(),
  'closers of numbers': (text) => text.replace(/^(?<number>[a-zđ])[.)] /u, '$<number> '),
  'tone marks': (text) => text.replace(/\p{L}+/gu, oldSpelling),
}

/** The losses that docs/formats.md allows each file of this document. */
const allowed = new Map(
  [
    ...readFileSync('docs/formats.md', 'utf8').matchAll(
      /^\| `(?<name>[^`|]+\.[a-z]+)` \| (?<losses>[^|]*) \|$/gmu,
    ),
  ].map(({ groups }) => [groups!.name!, groups!.losses!.split(', ').filter((loss) => loss !== 'nothing')]),
)

const PLACES = new Set(['span', 'titleSpan', 'issuerSpan', 'symbolSpan'])
const isPlace = (key: string) => PLACES.has(key) || key.endsWith('Span')

/** All that a directive says, without the places where it says it. */
const said = (
  { source: _, text: __, tree: ___, messages: ____, ...directive }: Directive,
  losses: string[],
) =>
  JSON.parse(JSON.stringify(directive), (key, value) => {
    if (isPlace(key) || key === 'confidence') return undefined
    if (typeof value !== 'string') return value
    const clean = value.normalize('NFC').replace(/\s+/gu, ' ')
    return losses.reduce((text, loss) => LOSSES[loss]!(text), clean)
  })

const model = await parse(path('utf-8.txt'))

describe('one document in every format and encoding', () => {
  it('is in each of them what the script writes today', () => {
    for (const [name, bytes] of Object.entries(FILES))
      expect(Buffer.compare(readFileSync(path(name)), bytes), name).toBe(0)
  })

  it('says what it should', () => {
    expect(model.header).toMatchObject({ symbol: '418/KH-SGDĐT', issued: '2019-08-12' })
    const { citations, targets, phases, deadlines, responsibleBodies } = model
    expect([citations, targets, phases, deadlines, responsibleBodies].map(({ length }) => length)).toEqual([
      2, 5, 2, 5, 12,
    ])
  })

  it('has its losses told for every file', () => {
    expect([...allowed.keys()].sort()).toEqual(readdirSync(FOLDER).sort())
    for (const losses of allowed.values())
      for (const loss of losses) expect([...Object.keys(LOSSES), MISREADINGS]).toContain(loss)
  })

  for (const [name, losses] of allowed)
    it(`${name} is the same directive${losses.length > 0 ? `, but for ${losses.join(', ')}` : ''}`, async () => {
      const directive = await parse(path(name))
      if (losses.includes(MISREADINGS)) {
        const { share } = agreement(directive, model)
        expect(share).toBeGreaterThan(LEAST_RECOGNISED)
        expect(share, 'nothing is misread').toBeLessThan(1)
        return
      }
      expect(said(directive, losses)).toEqual(said(model, losses))
      for (const loss of losses) {
        const fewer = losses.filter((each) => each !== loss)
        expect(said(directive, fewer), `${loss} is not lost`).not.toEqual(said(model, fewer))
      }
    })
})
