import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LIMITS } from '../src/ingest/limits'
import { readRtf } from '../src/ingest/rtf/rtf'
import { harmed, harms, readsOrRefuses } from './fuzz-bytes'
import { growth, LINEAR } from './growth'
import { besideExport } from './office-export'

const FIXTURE = 'fixtures/rtf/quyet-dinh-quy-che-thi-dua-2022'

const FONTS = String.raw`{\fonttbl{\f0\fcharset0 Times New Roman;}{\f1\fcharset128 .VnTime;}{\f2\fcharset0 .VnTimeH{\*\falt Arial};}{\f3\fcharset2 Symbol;}{\f4\fcharset163 Arial;}{\f5\fcharset0 VNI-Times;}{\f6\fcharset128 MS Mincho;}{\f7\fcharset2 Wingdings;}}`

/** RTF by its bytes, each as the letter of its code. */
const bytesOf = (rtf: string) => Uint8Array.from(rtf, (letter) => letter.charCodeAt(0))
const rtf = (body: string, head = String.raw`\ansicpg1252\deff0`) =>
  bytesOf(String.raw`{\rtf1\ansi${head}${FONTS}${body}}`)
const read = (body: string, head?: string) => readRtf(rtf(body, head))
const lines = (body: string) => read(body).text.split(/\n+/u)
const r = String.raw

describe('RTF beside the text that LibreOffice exports of it', () => {
  const { text } = readRtf(readFileSync(`${FIXTURE}.rtf`))

  it('has every number and every line', () => {
    const { ours, theirs } = besideExport(FIXTURE, text)
    expect(theirs.length).toBeGreaterThan(60)
    expect(ours).toEqual(theirs)
  })

  it('keeps the shape of its tables, which the export loses', () => {
    expect(text).toContain('STT\tNhiệm vụ\tCơ quan\t\n\t\tChủ trì\tPhối hợp\n01\tKiểm tra công vụ\t')
    expect(text).toContain('500 m².')
  })
})

describe('letters', () => {
  const cases: [what: string, body: string, shown: string][] = [
    ['of ASCII, lines of the file apart', 'Ke\r\n hoach', 'Ke hoach'],
    ['of Unicode, with what stands in for them', r`K\u7871?  ho\u7841\'61ch`, 'Kế  hoạch'],
    ['of Unicode with two that stand in', r`{\uc2 K\u7871\'3f\'3f x}\u7871?`, 'Kế xế'],
    ['of Unicode with none', r`\uc0\u7871 x`, 'ếx'],
    ['of Unicode with a control word that stands in', r`\u8226\bullet x`, '• x'.replace(' ', '')],
    ['of Unicode as negative numbers', r`\u-3913?x`, '\uf0b7x'],
    ['of Unicode in two halves', r`\u-10179?\u-8704?`, '😀'],
    ['of Windows-1252', r`caf\'e9 \'96`, 'café –'],
    ['of Windows-1258 that stand as in 1252', r`\f4 a\'96\'93b`, 'a–“b'],
    ['of Windows-1258, with signs of their own', r`\f4 K\'ea\'ec ho\'61\'f2ch`, 'Kế hoạch'],
    ['of two bytes', r`\f6\'93\'fa\'96\'7b`, '日本'],
    ['of TCVN3', r`\f1 S\'bec l\'d6nh`, 'Sắc lệnh'],
    ['of TCVN3 whose code is a soft hyphen', r`\f1 tr\-\'ebng`, 'trưởng'],
    ['of TCVN3 in capitals', r`\f2 s\'bec l\'d6nh`, 'SẮC LỆNH'],
    ['of VNI', r`\f5 Ke\'e1 hoa\'efch`, 'Kế hoạch'],
    ['of the font that stands first again', r`\f1 S\'bec\plain  S\'e9`, 'Sắc Sé'],
    ['of symbols', r`{\f3\'b7}{\f7\'d8}`, '•➢'],
    [
      'that have words of their own',
      r`a\tab b\line c\emdash\endash\lquote x\rquote\ldblquote y\rdblquote\~z\_w\-v\{\}\\`,
      'a\tb\nc—–‘x’“y”\u00a0z-w\u00adv{}\\',
    ],
    ['in capitals', r`{\caps k\u7871? ho\u7841?ch} b\caps c\caps0 d`, 'KẾ HOẠCH bCd'],
    ['raised and lowered', r`m{\super 2} CO{\sub 2}{\super 3\nosupersub 4}`, 'm² CO₂³4'],
    ['that are hidden', r`H\u7841?n{\v  nh\'e1p} n\v x\v0 y`, 'Hạn ny'],
    ['in both ways of writing', r`{\upr{cu}{\*\ud{m\u7899?i}}}`, 'mới'],
    ['in the page of the document', r`caf\'e9`, 'café'],
  ]
  for (const [what, body, shown] of cases) it(what, () => expect(read(body).text).toBe(shown))

  it('of the page that the document names, where no font does', () => {
    expect(readRtf(bytesOf(r`{\rtf1\ansi\ansicpg1258 K\'ea\'ec}`)).text).toBe('Kế')
    expect(readRtf(bytesOf(r`{\rtf1\ansi\ansicpg1251 \'cf}`)).text).toBe('П')
  })

  it('of a page that is not known are told', () => {
    const { text, messages } = readRtf(bytesOf(r`{\rtf1\ansi\ansicpg737 caf\'e9}`))
    expect(text).toBe('café')
    expect(messages).toMatchObject([{ rule: 'rtf/code-page', severity: 'warning' }])
    expect(readRtf(bytesOf(r`{\rtf1\ansi\ansicpg737 cafe}`)).messages).toEqual([])
  })
})

