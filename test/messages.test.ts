import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import libraries from '../src/cli/messages/libraries.json'
import { MESSAGES, vietnamese } from '../src/cli/messages/vietnamese'
import { REPAIR_REASONS } from '../src/instrument/repair'
import { type Entry, entriesOf, matchIn } from '../src/report/messages/catalogue'
import { type Message, messagesIn, type Text } from './messages'

const said = messagesIn()
const entries = entriesOf({ ...MESSAGES, ...libraries })
const english = ({ english: { letters, values } }: Entry) =>
  letters[0] + values.map(({ name }, index) => `{${name}}${letters[index + 1]}`).join('')

/** A value that comes from elsewhere: it may be a number, a day, a word. */
const VALUE = '2026'

/** What a text may come to: each of its parts is once each of the texts that it may be. */
const instancesOf = (text: Text): string[] => {
  const parts = text.map((part) => (typeof part === 'string' ? [part] : partsOf(part)))
  const most = Math.max(0, ...parts.map(({ length }) => length))
  return Array.from({ length: most }, (_, index) =>
    parts.map((part) => part[Math.min(index, part.length - 1)]).join(''),
  )
}
const partsOf = (texts: readonly Text[]): string[] => {
  const lettered = texts.flatMap(instancesOf).filter((instance) => /\p{L}/u.test(instance))
  return lettered.length === 0 ? [VALUE] : lettered
}

/** What is the same in every language: names of options, parts of files, commands. */
const isName = (words: string): boolean => /^(?:npm .*|registry|(?=\S*[^\p{L}\s])[^\s,]+)$/u.test(words)

/** The entries that a text is put together of; throws where some of its words stand in none. */
const entriesFor = (text: string, place: string): Entry[] => {
  const match = matchIn(entries, text)
  if (!match) throw new Error(`${place}: no entry for ${JSON.stringify(text)}`)
  const { entry, before, values } = match
  for (const word of before.replace(/--[\w-]+ \w+/u, '').split(/[\s:]+/u))
    if (word !== '' && !isName(word)) throw new Error(`${place}: ${JSON.stringify(before)} is not said`)
  return [
    entry,
    ...[...values].flatMap(([name, value]) => {
      if (isName(value)) return []
      if (entry.kinds.get(name)?.startsWith('message')) return entriesFor(value, place)
      throw new Error(`${place}: ${JSON.stringify(value)} is no value of ${JSON.stringify(english(entry))}`)
    }),
  ]
}

const found = ({ text, place }: Message): Entry[] =>
  instancesOf(text).flatMap((instance) => entriesFor(instance, place))

describe('the messages', () => {
  it('are found in the sources', () => {
    expect(said.length).toBeGreaterThan(300)
  })

  it('have their Vietnamese, each', () => {
    const missing = said.flatMap((message) => {
      try {
        found(message)
        return []
      } catch (error) {
        return [(error as Error).message]
      }
    })
    expect(missing).toEqual([])
  })

  it('are all that the catalogue has', () => {
    const used = new Set(said.flatMap(found))
    const own = new Set(Object.keys(MESSAGES))
    // These stand in both languages in their data.
    for (const { en } of REPAIR_REASONS) own.delete(en)
    const unused = entries.filter((entry) => own.has(english(entry)) && !used.has(entry)).map(english)
    expect(unused).toEqual([])
  })

  it('have the same values in both languages, of kinds that there are', () => {
    for (const [key, other] of Object.entries({ ...MESSAGES, ...libraries })) {
      const names = (text: string) =>
        Array.from(text.matchAll(/\{(\w+)(?:, \w+)?\}/gu), ([, name]) => name).sort()
      expect([key, names(other)]).toEqual([key, names(key)])
      const kinds = Array.from(other.matchAll(/\{\w+, (\w+)\}/gu), ([, kind]) => kind!)
      expect(kinds.filter((kind) => !/^(?:messages?|number|date)$/u.test(kind))).toEqual([])
    }
  })

  it('are each found again whatever their values are', () => {
    const word = fc.stringMatching(/^[\p{Lu}\d/._-]{1,12}$/u)
    const number = fc
      .double({ min: 0, max: 1e6, noNaN: true })
      .map((value) => value.toFixed(value > 1_000 ? 0 : 1))
    const filled = fc.constantFrom(...entries).chain((entry) => {
      const { letters, values } = entry.english
      const of = values.map(({ name }) => {
        const kind = entry.kinds.get(name)
        return kind === 'number' ? number : kind === 'date' ? fc.constantFrom('2026', '2026-04-30') : word
      })
      return fc.tuple(...of).map((words) => ({
        entry,
        words,
        text: letters[0] + words.map((each, index) => each + letters[index + 1]).join(''),
      }))
    })
    fc.assert(
      fc.property(filled, word, ({ entry, words, text }, path) => {
        const match = matchIn(entries, text)
        expect(match && english(match.entry)).toBe(english(entry))
        expect([...match!.values.values()]).toEqual(words)
        expect(vietnamese(`${path}: ${text}`)).toBe(`${path}: ${vietnamese(text)}`)
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('a message in Vietnamese', () => {
  it.each([
    [
      'kế: hoạch.txt: no such file, expected the path of a document',
      'kế: hoạch.txt: không có tệp này, cần đường dẫn đến một văn bản',
    ],
    [
      'a.bin: found a NUL byte at offset 12345, expected a document',
      'a.bin: gặp byte NUL ở vị trí 12.345, cần một văn bản',
    ],
    [
      'a.pdf: found a PDF of 9000 pages, expected at most 5000 (option limits.mostPages)',
      'a.pdf: gặp PDF 9.000 trang, chỉ nhận nhiều nhất 5.000 (tùy chọn limits.mostPages)',
    ],
    ['1.31 MB/s', '1,31 MB/giây'],
    ['facts up to 2026-04', 'dữ kiện đến 04/2026'],
    [
      'Unexpected damage of the styles, expected a whole file; they are not read: found a piece of text that ends before it begins',
      'các kiểu trình bày bị hỏng, cần tệp nguyên vẹn; không đọc được phần này: gặp mảnh văn bản kết thúc trước khi bắt đầu',
    ],
    [
      'Unexpected 2 words run together, expected a space between words; parted ("kếhoạch" to "kế hoạch", "thiđua" to "thi đua")',
      'Có 2 chỗ chữ dính liền; đã tách (“kếhoạch” thành “kế hoạch”, “thiđua” thành “thi đua”)',
    ],
    [
      'Unexpected symbol 88-KH/UBND (slash and hyphen confused, a code misspelt), expected 88/KH-UBND',
      'Ký hiệu 88-KH/UBND viết sai (nhầm gạch chéo với gạch nối, sai chữ viết tắt), viết đúng là 88/KH-UBND',
    ],
  ])('%s', (message, other) => {
    expect(vietnamese(message)).toBe(other)
  })

  it('is what it was where nobody knows it', () => {
    expect(vietnamese('a.txt: something new')).toBe('a.txt: something new')
  })
})
