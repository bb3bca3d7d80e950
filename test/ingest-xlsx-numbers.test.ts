import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NumberFormats } from '../src/ingest/xlsx/number-format'
import { read, rows } from './make-xlsx'

describe('numbers as cells show them', () => {
  const cases: [value: number, format: string, shown: string][] = [
    [0.1 + 0.2, 'General', '0.3'],
    [123456789012, 'General', '123456789012'],
    [1234567.891, '#,##0', '1,234,568'],
    [1234567.891, '[$-42A]#,##0.00', '1.234.567,89'],
    [0.955, '0%', '96%'],
    [0.955, '0.0%', '95.5%'],
    [1.005, '0.00', '1.01'],
    [7, '00', '07'],
    [5, '0.##', '5'],
    [5.5, '0.##', '5.5'],
    [0.5, '#.##', '.5'],
    [-3, '0', '-3'],
    [-0.001, '0', '0'],
    [-1234, '#,##0;(#,##0)', '(1234)'.replace('1', '1,')],
    [0, '#,##0;-#,##0;"-"', '-'],
    [12500000, '#,##0.0,," triệu"', '12.5 triệu'],
    [2023, '"Năm "0', 'Năm 2023'],
    [12, '0" hộ"', '12 hộ'],
    [12, '0\\ _)', '12'],
    [123456, '000-000', '123-456'],
    [1500, '[>=1000]#,##0;0.0', '1,500'],
    [15, '[>=1000]#,##0;0.0', '15.0'],
    [1234.5, '0.00E+00', '1.23E+03'],
    [12, '@', '12'],
    [1, ';;;', ''],
    [44260, 'dd/mm/yyyy', '05/03/2021'],
    [44260, 'd/m/yy', '5/3/21'],
    [44260, 'mm/yyyy', '03/2021'],
    [44260, '"ngày" dd "tháng" mm "năm" yyyy', 'ngày 05 tháng 03 năm 2021'],
    [44260, '[$-42A]dddd, d mmmm yyyy', 'Thứ Sáu, 5 tháng 3 2021'],
    [44260.4375, 'h:mm', '10:30'],
    [44260.4375, 'dd/mm/yyyy hh:mm:ss', '05/03/2021 10:30:00'],
    [44260.9375, 'h:mm AM/PM', '10:30 PM'],
    [1.5, '[h]:mm', '36:00'],
    [0.000729166, 'mm:ss.0', '01:03.0'],
    [1, 'dd/mm/yyyy', '01/01/1900'],
    [61, 'dd/mm/yyyy', '01/03/1900'],
    [-1, 'dd/mm/yyyy;@', '-1'],
    [1e300, 'dd/mm/yyyy', '1E+300'],
  ]
  const formats = new NumberFormats(false)
  for (const [value, format, shown] of cases)
    it(`${value} in ${format}`, () => expect(formats.number(value, format).text.trim()).toBe(shown))

  it('count days from 1904 where the workbook says so', () => {
    expect(new NumberFormats(true).number(42798, 'dd/mm/yyyy').text).toBe('05/03/2021')
    expect(read(rows(['<c s="1"><v>42798</v></c>']), { properties: 'date1904="1"' }).text).toBe('05/03/2021')
  })

  it('never fail, whatever the format', () => {
    const code = fc.constantFrom(
      ...'0#?,.%;"\\_*[]dmyhsaAPM/@Ee+-G[$-42A][h]General'.split(''),
      '[>1]',
      'AM/PM',
    )
    const format = fc.array(code, { maxLength: 12 }).map((codes) => codes.join(''))
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), format, (value, any) => {
        expect(typeof formats.number(value, any).text).toBe('string')
        expect(typeof formats.text('Sở', any)).toBe('string')
      }),
      { numRuns: 500 },
    )
  })
})
