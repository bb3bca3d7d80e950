import { describe, expect, it } from 'vitest'
import { column, LETTERHEAD, LONG, paragraphs, read, TASK } from './pdf-pages'
import { centred, flow, measure, type PdfText } from './tools/write-pdf'

describe('paragraphs of a PDF', () => {
  it('go on over lines, and begin by indent, spacing, and labels', async () => {
    expect(
      await paragraphs([{ texts: column([LONG, TASK, '2. Các sở thực hiện.', '- Đợt 1;', '- Đợt 2.']) }]),
    ).toEqual([LONG, TASK, '2. Các sở thực hiện.', '- Đợt 1;', '- Đợt 2.'])
  })

  it('begin without indent where the line before ended early, or after spacing', async () => {
    expect(await paragraphs([{ texts: column([LONG, LONG, TASK], 100, { indent: 0 }) }])).toEqual([
      LONG,
      LONG,
      TASK,
    ])
  })

  it('begin by indent alone, after a full line', async () => {
    const full = 'Các sở, ban, ngành và địa phương trong tỉnh tổ chức phát động'
    const lines = [85, 85, 121].map((x, index) => ({ text: full, x, y: 100 + index * 16 }))
    const right = 85 + measure(full)
    const short = { ...lines[2]!, text: 'Các sở, ban, ngành và địa phương trong tỉnh tổ chức' }
    expect(right - 121 - measure(short.text)).toBeLessThan(measure('phát') + 30)
    expect(await paragraphs([{ texts: [...lines.slice(0, 2), short] }])).toEqual([
      `${full} ${full}`,
      short.text,
    ])
  })

  it('hang from their label', async () => {
    const [first, ...rest] = flow(TASK.replace('1. ', '- '), { y: 100, indent: 0, left: 103 })
    const hung = [{ ...first!, x: 92 }, ...rest]
    expect(await paragraphs([{ texts: [...hung, ...flow('- Văn phòng.', { y: 150, indent: 7 })] }])).toEqual([
      TASK.replace('1. ', '- '),
      '- Văn phòng.',
    ])
  })

  it('do not join a heading, nor end where a line happens to begin with a dash', async () => {
    const years = 'Thực hiện chương trình phát triển nông nghiệp của tỉnh trong giai đoạn từ năm 2016'
    const lines: PdfText[] = [
      { text: 'I. MỤC ĐÍCH, YÊU CẦU', x: 121, y: 100, font: 'B' },
      { text: `${years} - 2018`, x: 85, y: 116 },
      { text: '- 2020 theo kế hoạch.', x: 85, y: 132 },
      { text: LONG.slice(0, 74), x: 121, y: 154 },
    ]
    const whole = await paragraphs([{ texts: lines }])
    expect(whole[0]).toBe('I. MỤC ĐÍCH, YÊU CẦU')
    expect(whole[1]).toBe(`${years} - 2018 - 2020 theo kế hoạch.`)
  })

  it('break words at hyphens of symbols and years without a blank', async () => {
    const text = [
      {
        text: `${'Thực hiện Kế hoạch của Ủy ban nhân dân tỉnh và Chỉ thị số 08/CT-'.padEnd(60)}`,
        x: 85,
        y: 100,
      },
      { text: 'TTg của Thủ tướng Chính phủ.', x: 85, y: 116 },
    ]
    expect((await read([{ texts: text }])).text).toContain('08/CT-TTg của')
  })

  it('go on over pages, each line with its page and its place', async () => {
    const lines = flow(`${LONG} ${LONG}`, { y: 780 })
    const cut = lines.filter(({ y }) => y <= 800).length
    const next = lines.slice(cut).map((line, index) => ({ ...line, y: 70 + index * 16 }))
    const { text, segments } = await read([{ texts: lines.slice(0, cut) }, { texts: next }])
    expect(text).toBe(`${LONG} ${LONG}`)
    expect(segments.map(({ page, line }) => [page, line])).toEqual([
      [1, 1],
      [1, 2],
      ...next.map((_, index) => [2, index + 1]),
    ])
    const third = segments[2]!
    expect(text.slice(third.span.start).startsWith(next[0]!.text)).toBe(true)
  })

  it('are put together from letters set one by one, with blanks and without', async () => {
    const loose = flow(LONG, { y: 100 }).map((line) => ({ ...line, loose: true }))
    expect((await read([{ texts: loose }])).text).toBe(LONG)
  })

  it('are drawn in any order', async () => {
    const lines = column([LONG, TASK])
    expect((await read([{ texts: [...lines].reverse() }])).text).toBe(`${LONG}\n${TASK}`)
  })

  it('hold a text once that is drawn twice to look bold', async () => {
    const lines = flow('KẾ HOẠCH thi đua', { y: 100 })
    expect(
      (await read([{ texts: [...lines, ...lines.map((line) => ({ ...line, x: line.x + 0.4 }))] }])).text,
    ).toBe('KẾ HOẠCH thi đua')
  })

  it('raise and lower digits', async () => {
    const area = 'Trồng 500 m'
    const gas = 'rừng, giảm phát thải CO'
    const at = 85 + measure(area) + 12
    const texts: PdfText[] = [
      { text: area, x: 85, y: 100 },
      { text: '2', x: 85 + measure(area), y: 95, size: 8 },
      { text: gas, x: at, y: 100 },
      { text: '2', x: at + measure(gas), y: 103, size: 8 },
      { text: '.', x: at + measure(gas) + 4, y: 100 },
    ]
    expect((await read([{ texts }])).text).toBe('Trồng 500 m² rừng, giảm phát thải CO₂.')
  })

  it('put notes at the end, and their marks in the text', async () => {
    const lines = flow(LONG, { y: 740 })
    const last = lines.at(-1)!
    const texts: PdfText[] = [
      ...lines,
      { text: '1', x: last.x + measure(last.text), y: last.y - 5, size: 8 },
      { text: '1', x: 85, y: 801, size: 6 },
      { text: 'Số liệu của Cục Thống kê tỉnh.', x: 90, y: 805, size: 10 },
    ]
    expect((await read([{ texts }, { texts: column([TASK], 70) }])).text).toBe(
      `${LONG}[1]\n${TASK}\n[1] Số liệu của Cục Thống kê tỉnh.`,
    )
  })

  it('keep the lines of a centred title together, apart from the name of the type', async () => {
    const texts = [
      centred('KẾ HOẠCH', 100, 85, 540, 'B'),
      centred('Tổ chức phong trào thi đua', 118, 85, 540, 'B'),
      centred('chào mừng Đại hội Đảng bộ tỉnh', 135, 85, 540, 'B'),
      ...column([LONG], 170),
    ]
    expect(await paragraphs([{ texts }])).toEqual([
      'KẾ HOẠCH',
      'Tổ chức phong trào thi đua',
      'chào mừng Đại hội Đảng bộ tỉnh',
      LONG,
    ])
  })
})

