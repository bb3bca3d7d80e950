import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Directive, directiveSchema, parseText, type SectionNode } from '../src/index'
import { costRatio, growth, LINEAR } from './growth'

const EXTRACTED = ['citations', 'targets', 'phases', 'deadlines', 'responsibleBodies', 'tasks'] as const

/** Our own directives, and the archive's where it lies beside the project. */
const documents = ['fixtures', '../shared/corpus/seeds', '../shared/corpus/text']
  .filter((folder) => existsSync(folder))
  .flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => join(folder, name)),
  )
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }))

/** The words under the leaves of a section tree, in order. */
const leavesOf = (root: SectionNode, text: string): string => {
  let words = ''
  for (const open = [root]; open.length > 0; ) {
    const { children, span } = open.pop()!
    if (children) open.push(...[...children].reverse())
    else words += text.slice(span.start, span.end)
  }
  return words
}

const expectToHold = (directive: Directive, text: string) => {
  directiveSchema.parse(directive)
  expect(directive.text).toBe(text)
  expect(leavesOf(directive.tree, text)).toBe(text)
  const ids = new Set<string>()
  for (const kind of EXTRACTED)
    for (const { id, span, quote } of directive[kind]) {
      expect(text.slice(span.start, span.end)).toBe(quote)
      expect(ids.has(id)).toBe(false)
      ids.add(id)
    }
  const bodies = new Set(directive.bodies.map(({ id }) => id))
  expect(bodies.size).toBe(directive.bodies.length)
  for (const { bodyId } of [...directive.responsibleBodies, ...directive.targets, ...directive.deadlines])
    if (bodyId !== null) expect(bodies.has(bodyId)).toBe(true)
  for (const { leads, helpers, deadlines, targets, phases } of directive.tasks)
    for (const id of [...leads, ...helpers, ...deadlines, ...targets, ...phases])
      expect(ids.has(id)).toBe(true)
}

/** A directive without its offsets and verbatim words: what must not change with line ends, spaces or combining marks. */
const cleanValues = (directive: Directive): string =>
  JSON.stringify({ ...directive, text: '', tree: null }, (key, value) =>
    key === 'span' || key === 'quote' ? undefined : value,
  )

describe('any text parses', () => {
  it('an empty one to an empty directive with a message', () => {
    const directive = parseText('')
    expectToHold(directive, '')
    expect(directive.messages.map(({ rule }) => rule)).toEqual(['text/empty'])
    for (const kind of EXTRACTED) expect(directive[kind]).toEqual([])
  })

  it('what is none is refused at the door, in one line', () => {
    const unchecked = parseText as (text: unknown) => Directive
    expect(() => unchecked(null)).toThrow(/^Unexpected object as text, expected a string$/)
  })

  it('with spans that hold', () => {
    const word = fc.constantFrom(
      'Căn cứ',
      'Quyết định số 60/QĐ-UBND',
      'ngày 31/02/2020',
      'của UBND tỉnh',
      '99,9%',
      'Sở Y tế',
      'chủ trì,',
      'phối hợp với',
      'trước ngày 15 hằng tháng',
      'Đợt 1:',
      'I.',
      '1.',
      '-',
      '\n',
      '\n\n',
      '\t',
      'Nơi nhận:',
      '“',
      '(',
      'đạt',
      'Mỗi xã có ít nhất 02 mô hình',
      ';',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string({ unit: 'grapheme' })), { maxLength: 40 }), (words) => {
        const text = words.join(' ')
        expectToHold(parseText(text), text)
      }),
      { numRuns: 300 },
    )
  })
})

it('writes a letterhead that no list knows as the document writes it in its sentences', () => {
  const head =
    'TỔNG CỤC ĐƯỜNG BỘ VIỆT NAM\nSố: 07/CT-TCĐBVN\nHà Nội, ngày 12 tháng 11 năm 2015\n\nCHỈ THỊ\nVề tải trọng xe\n\n'
  const issuerOf = (text: string) => parseText(head + text).header.issuer
  expect(issuerOf('Tổng cục trưởng Tổng cục Đường bộ Việt Nam chỉ thị:\n1. Kiểm tra xe.')).toBe(
    'Tổng cục Đường bộ Việt Nam',
  )
})