describe('what is not shown', () => {
  const cases: [what: string, body: string][] = [
    ['groups that nobody knows', r`{\*\unknown x{y}\bin3 }}}z}A`],
    ['heads and feet', r`{\header x}{\footerf y\par}A`],
    ['styles, colours, facts', r`{\stylesheet{\s0 Normal;}}{\colortbl;\red0;}{\info{\title x}}A`],
    ['instructions of fields, unlike their results', r`{\field{\*\fldinst HYPERLINK "x"}{\fldrslt A}}`],
    ['marks and entries of an index', r`{\*\bkmkstart x}{\xe y}A{\*\bkmkend x}`],
    ['comments', r`A{\*\annotation x}`],
    ['what older programs show in place of a shape', r`A{\shp{\*\shpinst{\sp{\sn x}{\sv y}}}{\shprslt z}}`],
    ['what is deleted', r`A{\deleted x}`],
  ]
  for (const [what, body] of cases) it(what, () => expect(read(body).text).toBe('A'))

  it('is told where a reader of the page would see it', () => {
    const rules = (body: string) => read(body).messages.map(({ rule }) => rule)
    expect(rules(r`A{\pict\pngblip 89504e47}`)).toEqual(['rtf/picture'])
    expect(rules(r`A{\*\shppict{\pict 00}}{\nonshppict{\pict 00}}`)).toEqual(['rtf/picture'])
    expect(rules(r`A{\deleted x}{\revised y}`)).toEqual(['rtf/tracked-changes'])
    expect(read(r`A{\deleted x}{\revised y}`).text).toBe('Ay')
  })
})

describe('paragraphs', () => {
  it('end where they say, and join where their mark is deleted', () => {
    expect(lines(r`\pard A\par B{\deleted\par}C\sect D`)).toEqual(['A', 'BC', 'D'])
  })

  it('bear the label that was drawn before them, once', () => {
    expect(
      lines(
        r`{\listtext\pard\plain\f0 I.\tab}\ls1 A\par{\pntext\f3\'b7\tab}{\*\pn\pnlvlblt{\pntxtb x}}B\par{\listtext\u-3844?\tab}{\pntext 2.}C\par D`,
      ),
    ).toEqual(['I. A', '• B', '• C', 'D'])
  })

  it('of a list that have no label are told', () => {
    const rules = (body: string) => read(body).messages.map(({ rule }) => rule)
    expect(rules(r`\pard\ls1 A\par`)).toEqual(['rtf/automatic-numbers'])
    expect(rules(r`\pard\ls0 A\par\pard\ls1\par{\listtext 1.\tab}B\par\pard C\par`)).toEqual([])
  })

  it('bear no label where all of them is hidden', () => {
    expect(lines(r`{\listtext 1.\tab}{\v x}\par{\listtext 2.\tab}B`)).toEqual(['2. B'])
  })

  it('are followed by the boxes that stand at them', () => {
    expect(lines(r`A{\shp{\*\shpinst{\shptxt B\par C}}} D\par E`)).toEqual(['A D', 'B', 'C', 'E'])
  })

  it('refer to notes, which stand at the end', () => {
    const { text } = read(r`A{\super\chftn{\footnote\pard\plain{\super\chftn} m\'f4t}} B{\footnote hai\par}`)
    expect(text).toBe('A[1] B[2]\n[1] môt\n[2] hai')
  })

  it('are counted', () => {
    const { segments } = read(r`A\par\par B`)
    expect(segments.map(({ paragraph }) => paragraph)).toEqual([1, 3])
  })
})

