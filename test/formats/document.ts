/** What stands in the document that is written in every format: paragraphs, items, texts side by side, a table. */
export type Part =
  | { kind: 'pair'; left: readonly string[]; right: readonly string[] }
  | { kind: 'centred'; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'item'; level: 0 | 1 | 2 | 3; text: string }
  | { kind: 'table'; rows: readonly (readonly (readonly string[])[])[] }

const item = (level: 0 | 1 | 2 | 3, text: string): Part => ({ kind: 'item', level, text })
const text = (words: string): Part => ({ kind: 'text', text: words })
const row = (...cells: string[]) => cells.map((cell) => cell.split('|'))

/** A plan of an invented campaign. Its numbers and bullets are the format's own where it has such. */
export const DOCUMENT: readonly Part[] = [
  {
    kind: 'pair',
    left: ['UBND TỈNH HÀ GIANG', 'SỞ GIÁO DỤC VÀ ĐÀO TẠO', 'Số: 418/KH-SGDĐT'],
    right: [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Hà Giang, ngày 12 tháng 8 năm 2019',
    ],
  },
  { kind: 'centred', text: 'KẾ HOẠCH' },
  { kind: 'centred', text: 'Phát động phong trào thi đua đọc sách trong trường học năm học 2019-2020' },
  text(
    'Căn cứ Quyết định số 329/QĐ-TTg ngày 15 tháng 3 năm 2017 của Thủ tướng Chính phủ phê duyệt Đề án phát triển văn hóa đọc trong cộng đồng;',
  ),
  text(
    'Thực hiện Kế hoạch số 205/KH-UBND ngày 03 tháng 7 năm 2019 của Ủy ban nhân dân tỉnh về phát triển văn hóa đọc,',
  ),
  text('Sở Giáo dục và Đào tạo xây dựng kế hoạch phát động phong trào như sau:'),
  item(0, 'MỤC ĐÍCH, YÊU CẦU'),
  item(1, 'Tạo thói quen đọc sách cho học sinh, giáo viên ở mọi cấp học.'),
  item(1, 'Việc tổ chức phải thiết thực, không phô trương, phù hợp điều kiện của từng trường.'),
  item(0, 'CHỈ TIÊU'),
  item(1, 'Đến hết năm học 2019-2020:'),
  item(2, '100% trường tiểu học có phòng đọc hoặc tủ sách dùng chung;'),
  item(2, 'Tối thiểu 85% học sinh trung học cơ sở đọc từ 05 cuốn sách trở lên trong năm học;'),
  item(2, 'Vận động được 12.000 cuốn sách cho các điểm trường lẻ.'),
  item(1, 'Ít nhất 70% trường mầm non có góc đọc.'),
  item(0, 'CÁC ĐỢT THI ĐUA'),
  item(1, 'Đợt 1: Từ ngày 05/9/2019 đến ngày 20/11/2019, chào mừng Ngày Nhà giáo Việt Nam.'),
  item(1, 'Đợt 2: Từ ngày 21/11/2019 đến ngày 30/4/2020.'),
  item(0, 'PHÂN CÔNG NHIỆM VỤ'),
  {
    kind: 'table',
    rows: [
      row('TT', 'Nội dung công việc', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời gian hoàn thành'),
      row(
        '1',
        'Rà soát phòng đọc, tủ sách',
        'Phòng Giáo dục Tiểu học',
        'Văn phòng Sở',
        'Trước ngày 30/9/2019',
      ),
      row(
        '2',
        'Tổ chức ngày hội đọc sách',
        'Phòng Giáo dục Trung học,|Công đoàn ngành',
        'Thư viện tỉnh',
        'Tháng 4/2020',
      ),
      row(
        '3',
        'Tổng hợp kết quả, đề nghị khen thưởng',
        'Văn phòng Sở',
        'Phòng Giáo dục Tiểu học',
        'Trước ngày 15/6/2020',
      ),
    ],
  },
  item(0, 'TỔ CHỨC THỰC HIỆN'),
  item(1, 'Văn phòng Sở chủ trì, phối hợp với Công đoàn ngành hướng dẫn, kiểm tra việc thực hiện.'),
  item(1, 'Phòng Giáo dục và Đào tạo các huyện, thành phố:'),
  item(3, 'Xây dựng kế hoạch của địa phương, gửi về Sở trước ngày 10/9/2019;'),
  item(3, 'Báo cáo kết quả về Sở trước ngày 05/6/2020.'),
  text(
    'Trên đây là Kế hoạch phát động phong trào thi đua đọc sách, đề nghị các đơn vị nghiêm túc thực hiện./.',
  ),
  {
    kind: 'pair',
    left: ['Nơi nhận:', '- Ủy ban nhân dân tỉnh;', '- Các phòng thuộc Sở;', '- Lưu: VT, VP.'],
    right: ['GIÁM ĐỐC', 'Nông Thị Thử'],
  },
]

const LABELS = [
  (at: number) => `${['I', 'II', 'III', 'IV', 'V', 'VI'][at]}.`,
  (at: number) => `${at + 1}.`,
  (at: number) => `${'abcdđe'[at]})`,
  () => '-',
]

/** The labels of a document's items, in order: an item's number starts anew under a higher one. */
const labelsOf = (document: readonly Part[]): string[] => {
  const counts = [0, 0, 0, 0]
  return document.flatMap((part) => {
    if (part.kind !== 'item') return []
    const label = LABELS[part.level]!(counts[part.level]!++)
    counts.fill(0, part.level + 1)
    return [label]
  })
}

/** A document part by part, items with their labels. */
export const labelled = (document: readonly Part[]): { part: Part; label: string }[] => {
  const labels = labelsOf(document)
  return document.map((part) => ({ part, label: part.kind === 'item' ? labels.shift()! : '' }))
}

/** A document with each of its texts written otherwise: in the codes of a font. */
export const rewritten = (document: readonly Part[], write: (text: string) => string): Part[] =>
  document.map((part) => {
    switch (part.kind) {
      case 'pair':
        return { ...part, left: part.left.map(write), right: part.right.map(write) }
      case 'table':
        return { ...part, rows: part.rows.map((row) => row.map((lines) => lines.map(write))) }
      default:
        return { ...part, text: write(part.text) }
    }
  })