describe('the bodies of a letterhead are given once, by their whole names', () => {
  const namesOf = (head: string, task = 'Vớt bèo.') =>
    parseText(`${head}\nLai Châu, ngày 05 tháng 3 năm 2019\nKẾ HOẠCH\nVớt bèo\n1. ${task}`).bodies.map(
      ({ name }) => name,
    )

  it.each([
    ['UBND', 'ỦY BAN NHÂN DÂN\nHUYỆN TAM ĐƯỜNG\nSố: 12/KH-UBND', ['Ủy ban nhân dân huyện Tam Đường']],
    [
      'a superior body',
      'ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH LAI CHÂU\tĐộc lập - Tự do - Hạnh phúc\nSỞ Y TẾ\nSố: 12/KH-SYT',
      ['Sở Y tế tỉnh Lai Châu', 'Ủy ban nhân dân tỉnh Lai Châu'],
    ],
    [
      'the owner of an organ',
      'LIÊN ĐOÀN LAO ĐỘNG\nTỈNH LAI CHÂU\nBAN THƯỜNG VỤ\nSố: 12/KH-LĐLĐ',
      ['Ban Thường vụ Liên đoàn Lao động tỉnh Lai Châu', 'Liên đoàn Lao động tỉnh Lai Châu'],
    ],
  ])('%s', (_, head, names) => {
    expect(namesOf(head)).toEqual(names)
  })

  it('also one that no list knows', () => {
    const head = 'TỈNH LAI CHÂU\nBAN CHỈ ĐẠO\nGIỮ NƯỚC ĐẦU NGUỒN\nSố: 12/KH-BCĐ'
    expect(namesOf(head, 'Vớt bèo như Ban Chỉ đạo giữ nước đầu nguồn.')[0]).toBe(
      'Ban Chỉ đạo giữ nước đầu nguồn',
    )
  })
})

describe('a head and a foot in two columns that blanks set apart', () => {
  const { header } = parseText(`UỶ BAN NHÂN DÂN                CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
XÃ ĐỨC LĨNH                    Độc lập - Tự do - Hạnh phúc
Số: 31/KH-UBND                 Đức Lĩnh, ngày 14 tháng 02 năm 2025

KẾ HOẠCH
Xóa nhà tạm trên địa bàn xã năm 2025

I. NHIỆM VỤ
1. Rà soát hộ nghèo.

Nơi nhận:                                 TM. ỦY BAN NHÂN DÂN
- UBND huyện (b/c);                              CHỦ TỊCH
- Lưu: VT.                                   Trần Văn Gió
`)
  it('give the issuer with a commune that no list knows', () => {
    expect(header.issuer).toBe('Ủy ban nhân dân xã Đức Lĩnh')
  })
  it('give who signs and who receives', () => {
    expect(header.signer).toEqual({ name: 'Trần Văn Gió', position: 'Chủ tịch' })
    expect(header.recipients).toEqual(['UBND huyện (b/c)', 'Lưu: VT'])
  })
})

describe('a document without a type word', () => {
  const typeOf = (text: string) => {
    const { header } = parseText(text)
    const { span, ...evidence } = header.evidence.documentType!
    return { type: header.documentType, ...evidence, words: span && text.slice(span.start, span.end) }
  }
  it('is what it calls itself most often, on the first words that say so', () => {
    const text =
      'Thực hiện chỉ thị này. Kế hoạch này có hai đợt. Các trường gửi kế hoạch này trước ngày 05/9/2019.'
    expect(typeOf(text)).toEqual({
      type: 'plan',
      how: 'inferred',
      rule: 'header/self-reference',
      words: 'Kế hoạch này',
    })
  })
  it('is of another type, on no words, where nothing tells', () => {
    expect(typeOf('Các trường gửi danh sách.')).toEqual({
      type: 'other',
      how: 'inferred',
      rule: 'header/no-type',
      words: null,
    })
  })
})

