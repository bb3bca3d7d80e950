import { describe, expect, test } from 'vitest'
import { type Citation, directiveSchema, parseText } from '../src'

const PLAN = `UBND TỈNH HÀ NAM
SỞ XÂY DỰNG
Số: 215/KH-SXD
Hà Nam, ngày 12 tháng 3 năm 2018

KẾ HOẠCH
Phát động thi đua giữ gìn đường phố sạch đẹp năm 2018

Căn cứ Luật Thống kê số 89/2015/QH13 ngày 23 tháng 11 năm 2015, được sửa đổi, bổ sung bởi Luật số 01/2021/QH15, Luật số 72/2020/QH14;
Căn cứ khoản 2 Điều 5 Nghị định số 59/2015/NĐ_CP của Chính phủ về quản lý dự án;
Thực hiện Chỉ thị số 07/CT-UBND ngày 05/01/2018 của UBND tỉnh về giữ gìn vệ sinh đô thị;
Thực hiện Kết luận 22/KL-TW ngày 04/02/2018 của Bộ Chính trị (sau đây gọi tắt là Kết luận đô thị);
Căn cứ Quyết định số 18/QĐ-UBND ngày 05/02/2016 của UBND tỉnh và Quyết định số 18/QĐ-UBND ngày 03/02/2017 của UBND tỉnh;
Sở Xây dựng phát động thi đua như sau:

I. MỤC TIÊU
1. Thực hiện tốt Chỉ thị số 07/CT-UBND và Kết luận đô thị.
2. Sơ kết Chỉ thị 07; Quyết định số 18/QĐ-UBND đã hết hiệu lực.
3. Chế độ báo cáo theo Luật Thống kê; Điều 3 Luật này áp dụng cho các phòng.
II. TỔ CHỨC THỰC HIỆN
1. Văn phòng Sở theo dõi Kế hoạch này, các Chỉ thị trên và Nghị định nói trên.

GIÁM ĐỐC
Trần Văn Mẫu
`

const directive = parseText(PLAN)
const mentions = (symbol: string): Citation[] =>
  directive.citations.filter(({ instrument }) => instrument.symbol === symbol)
const resolved = directive.citations.map(({ instrument, resolution }) => [
  instrument.symbol ?? instrument.title,
  resolution?.instrumentId,
  resolution?.via,
])
const back = new Map(directive.backReferences.map((reference) => [reference.quote, reference]))

