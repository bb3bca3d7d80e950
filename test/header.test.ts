import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parseText } from '../src/index'
import { readCases } from './cases'

const cases = (name: string) =>
  readCases(fileURLToPath(new URL(`../src/structure/${name}.cases`, import.meta.url)))

describe('the header of a directive', () => {
  it.each(cases('header'))('line $line', ({ input, output }) => {
    const { documentType, symbol, issued, place, issuer, title } = parseText(input).header
    expect([documentType, symbol, issued, place, issuer, title].map((part) => part ?? '-').join(' | ')).toBe(
      output,
    )
  })
})

describe('the foot of a directive', () => {
  it.each(cases('foot'))('line $line', ({ input, output }) => {
    const { signer, recipients } = parseText(input).header
    expect(`${signer?.name ?? '-'}, ${signer?.position ?? '-'} | ${recipients.join('; ')}`).toBe(output)
  })
})

describe('what digital signatures stamp on a page', () => {
  const stampsOf = (stamp: string) =>
    parseText(
      `SỞ NỘI VỤ\nKẾ HOẠCH\nThi đua năm 2023\nI. MỤC ĐÍCH\n1. Nâng cao ý thức.\n${stamp}\n2. Thiết thực, tiết kiệm.`,
    )

  it('is in the header, marked as theirs, and breaks no section apart', () => {
    const { header, text, tree } = stampsOf(
      'Người ký: Cổng Thông tin điện tử tỉnh Hà Giang\nEmail: congtt@hagiang.gov.vn\nCơ quan: Văn phòng UBND tỉnh\nThời gian ký: 03.11.2023 16:19:35 +07:00',
    )
    expect(header.signer?.name ?? null).toBeNull()
    const [stamp] = header.digitalSignatures
    expect(stamp).toMatchObject({
      by: 'Cổng Thông tin điện tử tỉnh Hà Giang',
      email: 'congtt@hagiang.gov.vn',
      agency: 'Văn phòng UBND tỉnh',
      stamped: '03.11.2023 16:19:35 +07:00',
      signedAt: '2023-11-03T16:19:35+07:00',
    })
    expect(text.slice(stamp!.span.start, stamp!.span.end)).toMatch(/^Người ký: .*\+07:00$/su)
    expect(JSON.stringify(tree)).toContain('"section":"I.2"')
  })

  it.each([
    [
      'on one line',
      'Ký bởi: Sở Nội vụ Cơ quan: UBND tỉnh Ngày ký: 2026-05-08 16:42:06 +07:00',
      '2026-05-08T16:42:06+07:00',
    ],
    ['without a zone', 'Ký bởi: Sở Nội vụ\nNgày ký: 12/05/2021 16:33:40', '2021-05-12T16:33:40'],
    ['at no time', 'Ký bởi: Sở Nội vụ\nNgày ký: 12/05/2021 25:61:99', null],
    ['on no day', 'Ký bởi: Sở Nội vụ\nNgày ký: 31/02/2021 16:33:40', null],
    ['without a time', 'Ký bởi: Sở Nội vụ', null],
  ])('%s', (_, stamp, signedAt) => {
    expect(stampsOf(stamp).header.digitalSignatures).toMatchObject([{ by: 'Sở Nội vụ', signedAt }])
  })

  it('is none where nobody signs', () => {
    expect(stampsOf('Cơ quan: Sở Nội vụ').header.digitalSignatures).toEqual([])
  })
})