// Real documents lie beside the project on some machines only; the fixtures are read everywhere.
it.skipIf(!existsSync('../shared/corpus'))('the documents of ../shared/corpus are among those below', () => {
  expect(documents.filter(({ path }) => path.startsWith('..')).length).toBeGreaterThan(30)
})

describe.each(documents)('$path', ({ text }) => {
  const directive = parseText(text)
  it('parses, with spans that hold, to the same bytes each time', () => {
    expectToHold(directive, text)
    expect(JSON.stringify(parseText(text))).toBe(JSON.stringify(directive))
  })

  it('has the same values with CRLF, in NFD, and with no-break spaces', () => {
    const values = cleanValues(directive)
    const lines = text.replaceAll('\r\n', '\n')
    expect(cleanValues(parseText(lines.replaceAll('\n', '\r\n')))).toBe(values)
    expect(cleanValues(parseText(text.normalize('NFD')))).toBe(values)
    expect(cleanValues(parseText(text.replaceAll(' ', '\u00a0')))).toBe(values)
  })
})

describe('time grows with the length of the text, whatever it holds', () => {
  /** Long enough that what is kept is no longer swept away at once, which makes short texts cheaper. */
  const SIZE = 30_000

  const hostile: Record<string, (size: number) => string> = {
    'the word số': (size) => 'số '.repeat(size / 3),
    'digits and slashes': (size) => '12/3'.repeat(size / 4),
    'open brackets': (size) => '('.repeat(size),
    'open quotation marks': (size) => '“a '.repeat(size / 3),
    'one long line': (size) => 'Sở Y tế phối hợp với Sở Nội vụ báo cáo '.repeat(size / 39),
    'markers that look nested': (size) =>
      Array.from({ length: size / 10 }, (_, i) => `${'+-*'[i % 3]} ${i}. a) x`).join('\n'),
    'lines of one word': (size) => 'họp;\n'.repeat(size / 5),
    'short items': (size) => '- họp\n'.repeat(size / 6),
    'a letterhead without end': (size) => `SỞ ${'ĐƯỜNG BỘ '.repeat(size / 9)}\nKẾ HOẠCH\n1. a`,
    'capital letters': (size) => 'QUYẾT ĐỊNH '.repeat(size / 11),
    'citations without end': (size) => 'Quyết định số 60/QĐ-UBND về '.repeat(size / 28),
    laws: (size) => 'Luật Giá; '.repeat(size / 10),
    dates: (size) => '5/2020; '.repeat(size / 8),
    bodies: (size) => 'Sở Y tế; '.repeat(size / 9),
    'percent signs': (size) => '5% '.repeat(size / 3),
    tabs: (size) => 'a\t'.repeat(size / 2),
    'table rows': (size) => '1\tHọp\tSở Y tế\tQuý I/2020\n'.repeat(size / 24),
    'combining marks': (size) => `a${'\u0301'.repeat(size)}`,
  }
  /** Offices in lists so long that the number which goes on, or the foot, is out of sight from each. */
  const OFFICES = `${'CHỦ TỊCH\n- a\n'.repeat(190)}2. x\n1. y\n`

  it('as for other short lines where each may open the foot', () => {
    const offices = OFFICES.repeat(SIZE / OFFICES.length)
    const others = offices.replaceAll('CHỦ TỊCH', 'TRẠM BƠM')
    expect(
      costRatio(
        () => parseText(offices),
        () => parseText(others),
        8,
      ),
    ).toBeLessThan(8)
  }, 60_000)

  it.each(Object.entries({ ...hostile, offices: (size: number) => OFFICES.repeat(size / OFFICES.length) }))(
    '%s',
    (_, make) => {
      expect(growth(make, parseText, SIZE)).toBeLessThan(LINEAR)
    },
    60_000,
  )
})
