import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readHtml } from '../src/ingest/html/html'

const PAGES = 'fixtures/html'

describe('the document on pages of several kinds', () => {
  for (const name of readdirSync(PAGES).filter((name) => name.endsWith('.html')))
    it(name, () => {
      const expected = readFileSync(`${PAGES}/${name.replace('.html', '.txt')}`, 'utf8')
      expect(`${readHtml(readFileSync(`${PAGES}/${name}`, 'utf8')).text}\n`).toBe(expected)
    })
})

const HEAD =
  '<p>UBND TỈNH CAO BẰNG</p><p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p><p>Số: 58/KH-UBND</p><p>KẾ HOẠCH</p><p>Căn cứ Luật Thi đua, khen thưởng;</p>'
const FOOT = '<p>Nơi nhận:</p><p>CHỦ TỊCH</p><p>Hoàng Thị Mẫu</p>'
const PROSE = 'Các cơ quan, đơn vị tổ chức thực hiện nghiêm túc kế hoạch này, báo cáo kết quả theo quy định. '

describe('nothing of a document is cut', () => {
  it('that stands beside the box of its marks without a mark of its own', () => {
    const { text } = readHtml(`<div>${HEAD}${FOOT}</div><div><p>${PROSE.repeat(5)}</p></div>`)
    expect(text).toContain(PROSE.trim())
  })

  it('in a table behind it', () => {
    const row = (n: number) => `<tr><td>${n}</td><td>Sở Nội vụ</td></tr>`
    const { text } = readHtml(
      `<div>${HEAD}${FOOT}</div><div><table>${row(1)}${row(2)}${row(3)}</table></div>`,
    )
    expect(text).toContain('1\tSở Nội vụ\n2\tSở Nội vụ')
  })

  it('in a letterhead of boxes side by side, or in an element of a site', () => {
    const { text } = readHtml(
      `<header><div><div>HUYỆN ỦY HÒA AN</div><div>ĐẢNG CỘNG SẢN VIỆT NAM</div></div><p>Số: 12-KH/HU</p></header><main><p>Căn cứ Điều lệ Đảng;</p><p>I. MỤC ĐÍCH</p>${FOOT}</main>`,
    )
    expect(text).toMatch(/^HUYỆN ỦY HÒA AN\nĐẢNG CỘNG SẢN VIỆT NAM\nSố: 12-KH\/HU\nCăn cứ/)
  })

  it('by a name of a box that holds all of it', () => {
    expect(readHtml(`<div class="sidebar">${HEAD}${FOOT}</div>`).text).toContain('Hoàng Thị Mẫu')
    expect(readHtml(`<div class="widget"><p>${PROSE}</p></div><p>Một</p>`).text).toContain(PROSE.trim())
  })

  it('where the page was saved on another of its tabs', () => {
    const { text } = readHtml(`<div>Thuộc tính</div><div style="display:none">${HEAD}${FOOT}</div>`)
    expect(text).toContain('Hoàng Thị Mẫu')
  })

  it('in notes behind it', () => {
    const { text } = readHtml(`<div>${HEAD}${FOOT}</div><div><p><a href="#r1">[1]</a> Theo mẫu 1.</p></div>`)
    expect(text).toContain('[1] Theo mẫu 1.')
  })
})

