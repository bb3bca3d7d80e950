import { describe, expect, it } from 'vitest'
import { readDoc } from '../src/ingest/doc/doc'
import { docFile, type WrittenParagraph } from './doc-file'

const linesOf = (text: string) => text.split('\n').filter((line) => line !== '')
const rulesOf = ({ messages }: ReturnType<typeof readDoc>) => messages.map(({ rule }) => rule)
const textOf = (...paragraphs: WrittenParagraph[]) => readDoc(docFile({ paragraphs })).text

describe('lists', () => {
  const u32 = (value: number) => [value & 255, (value >> 8) & 255, (value >> 16) & 255, value >>> 24]
  const zeros = (count: number) => new Array<number>(count).fill(0)
  const level = (start: number, format: number, text: string, flags = 0, limit = 0) => [
    ...[...u32(start), format, flags, ...zeros(9), 0, ...zeros(8), 0, 0, limit, 0],
    ...[text.length, 0, ...[...text].flatMap((letter) => [letter.charCodeAt(0), 0])],
  ]
  const simple = (id: number) => [...u32(id), ...zeros(22), 1, 0]
  const nine = (id: number) => [...u32(id), ...zeros(24)]
  const override = (id: number, changed = 0) => [...u32(id), ...zeros(8), changed, 0, 0, 0]
  const END = u32(0xffff_ffff)
  const item = (list: number, at: number, text: string) => ({
    runs: [{ text: `${text}\r` }],
    changes: [0x0b, 0x46, list, 0, 0x0a, 0x26, at],
  })
  const labels = (lists: number[], overrides: number[], ...items: WrittenParagraph[]) =>
    linesOf(readDoc(docFile({ paragraphs: items, lists: { lists, overrides } })).text)
  const one = [1, 0, ...simple(5), ...level(1, 1, '\0.')]

  it('go on counting through all that share their definition, unless one has a start or a look of its own', () => {
    const overrides = [
      ...[...u32(4), ...override(5), ...override(5), ...override(5, 1), ...override(5, 1)],
      ...[
        ...END,
        ...END,
        ...END,
        ...u32(9),
        ...u32(0x10),
        ...END,
        ...u32(0),
        ...u32(0x20),
        ...level(1, 4, '\0)'),
      ],
    ]
    const items = [1, 1, 2, 3, 3, 4].map((list) => item(list, 0, 'x'))
    expect(labels(one, overrides, ...items)).toEqual(['I. x', 'II. x', 'III. x', 'IX. x', 'X. x', 'k) x'])
  })

  it('start lower levels anew, or go on where they say so', () => {
    const going = 0x08
    const legal = 0x04
    const levels = [level(1, 1, '\0.'), level(1, 0, '\0.\u0001.', legal), level(1, 4, '\u0002)', going)]
    const rest = Array.from({ length: 6 }, () => level(1, 255, ''))
    const lists = [1, 0, ...nine(5), ...[...levels, ...rest].flat()]
    const items = [0, 1, 2, 1, 2, 0, 1, 2, 3].map((at) => item(1, at, 'x'))
    expect(labels(lists, [...u32(1), ...override(5), ...END], ...items)).toEqual([
      'I. x',
      '1.1. x',
      'a) x',
      '1.2. x',
      'b) x',
      'II. x',
      '2.1. x',
      'c) x',
      'x',
    ])
  })

  it('do not fail where a level that nothing tells of is overridden', () => {
    const overrides = [...u32(1), ...override(5, 1), ...END, ...u32(0), ...u32(0x2d), ...level(1, 4, '\0)')]
    expect(labels(one, overrides, item(1, 0, 'x'), item(1, 13, 'y'))).toEqual(['I. x', 'y'])
  })
})

describe('lists that cannot be resolved', () => {
  it.each([
    ['one that is not defined', [0x0b, 0x46, 7, 0]],
    ['numbers as in Word 6', [0x3e, 0xc6, 2, 0, 0]],
  ])('%s', (_, changes) => {
    const reading = readDoc(docFile({ paragraphs: [{ runs: [{ text: 'Hop giao ban.\r' }], changes }] }))
    expect(reading.text).toBe('Hop giao ban.')
    expect(reading.messages).toMatchObject([{ rule: 'doc/automatic-numbers', severity: 'warning' }])
  })

  it('paragraphs that stand in none are no matter', () => {
    const paragraphs = [{ runs: [{ text: 'Hop.\r' }], changes: [0x0b, 0x46, 0, 0] }]
    expect(rulesOf(readDoc(docFile({ paragraphs })))).toEqual([])
  })
})

describe('cells of a table', () => {
  const inTable = [0x16, 0x24, 1]
  const row = (edges: number[], flags: number[], ...cells: string[]) => {
    const places = edges.flatMap((edge) => [edge & 255, edge >> 8])
    const about = flags.flatMap((flag) => [flag, ...new Array<number>(19).fill(0)])
    const size = 2 + places.length + about.length
    const layout = [0x08, 0xd6, size & 255, size >> 8, edges.length - 1, ...places, ...about]
    return [
      ...cells.map((text) => ({ runs: [{ text: `${text}\x07` }], changes: inTable })),
      { runs: [{ text: '\x07' }], changes: [...inTable, 0x17, 0x24, 1, ...layout] },
    ]
  }
  const rows = (...paragraphs: WrittenParagraph[]) => textOf(...paragraphs).split('\n')

  it('that go on from above hold nothing', () => {
    const [starts, goesOn] = [0x60, 0x20]
    expect(
      rows(...row([0, 900, 1800], [starts, 0], 'A', 'B'), ...row([0, 900, 1800], [goesOn, 0], 'X', 'C')),
    ).toEqual(['A\tB', '\tC'])
  })

  it('stand in the columns that their edges say, give or take two millimetres', () => {
    expect(rows(...row([0, 900, 1800], [0, 0], 'A', 'B'), ...row([900, 1800], [0], 'C'))).toEqual([
      'A\tB',
      '\tC',
    ])
    expect(rows(...row([0, 900, 1800], [0, 0], 'A', 'B'), ...row([20, 980, 1750], [0, 0], 'C', 'D'))).toEqual(
      ['A\tB', 'C\tD'],
    )
  })
})
