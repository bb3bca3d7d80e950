import { describe, expect, test } from 'vitest'
import { parseText } from '../src'
import type { Citation } from '../src/directive/citation'

const PLAN = `UBND TỈNH HÀ NAM
SỞ XÂY DỰNG
Số: 215/KH-SXD
Hà Nam, ngày 12 tháng 3 năm 2018

KẾ HOẠCH
Phát động thi đua giữ gìn đường phố sạch đẹp năm 2018

Căn cứ Luật Xây dựng ngày 18 tháng 6 năm 2014;
Căn cứ:
- Chỉ thị số 07/CT-UBND ngày 05/01/2018 của UBND tỉnh về giữ gìn vệ sinh đô thị (gọi tắt là Chỉ thị số 07/CT-UBND);
- Nghị định số 59/2015/NĐ-CP của Chính phủ về quản lý dự án;
Thực hiện Chương trình hành động của Tỉnh ủy thực hiện Nghị quyết số 11-NQ/TW về quản lý đất đai;
Kế hoạch này thay thế Kế hoạch số 30/KH-SXD ngày 02/02/2017 của Sở.
Sở Xây dựng phát động thi đua như sau:

I. MỤC TIÊU
1. Thực hiện tốt Kế hoạch số 12-KH/TU ngày 04/02/2018 của Ban Thường vụ Tỉnh ủy về thực hiện Chỉ thị số 20-CT/TW.
II. TỔ CHỨC THỰC HIỆN
1. Văn phòng Sở theo dõi, tổng hợp.

GIÁM ĐỐC
Trần Văn Mẫu
`

const directive = parseText(PLAN)
const cited = (symbol: string): Citation => {
  const found = directive.citations.find(({ instrument }) => instrument.symbol === symbol)
  if (!found) throw new Error(`Unexpected no citation of ${symbol}`)
  return found
}

describe('roles of citations', () => {
  test('what an opening tells of the past, and what the items under it name, is a reference', () => {
    const text =
      'CHỈ THỊ\nVề tiết kiệm nước\nViệc thực hiện Nghị quyết số 12-NQ/TU đã đạt kết quả. Thực hiện Kế hoạch số 30/KH-UBND, yêu cầu các xã làm tốt những việc sau:\nMột là, rà soát theo Quyết định số 44/QĐ-UBND.'
    expect(parseText(text).citations.map(({ role }) => role)).toEqual(['reference', 'basis', 'reference'])
  })

  test('what the opening names again, in brackets or as what the document is issued for, is a basis once', () => {
    const text =
      'Thực hiện Kết luận số 75-KL/TW ngày 28/7/2026 của Bộ Chính trị và Chương trình số 31-CTr/TW ngày 28/7/2026 của Ban Bí thư (gọi tắt là Kết luận số 75-KL/TW và Chương trình số 31-CTr/TW), Tỉnh ủy ban hành Chương trình hành động thực hiện Kết luận số 75-KL/TW như sau:'
    const { citations } = parseText(`CHƯƠNG TRÌNH HÀNH ĐỘNG\nVề bảo vệ môi trường\n${text}\nI. MỤC TIÊU\n`)
    const again = ['reference', 'reference', 'reference']
    expect(citations.map(({ role }) => role)).toEqual(['basis', 'basis', ...again])
  })

  test('what stands behind căn cứ in the opening is a basis, also in a list under it', () => {
    expect(directive.citations[0]).toMatchObject({
      role: 'basis',
      instrument: { type: 'law', title: 'Xây dựng' },
    })
    expect(cited('07/CT-UBND').role).toBe('basis')
    expect(cited('59/2015/NĐ-CP').role).toBe('basis')
  })

  test('how a text just cited will be called, and what is replaced, is a reference', () => {
    const roles = directive.citations
      .filter(({ instrument }) => instrument.symbol === '07/CT-UBND')
      .map(({ role }) => role)
    expect(roles).toEqual(['basis', 'reference'])
    expect(cited('30/KH-SXD').role).toBe('reference')
  })

  test('what a letter answers is a basis', () => {
    const letter = `UBND TỈNH HÀ NAM\nSố: 90/UBND-NN\nHà Nam, ngày 12 tháng 3 năm 2018\nV/v sửa kè\n\nKính gửi: Sở Xây dựng\n\nNhận được Công văn số 41/SXD-QLN ngày 05/3/2018 của Sở Xây dựng về sửa kè, Chủ tịch UBND tỉnh có ý kiến như sau:\n1. Sở Xây dựng lập dự toán.\n`
    expect(parseText(letter).citations.map(({ role }) => role)).toEqual(['basis'])
  })

  test('what an instrument without a number carries out is nested, in no citation', () => {
    expect(cited('11-NQ/TW')).toMatchObject({ role: 'nested', within: null })
  })

  test('what a title names is nested in its citation, wherever that stands', () => {
    expect(cited('12-KH/TU')).toMatchObject({ role: 'reference', section: 'I.1', within: null })
    expect(cited('20-CT/TW')).toMatchObject({ role: 'nested', within: cited('12-KH/TU').id })
  })

  test('legal bases point at their citations, in order', () => {
    expect(directive.legalBases.map(({ instrument }) => instrument.symbol)).toEqual([
      null,
      '07/CT-UBND',
      '59/2015/NĐ-CP',
    ])
    for (const { citationId, instrument } of directive.legalBases)
      expect(directive.citations.find(({ id }) => id === citationId)?.instrument).toEqual(instrument)
  })
})

describe('evidence of citations', () => {
  test('what stands in the words is read, each on its own words', () => {
    const { evidence } = cited('59/2015/NĐ-CP')
    const words = Object.entries(evidence).map(([field, { how, span }]) => [
      field,
      how,
      span && directive.text.slice(span.start, span.end),
    ])
    expect(words).toEqual([
      ['symbol', 'read', '59/2015/NĐ-CP'],
      ['issuer', 'read', 'Chính phủ'],
    ])
  })

  test('an issuer that the document completes is inferred', () => {
    const { evidence, instrument } = cited('12-KH/TU')
    expect(instrument.issuer).toBe('Ban Thường vụ Tỉnh ủy Hà Nam')
    expect(evidence.issuer?.how).toBe('inferred')
    expect(evidence.issued?.how).toBe('read')
  })

  test('the document without a citation has no legal basis', () => {
    const bare = parseText('KẾ HOẠCH\nTrồng cây\n\nI. NỘI DUNG\n1. Trồng 200 cây.\n')
    expect(bare.citations).toEqual([])
    expect(bare.legalBases).toEqual([])
  })
})
