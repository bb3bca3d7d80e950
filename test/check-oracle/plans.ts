import type { Row } from './rows'
import type { Said } from './styles'

const WORDS: Readonly<Record<string, string>> = {
  law: 'Luật',
  code: 'Bộ luật',
  ordinance: 'Pháp lệnh',
  decree: 'Nghị định',
  circular: 'Thông tư',
  'joint-circular': 'Thông tư liên tịch',
  resolution: 'Nghị quyết',
  decision: 'Quyết định',
  regulation: 'Quy định',
  directive: 'Chỉ thị',
  conclusion: 'Kết luận',
  dispatch: 'Công văn',
  plan: 'Kế hoạch',
}

/** What a right citation of a row says. */
export const truthOf = ({ type, symbol, issuer, title, issued }: Row): Said => ({
  word: WORDS[type]!,
  symbol,
  issuer,
  title: title?.replace(/^bộ luật /iu, '') ?? null,
  issued,
})

const LEAD = 'Căn cứ '

/** A small plan of a day on which the row was in force that rests on what is written, and where in it that stands. */
export const planOf = (
  { alive, place }: Row,
  written: string,
): { text: string; start: number; end: number } => {
  const [year, month, day] = alive.split('-')
  const province = place ?? 'tỉnh Cao Bằng'
  const before = `UBND ${province.toUpperCase()}
SỞ NỘI VỤ
Số: 31/KH-SNV
${province.replace(/^(?:tỉnh|thành phố) /u, '')}, ngày ${day} tháng ${month} năm ${year}

KẾ HOẠCH
Tổ chức phong trào thi đua

${LEAD}`
  const after = `;
Sở Nội vụ ban hành kế hoạch như sau:

I. MỤC ĐÍCH
1. Động viên công chức hoàn thành nhiệm vụ.
`
  return { text: before + written + after, start: before.length, end: before.length + written.length }
}