describe('however a document is divided into boxes', () => {
  const LINES = [
    'UBND TỈNH CAO BẰNG',
    'SỞ NỘI VỤ',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Số: 58/KH-SNV',
    'Cao Bằng, ngày 12 tháng 3 năm 2021',
    'KẾ HOẠCH',
    'Phát động thi đua',
    'Căn cứ Luật Thi đua, khen thưởng;',
    'Sở Nội vụ ban hành kế hoạch như sau:',
    'I. MỤC ĐÍCH',
    '1. Kịp thời.',
    'Báo cáo ngắn gọn.',
    'II. THỰC HIỆN',
    'Văn phòng Sở theo dõi.',
    'Nơi nhận:',
    '- Như trên;',
    'GIÁM ĐỐC',
    'Nông Thị Suối',
  ]
  const boxed = fc.array(
    fc.record({
      from: fc.nat(LINES.length - 1),
      length: fc.integer({ min: 1, max: LINES.length }),
      tag: fc.constantFrom(
        'div',
        'section',
        'div class="page"',
        'center',
        'blockquote',
        'article',
        'table><tr><td',
      ),
    }),
    { maxLength: 6 },
  )

  /** The lines with boxes around some of them; boxes that would cross another are left out. */
  const divided = (boxes: { from: number; length: number; tag: string }[]) => {
    const taken: [number, number][] = []
    const opens: string[] = LINES.map(() => '')
    const closes: string[] = LINES.map(() => '')
    for (const { from, length } of boxes) {
      const to = Math.min(from + length, LINES.length) - 1
      if (
        taken.some(
          ([a, b]) =>
            (a < from && from <= b && b < to) || (from < a && a <= to && to < b) || a === from || b === to,
        )
      )
        continue
      taken.push([from, to])
    }
    // Outer boxes open first and close last.
    for (const [from, to] of taken.sort(([a, b], [c, d]) => d - c - (b - a))) {
      const { tag } = boxes.find(
        (box) => box.from === from && Math.min(box.from + box.length, LINES.length) - 1 === to,
      )!
      opens[from] += `<${tag}>`
      closes[to] = `${tag.includes('td') ? '</td></tr></table>' : `</${tag.split(' ')[0]}>`}${closes[to]}`
    }
    return LINES.map((line, index) => `${opens[index]}<p>${line}</p>${closes[index]}`).join('')
  }

  it('all of it is read, and nothing of a plain site around it', () => {
    const site = fc.constantFrom(
      ['', ''],
      ['<nav><a href="/">Trang chủ</a></nav>', '<footer>Điện thoại: 026</footer>'],
      ['<div><a href="/">Trang chủ</a> | <a href="/vb">Văn bản</a></div>', '<div>Lượt truy cập: 12</div>'],
    )
    fc.assert(
      fc.property(boxed, site, (boxes, [before, behind]) => {
        const { text } = readHtml(`<body>${before}<div>${divided(boxes)}</div>${behind}</body>`)
        expect(text.split(/[\n\t]+| (?=- Như|GIÁM|Nông)/u)).toEqual(LINES)
      }),
      { numRuns: 500 },
    )
  })
})

describe('what stands around a document', () => {
  const around = (before: string, behind: string) =>
    readHtml(`<div>${before}<div>${HEAD}<p>1. Kịp thời.</p>${FOOT}</div>${behind}</div>`).text
  const alone = around('', '')

  it('is left out, whatever it is called', () => {
    expect(around('<h1>Kế hoạch thi đua</h1>', '')).toBe(alone)
    expect(around('<div>Đăng ngày 12/3/2021</div>', '')).toBe(alone)
    expect(around('<p>Thứ sáu, 12/3/2021 10:15</p>', '')).toBe(alone)
    expect(around('', '<p><b>Các tin khác:</b></p><p>Họp giao ban tháng 3</p>')).toBe(alone)
    expect(around('', `<h3>Bình luận</h3><p>${PROSE.repeat(9)}</p>`)).toBe(alone)
    expect(around('<ul><li><a href=1>Một</a><li><a href=2>Hai</a></ul>', '')).toBe(alone)
    expect(around('', '<div><div>I. MỤC ĐÍCH</div></div><div>Điện thoại: 026</div>')).not.toBe(alone)
  })

  it('is told, with its length', () => {
    const { messages } = readHtml(`<nav>Trang chủ</nav><div>${HEAD}${FOOT}</div>`)
    expect(messages).toEqual([
      {
        rule: 'html/site',
        severity: 'info',
        reason: 'Unexpected 9 characters of a site around the document, expected it alone; left out',
        span: null,
      },
    ])
  })
})

describe("parts that are called a site's", () => {
  const page = (inner: string) =>
    `<div class="menu"><a href=/>Trang chủ</a></div><div><p>SỞ NỘI VỤ</p><p>Số: 12/KH-SNV</p><p>KẾ HOẠCH</p><p>Căn cứ Luật Thi đua, khen thưởng;</p><p>I. CHỈ TIÊU CHUNG</p>${inner}<p>II. TỔ CHỨC THỰC HIỆN</p><p>Nơi nhận:</p></div>`

  it('and stand between two marks of the document are its own', () => {
    for (const name of ['rating-criteria', 'widget-content', 'elementor-widget'])
      expect(readHtml(page(`<div class="${name}"><p>1. Đạt 95% hồ sơ.</p></div>`)).text).toContain('Đạt 95%')
    expect(readHtml(page('<aside>Ghi chú: hạn 30/6/2024</aside>')).text).toContain('30/6/2024')
  })

  it('and hold links are left out even there', () => {
    expect(
      readHtml(page('<div class="related"><a href=1>Tin khác</a> <a href=2>Tin nữa</a></div>')).text,
    ).not.toContain('Tin khác')
  })
})
