import { type Head, plainHead } from './head'

const TYPE_WORD = /Nghị [Qq]uyết|NGHỊ QUYẾT|Kết luận|KẾT LUẬN|Chỉ thị/gu
const TERM = '(?:,? (?:\\(kh(?:óa|oá) [IVX]{1,6}\\)|kh(?:óa|oá) [IVX]{1,6}(?!\\p{L})))'
/** `Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng khóa X`, `Trung ương 8 (khóa XI)`. */
const PLENUM = new RegExp(
  ` (?:của |CỦA )?(?<name>(?:Hội nghị (?:lần thứ [\\p{L}\\d]{1,6}|(?:Trung ương|TW)(?: lần thứ)? [\\p{L}\\d]{1,4})|(?:Trung ương|TW)(?: lần thứ)? ?(?:\\d{1,2}|[IVX]{1,4}))(?:,? (?:của )?(?:Ban [Cc]hấp hành|BCH) (?:Trung ương|TW)(?: Đảng)?(?: Cộng sản Việt Nam)?)?(?: Đảng)?${TERM}?)(?![\\p{L}\\p{N}])`,
  'iuy',
)
const CONGRESS = / (?:của |CỦA )?(?<name>Đại hội|ĐẠI HỘI|ĐH)(?!\p{L})/uy
/** What makes a congress one certain congress: its number or its term. */
const ORDINAL =
  /(?<words>(?: [\p{L}&]+){0,14}?)(?<ordinal>,? (?:\(?(?:lần thứ|thứ|lần|khóa|khoá) (?:[IVXLC]{1,7}|\d{1,2})\)?|[IVX]{1,6}|nhiệm kỳ \d{4} ?[-–] ?\d{4}))(?![\p{L}\p{N}])/iuy
const TAIL =
  / (?:của )?Đảng(?: Cộng sản Việt Nam| bộ(?: (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường))?(?: \p{Lu}\p{L}{0,9}){0,4})?(?!\p{L})|,? \(?nhiệm kỳ \d{4} ?[-–] ?\d{4}\)?| (?:của )?(?:Công đoàn|Đoàn TNCS|Hội [\p{L} ]{3,20})(?: \p{Lu}\p{L}{0,9}){0,4}/uy
const GENERAL = /(?<!\p{L})(?:các|cấp|mọi|số|về|và)(?!\p{L})/iu

const match = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** Where the name of a certain congress ends, `at` being behind `Đại hội`; null for congresses in general. */
const congressEnd = (text: string, at: number): number | null => {
  const found = match(ORDINAL, text, at)
  if (!found || GENERAL.test(found.groups!.words!)) return null
  let end = at + found[0].length
  for (let tails = 0; tails < 2; tails++) {
    const tail = match(TAIL, text, end)
    if (!tail) break
    end += tail[0].length
  }
  return end
}

/**
 * Resolutions and conclusions of a congress or plenum, which carry no number: `Nghị quyết Đại hội đại biểu toàn quốc lần
 * thứ XII của Đảng`, `Nghị quyết Trung ương 4 khóa XI`. `Nghị quyết Đại hội Đảng các cấp` is general talk.
 */
export const findCongressResolutions = (text: string): Head[] => {
  const heads: Head[] = []
  for (const { 0: word, index } of text.matchAll(TYPE_WORD)) {
    const after = index + word.length
    const type = /^k/iu.test(word) ? 'conclusion' : /^c/iu.test(word) ? 'directive' : 'resolution'
    const plenum = match(PLENUM, text, after)
    const congress = plenum ? null : match(CONGRESS, text, after)
    const found = plenum ?? congress
    if (!found) continue
    const start = after + found[0].length - found.groups!.name!.length
    const end = plenum ? after + found[0].length : congressEnd(text, after + found[0].length)
    if (end === null) continue
    heads.push({ ...plainHead('citation/congress', type, index, end), issuerSpan: { start, end } })
  }
  return heads
}