describe('citations in full', () => {
  test('the directive holds its schema', () => {
    expect(directiveSchema.parse(directive)).toEqual(directive)
  })

  test('each mention says which instrument it means, by itself or with a fuller one', () => {
    const decision = 'decision:18-qd-ubnd:tinh-ha-nam'
    const directive07 = 'directive:07-ct-ubnd:tinh-ha-nam:2018'
    expect(resolved).toEqual([
      ['89/2015/QH13', 'law:89-2015-qh13', 'stated'],
      ['01/2021/QH15', 'law:01-2021-qh15', 'stated'],
      ['72/2020/QH14', 'law:72-2020-qh14', 'stated'],
      ['59/2015/NĐ_CP', 'decree:59-2015-nd-cp', 'stated'],
      ['07/CT-UBND', directive07, 'stated'],
      ['22/KL-TW', 'conclusion:22-kl-tw:2018-02-04', 'stated'],
      ['18/QĐ-UBND', `${decision}:2016`, 'stated'],
      ['18/QĐ-UBND', `${decision}:2017`, 'stated'],
      ['07/CT-UBND', directive07, 'antecedent'],
      // Two of that symbol are cited, so that it is open which is meant.
      ['18/QĐ-UBND', undefined, undefined],
      ['Thống kê', 'law:89-2015-qh13', 'antecedent'],
    ])
  })

  test('the antecedent is the fuller mention', () => {
    const [full, short] = mentions('07/CT-UBND')
    expect(full!.resolution?.antecedent).toBeNull()
    expect(short!.resolution?.antecedent).toBe(full!.id)
    expect(short!.instrument).toMatchObject({ issued: null, issuer: null })
  })

  test('a symbol stays as it is written, its repair stands beside it and is told', () => {
    const instruments = directive.citations.map(({ instrument }) => instrument)
    const changed = instruments.filter(({ symbol, normalizedSymbol }) => symbol !== normalizedSymbol)
    expect(changed.map(({ symbol, normalizedSymbol }) => [symbol, normalizedSymbol])).toEqual([
      ['59/2015/NĐ_CP', '59/2015/NĐ-CP'],
      ['22/KL-TW', '22-KL/TW'],
    ])
    const told = directive.messages.map(({ rule, severity, reason, span }) => [
      rule,
      severity,
      reason,
      span && PLAN.slice(span.start, span.end),
    ])
    expect(told).toEqual([
      [
        'citation/symbol-repaired',
        'info',
        'Unexpected symbol 59/2015/NĐ_CP (another dash than the hyphen), expected 59/2015/NĐ-CP',
        '59/2015/NĐ_CP',
      ],
      [
        'citation/symbol-repaired',
        'info',
        'Unexpected symbol 22/KL-TW (slash and hyphen confused), expected 22-KL/TW',
        '22/KL-TW',
      ],
    ])
  })

  test('pinpoints say the place and its words', () => {
    const [decree] = mentions('59/2015/NĐ_CP')
    expect(decree!.pinpoints).toEqual([
      { article: '5', clause: '2', quote: 'khoản 2 Điều 5', span: expect.anything() },
    ])
    for (const { span, quote } of decree!.pinpoints) expect(PLAN.slice(span.start, span.end)).toBe(quote)
  })

  test('a law knows the laws that amended it', () => {
    const [law] = mentions('89/2015/QH13')
    expect(law!.amendedBy).toEqual([mentions('01/2021/QH15')[0]!.id, mentions('72/2020/QH14')[0]!.id])
  })

  test('what replaced it did not amend it', () => {
    const { citations } = parseText(
      'Thông tư số 12/2012/TT-BNV (đã được thay thế bởi Thông tư số 21/2020/TT-BNV), Thông tư số 14/2015/TT-BNV được sửa đổi, thay thế bởi Thông tư số 22/2020/TT-BNV.',
    )
    expect(citations.map(({ amendedBy }) => amendedBy)).toEqual([[], [], ['citation-4'], []])
  })

  test('the issuer tells what an unclear level in a symbol is, and the symbol what a code means', () => {
    const said = parseText(
      'Kết luận số 112-KL/TƯ của Tỉnh ủy Hà Nam; Kết luận số 112-KL/TƯ của Bộ Chính trị; Quyết định số 9/QĐ-TTg của TTg về chợ.',
    ).citations.map(({ instrument }) => `${instrument.normalizedSymbol} ${instrument.issuer}`)
    expect(said).toEqual([
      '112-KL/TU Tỉnh ủy Hà Nam',
      '112-KL/TW Bộ Chính trị',
      '9/QĐ-TTg Thủ tướng Chính phủ',
    ])
  })

  test('a symbol broken over two lines has no blank in it', () => {
    const { citations, messages } = parseText(`KẾ HOẠCH
Trồng cây phân tán năm 2016

Căn cứ Luật Thống kê ngày 23 tháng 11 năm 2015 và các văn bản về số liệu lâm
nghiệp; căn cứ Quyết định giao chỉ tiêu trồng cây cho các xã là Quyết định số 18/QĐ-
UBND ngày 05/02/2016 của Ủy ban nhân dân huyện về giao chỉ tiêu trồng cây phân
tán năm 2016 cho các xã, thị trấn, Hạt Kiểm lâm huyện xây dựng kế hoạch như sau:
`)
    expect(citations.at(-1)?.instrument.normalizedSymbol).toBe('18/QĐ-UBND')
    expect(messages.filter(({ rule }) => rule === 'citation/symbol-repaired')).toEqual([])
  })
})

describe('back references', () => {
  test('are no citations, and point at what they mean', () => {
    const meant = [...back].map(([quote, { resolution }]) => [
      quote,
      resolution?.instrumentId,
      resolution?.via,
    ])
    expect(meant).toEqual([
      ['Kết luận đô thị', 'conclusion:22-kl-tw:2018-02-04', 'alias'],
      ['Chỉ thị 07', 'directive:07-ct-ubnd:tinh-ha-nam:2018', 'antecedent'],
      ['Luật này', 'law:89-2015-qh13', 'antecedent'],
      ['Kế hoạch này', 'plan:215-kh-sxd:tinh-ha-nam:2018', 'self'],
      ['Chỉ thị trên', undefined, undefined],
      ['Nghị định nói trên', 'decree:59-2015-nd-cp', 'antecedent'],
    ])
    for (const { span, quote } of directive.backReferences)
      expect(PLAN.slice(span.start, span.end)).toBe(quote)
  })

  test('have pinpoints too, and antecedents that are citations', () => {
    expect(back.get('Luật này')).toMatchObject({
      type: 'law',
      pinpoints: [{ article: '3', quote: 'Điều 3' }],
      resolution: { antecedent: mentions('89/2015/QH13')[0]!.id },
    })
    expect(back.get('Kế hoạch này')!.resolution?.antecedent).toBeNull()
  })

  test('a law meant by `này` is open where several are cited far before', () => {
    const far = Array.from({ length: 5 }, (_, at) => `${at + 1}. Trồng ${at + 7} cây.`).join('\n')
    const text = `KẾ HOẠCH\nTrồng cây\nCăn cứ Luật Thống kê ngày 23/11/2015;\nCăn cứ Luật Lâm nghiệp ngày 15/11/2017;\nI. NỘI DUNG\n${far}\n6. Theo Luật này.\n`
    expect(parseText(text).backReferences.map(({ resolution }) => resolution)).toEqual([null])
  })
})