describe('columns of a PDF', () => {
  it('keep keys on one line with what is said of each', async () => {
    const rows = ['Đợt 1', 'Đợt 2', 'Đợt 3'].flatMap((key, at): PdfText[] => [
      ...flow(key, { left: 100, y: 300 + at * 24 }),
      ...flow(`Từ ngày 0${at + 1}/3/2021 đến ngày 15/${at + 4}/2021.`, { left: 260, y: 300 + at * 24 }),
    ])
    expect(await paragraphs([{ texts: [...column([LONG], 100), ...rows] }])).toEqual([
      LONG,
      'Đợt 1\tTừ ngày 01/3/2021 đến ngày 15/4/2021.',
      'Đợt 2\tTừ ngày 02/3/2021 đến ngày 15/5/2021.',
      'Đợt 3\tTừ ngày 03/3/2021 đến ngày 15/6/2021.',
    ])
  })

  it('keep a letterhead whole that a narrow column broke', async () => {
    const right: [string, number][] = [
      ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA', 70],
      ['VIỆT NAM', 86],
      ['Độc lập - Tự do - Hạnh phúc', 102],
      ['Hòa An, ngày 05 tháng 3', 131],
      ['năm 2021', 147],
    ]
    const texts = [
      ...LETTERHEAD.slice(0, 3),
      ...right.map(([text, y]) => centred(text, y, 265, 560, 'F1', 13)),
      ...column([LONG], 200),
    ]
    const text = (await paragraphs([{ texts }])).join('\n')
    expect(text).toContain(
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nHòa An, ngày 05 tháng 3 năm 2021',
    )
  })

  it('are read one after the other: letterhead, Nơi nhận and signature', async () => {
    const foot: PdfText[] = [
      { text: 'Nơi nhận:', x: 85, y: 600, size: 12 },
      { text: '- Như trên;', x: 85, y: 615, size: 11 },
      { text: '- Các Phó Chủ tịch Ủy ban nhân', x: 85, y: 629, size: 11 },
      { text: 'dân tỉnh;', x: 85, y: 643, size: 11 },
      { text: '- Lưu: VT, NC.', x: 85, y: 657, size: 11 },
      centred('TM. ỦY BAN NHÂN DÂN', 600, 320, 540, 'B'),
      centred('CHỦ TỊCH', 617, 320, 540, 'B'),
      centred('Nông Văn Thể', 700, 320, 540, 'B'),
    ]
    const texts = [
      ...LETTERHEAD,
      centred('KẾ HOẠCH', 150, 85, 540, 'B'),
      ...column([LONG, TASK], 190),
      ...foot,
    ]
    expect(await paragraphs([{ texts }])).toEqual([
      'ỦY BAN NHÂN DÂN',
      'TỈNH HÒA AN',
      'Số: 41/KH-UBND',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Hòa An, ngày 05 tháng 3 năm 2021',
      'KẾ HOẠCH',
      LONG,
      TASK,
      'Nơi nhận:',
      '- Như trên;',
      '- Các Phó Chủ tịch Ủy ban nhân dân tỉnh;',
      '- Lưu: VT, NC.',
      'TM. ỦY BAN NHÂN DÂN',
      'CHỦ TỊCH',
      'Nông Văn Thể',
    ])
  })

  it('may stand a little apart in height', async () => {
    const texts = LETTERHEAD.map((text) => (text.x > 260 ? { ...text, y: text.y + 4 } : text))
    expect((await paragraphs([{ texts: [...texts, ...column([LONG])] }])).slice(0, 4)).toEqual([
      'ỦY BAN NHÂN DÂN',
      'TỈNH HÒA AN',
      'Số: 41/KH-UBND',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    ])
  })

  it('are not seen in the wide gaps of one justified line', async () => {
    const texts: PdfText[] = [
      ...flow(LONG, { y: 100, indent: 0 }),
      { text: 'Sở Tài chính bố trí', x: 85, y: 160 },
      { text: 'kinh phí cho phong trào thi đua năm', x: 230, y: 160 },
      { text: '2021 theo quy định của pháp luật hiện hành về ngân sách.', x: 85, y: 176 },
    ]
    expect((await read([{ texts }])).text).toContain('bố trí kinh phí')
  })
})
