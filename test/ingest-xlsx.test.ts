import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseText } from '../src'
import { readXlsx } from '../src/ingest/xlsx/xlsx'
import { read, rows, workbook } from './make-xlsx'

const FIXTURE = 'fixtures/xlsx/phu-luc-nong-thon-moi-2023.xlsx'

describe('a workbook of annexes', () => {
  const { text, segments, messages } = readXlsx(readFileSync(FIXTURE))

  it('is read sheet by sheet as it is shown', () => {
    expect(text).toBe(`Phụ lục I

UBND HUYỆN HÀ QUẢNG	CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
PHÒNG NÔNG NGHIỆP	Độc lập - Tự do - Hạnh phúc

PHỤ LỤC I
CHỈ TIÊU NÔNG THÔN MỚI NĂM 2023
(Kèm theo Kế hoạch số 58/KH-UBND ngày 21/02/2023)

STT	Chỉ tiêu	Tỷ lệ		Kinh phí (nghìn đồng)	Hạn
		Năm 2022	Năm 2023		
I. HẠ TẦNG					
01	Hộ dùng nước sạch	81.5%	90%	1.250.000	30/11/2023
02	Đường xóm được cứng hóa	60.0%	75%	830.500	tháng 10/2023
			Cộng	2.080.500	

Ghi chú: số liệu do các xã báo cáo.
Phụ lục II
PHÂN CÔNG THỰC HIỆN

Nhiệm vụ	Chủ trì	Điểm
Kiểm tra các xã	Phòng Nông nghiệp	7.50
Tổng hợp báo cáo	Văn phòng huyện	2.25`)
  })

  it('says where each text stands', () => {
    const place = (quote: string) => {
      const start = text.indexOf(quote)
      const { span: _, ...found } = segments.find(({ span }) => span.start <= start && start < span.end)!
      return found
    }
    expect(place('Phụ lục II')).toEqual({ sheet: 'Phụ lục II', table: 2 })
    expect(place('PHỤ LỤC I\n')).toEqual({ sheet: 'Phụ lục I', table: 1, cell: 'A4' })
    expect(place('830.500')).toEqual({ sheet: 'Phụ lục I', table: 1, cell: 'E10' })
    expect(place('2.25')).toEqual({ sheet: 'Phụ lục II', table: 2, cell: 'D4' })
  })

  it('tells what it left out, and numbers that Vietnam writes otherwise', () => {
    expect(messages.map(({ rule }) => rule)).toEqual(['xlsx/hidden', 'xlsx/decimal-point'])
    expect(messages[0]!.reason).toContain('sheets: 1, rows: 1, columns: 1')
    expect(messages[1]!.reason).toContain('4 numbers')
  })

  it('gives the parser what it needs', () => {
    const { citations } = parseText(text)
    expect(citations.map(({ instrument }) => instrument.symbol)).toContain('58/KH-UBND')
  })
})

describe('cells', () => {
  const cases: [what: string, cell: string, shown: string, strings?: string][] = [
    ['share strings', '<c t="s"><v>1</v></c>', 'Sở Nội vụ', '<si><t>A</t></si><si><t>Sở Nội vụ</t></si>'],
    [
      'join the runs of a string',
      '<c t="s"><v>0</v></c>',
      'S¾c lÖnh Sắc lệnh',
      '<si><r><t xml:space="preserve">S¾c lÖnh </t></r><r><rPr><rFont val=".VnTime"/></rPr><t>S¾c lÖnh</t></r><rPh><t>x</t></rPh></si>',
    ],
    ['read the codes of their font', '<c t="inlineStr" s="3"><is><t>S¾c lÖnh</t></is></c>', 'Sắc lệnh'],
    [
      'raise digits',
      '<c t="inlineStr"><is><r><t>500 m</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>2</t></r></is></c>',
      '500 m²',
    ],
    ['show the results of formulas', '<c t="str"><f>A1&amp;B1</f><v>Đợt 1</v></c>', 'Đợt 1'],
    ['show numbers of formulas by their format', '<c s="2"><f>1/4</f><v>0.25</v></c>', '25%'],
    ['say what is true', '<c t="b"><v>1</v></c>', 'TRUE'],
    ['show errors', '<c t="e"><v>#REF!</v></c>', '#REF!'],
    ['break lines', '<c t="inlineStr"><is><t>Một_x000D_&#10;Hai</t></is></c>', 'Một\nHai'],
    ['show nothing by a format', '<c s="5"><v>5</v></c>', ''],
    ['show nothing for a string that is not there', '<c t="s"><v>99</v></c>', ''],
  ]
  for (const [what, cell, shown, strings = ''] of cases)
    it(what, () => expect(read(rows([cell]), { strings }).text).toBe(shown))

  it('tell of formulas without a result', () => {
    expect(read(rows(['<c><f>1+1</f></c>', 'x'])).messages.map(({ rule }) => rule)).toEqual(['xlsx/formula'])
  })

  it('show no zeros where the sheet says so', () => {
    const view = '<sheetViews><sheetView showZeros="0"/></sheetViews>'
    expect(read(view + rows(['A', 0, 'B'])).text).toBe('A\tB')
  })

  it('may stand without names, in elements with a prefix', () => {
    expect(
      read('<x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row></x:sheetData>').text,
    ).toBe('1\t2')
  })
})