describe('tables', () => {
  const row = (cells: string, edges: string) => r`\trowd${edges}\pard\intbl ${cells}\row`
  const three = r`\cellx1000\cellx2000\cellx3000`

  it('have rows and cells, with the places of these', () => {
    const { text, segments } = read(
      `${row(r`a\cell b\cell c\cell`, three)}${row(r`d\par e\cell f\cell g\cell`, three)}\\pard h`,
    )
    expect(text).toBe('a\tb\tc\nd\u2028e\tf\tg\n\nh')
    expect(segments.map(({ table, cell }) => [table, cell])).toEqual([
      [1, 'A1'],
      [1, 'B1'],
      [1, 'C1'],
      [1, 'A2'],
      [1, 'A2'],
      [1, 'B2'],
      [1, 'C2'],
      [undefined, undefined],
    ])
  })

  it('leave empty what is merged', () => {
    const merged = row(r`a\cell x\cell c\cell`, r`\clmgf\cellx1000\clmrg\cellx2000\clvmgf\cellx3000`)
    const below = row(r`d\cell e\cell x\cell`, r`\cellx1000\cellx2000\clvmrg\cellx3000`)
    expect(read(merged + below).text).toBe('a\t\tc\nd\te\t')
  })

  it('have empty cells after one that reaches over several columns', () => {
    const wide = row(r`a\cell b\cell`, r`\cellx1990\cellx3000`)
    expect(read(wide + row(r`c\cell d\cell e\cell`, three)).text).toBe('a\t\tb\nc\td\te')
  })

  it('stand in cells of others', () => {
    const nested = r`\pard\intbl\itap2 n1\nestcell n2\nestcell{\*\nesttableprops\trowd\cellx500\cellx900\nestrow}{\nonesttables\par}\pard\intbl\itap1 sau\cell`
    expect(read(row(r`a\cell ${nested} c\cell`, three)).text).toBe('a\n\nn1\tn2\n\nsau\n\nc')
  })

  it('that are cut still give their cells', () => {
    const { text, messages } = readRtf(
      bytesOf(r`{\rtf1\trowd\cellx1000\cellx2000\intbl a\cell b\cell\row c\cell d`),
    )
    expect(text).toBe('a\tb\nc\td')
    expect(messages).toMatchObject([{ rule: 'rtf/truncated', severity: 'warning' }])
  })
})

describe('files that cannot be read', () => {
  const code = (run: () => unknown) => {
    try {
      run()
    } catch (error) {
      return (error as { code?: string }).code
    }
    return null
  }
  const diagonal = () =>
    read(Array.from({ length: 2000 }, (_, at) => r`\trowd\cellx${(at + 1) * 100}\intbl a\cell\row`).join(''))
  const cases: [what: string, run: () => unknown, code: string][] = [
    ['plain text', () => readRtf(bytesOf('Ke hoach')), 'damaged'],
    ['nothing', () => readRtf(new Uint8Array()), 'damaged'],
    ['groups without end', () => read('{'.repeat(10_000) + '}'.repeat(10_000)), 'too-large'],
    ['a table of empty cells', diagonal, 'too-large'],
  ]
  for (const [what, run, expected] of cases) it(what, () => expect(code(run)).toBe(expected))

  it('but for a mark of UTF-8 and blanks, which come before', () => {
    expect(readRtf(bytesOf(`\xef\xbb\xbf ${r`{\rtf1 A}`}`)).text).toBe('A')
  })

  it('but for lies, which change nothing', () => {
    expect(read(r`A{\*\x\bin2147483647 B`).text).toBe('A')
    expect(read(r`\itap2147483647 A\nestcell\nestrow`).text).toBe('A')
    expect(read(r`\u99999999999 A\uc999999 \f-1 B`).text).toContain('B')
    expect(read(r`A}B}}}`).text).toBe('A')
    expect(readRtf(bytesOf(r`{\rtf1\stylesheet A}`)).text).toBe('A')
    expect(read(r`A\'zzB\'`).text).toBe('AzzB')
  })

  it('in time that grows with their length', () => {
    const make = (size: number) =>
      rtf(
        r`{\listtext 1.\tab}S\'bec {\f1 l\'d6nh}\u7871?\par\trowd\cellx100\cellx200\intbl a\cell b\cell\row\pard `.repeat(
          size,
        ),
      )
    const roomy = { ...LIMITS, mostRepeated: Number.POSITIVE_INFINITY }
    expect(growth(make, (input) => readRtf(input, roomy), 300)).toBeLessThan(LINEAR)
  })

  it('whatever is done to their bytes', () => {
    const body = r`{\listtext 1.\tab}S\'bec {\f1 l\'d6nh}\u7871?\par\trowd\cellx100\clvmrg\cellx200\intbl a\cell{\footnote b}\cell\row\pard{\shp{\*\shpinst{\shptxt c}}}{\pict\bin4 abcd}\uc2\u7871?? {\field{\fldrslt d}}`
    const bytes = rtf(body)
    fc.assert(
      fc.property(harms, (done) => readsOrRefuses(() => readRtf(harmed(bytes, done)))),
      { numRuns: 1000 },
    )
  })
})