describe('rows', () => {
  it('of one cell around a table are paragraphs, within it groups', () => {
    expect(
      read(rows(['PHỤ LỤC'], ['a', 'b', 'c'], ['I. Nhóm'], ['d', 'e', 'f'], [null, 'Cộng', 5], ['Ghi chú']))
        .text,
    ).toBe('PHỤ LỤC\n\na\tb\tc\nI. Nhóm\t\t\nd\te\tf\n\tCộng\t5\n\nGhi chú')
  })

  it('of two cells after a gap are no sums', () => {
    expect(read(rows(['a', 'b', 'c'], [], ['Nơi nhận', null, 'CHỦ TỊCH'])).text).toBe(
      'a\tb\tc\n\nNơi nhận\tCHỦ TỊCH',
    )
  })

  it('go on after a gap, but not after a heading behind one', () => {
    expect(read(rows(['a', 'b', 'c'], [], ['d', 'e', 'f'])).text).toBe('a\tb\tc\nd\te\tf')
    expect(read(rows(['a', 'b', 'c'], [], ['II'], ['d', 'e', 'f'])).text).toBe('a\tb\tc\n\nII\n\nd\te\tf')
  })

  it('hold what is merged once, at its first cell that is shown', () => {
    const merges = '<mergeCells><mergeCell ref="A1:A3"/><mergeCell ref="B1:C1"/></mergeCells>'
    expect(
      read(rows(['x', 'đầu', 'che', 'd'], ['che', 'b', 'c', 'e'], ['che', 'f', 'g', 'h']) + merges).text,
    ).toBe('x\tđầu\t\td\n\tb\tc\te\n\tf\tg\th')
    const hidden = rows(['x', 'b', 'c', 'd'], [null, 'e', 'f', 'g']).replace('<row ', '<row hidden="1" ')
    expect(read(hidden + merges).text).toBe('x\te\tf\tg')
  })

  it('and columns that are hidden are left out, and told', () => {
    const cols = '<cols><col min="2" max="2" hidden="1"/></cols>'
    const { text, messages } = read(cols + rows(['a', 'ẩn', 'b', 'c'], ['d', null, 'e', 'f']))
    expect(text).toBe('a\tb\tc\nd\te\tf')
    expect(messages).toMatchObject([{ rule: 'xlsx/hidden', severity: 'info' }])
  })

  it('far apart make no table of empty columns', () => {
    expect(
      read(
        '<sheetData><row r="1048576"><c r="A1048576"><v>1</v></c><c r="XFD1048576"><v>2</v></c></row></sheetData>',
      ).text,
    ).toBe('1\t2')
  })
})

describe('sheets', () => {
  const one = rows(['A'])
  it('are named where there are several with something in them', () => {
    expect(
      readXlsx(
        workbook([
          { name: 'Một', xml: one },
          { name: 'Trống', xml: '' },
        ]),
      ).text,
    ).toBe('A')
    expect(
      readXlsx(
        workbook([
          { name: 'Một', xml: one },
          { name: 'Hai', xml: one },
        ]),
      ).text,
    ).toBe('Một\nA\nHai\nA')
  })

  it('that are hidden are left out, and told', () => {
    const { text, messages } = readXlsx(workbook([{ xml: one }, { xml: rows(['B']), state: 'veryHidden' }]))
    expect(text).toBe('A')
    expect(messages[0]!.reason).toContain('sheets: 1')
  })

  it('with drawings say so', () => {
    expect(read(`${one}<drawing/>`).messages.map(({ rule }) => rule)).toEqual(['xlsx/picture'])
  })
})
