import { quantityLexicon } from '../../lexicon/quantities'
import { targetLexicon as lexicon } from '../../lexicon/targets'
import { alternatives } from '../../text/alternatives'

const { measures, counted, scales } = quantityLexicon
const PERCENT = /%|(?<!\p{L})t[ỷỉ] lệ(?!\p{L})/iu
const UNIT = `(?<unit>(?:(?:${alternatives(scales)}) )?(?:${alternatives([...measures, ...counted])}))(?!\\p{L})`
/** `Hiến máu (đơn vị)`, `Diện tích trồng mới (ha)`. */
const IN_BRACKETS = new RegExp(`\\((?:${alternatives(lexicon.columns.units)})? ?:? ?${UNIT}\\)$`, 'iu')
/** `Số xã đạt chuẩn`, `Tổng số hộ …`, `Km đường giao thông`. */
const AT_START = new RegExp(`^(?:(?:${alternatives(lexicon.columns.counts)}) )?${UNIT}`, 'iu')
/** `Kết nạp đoàn viên`. */
const AT_END = new RegExp(`(?<!\\p{L})${UNIT}$`, 'iu')

/**
 * What a number under or beside some words counts, where they alone say it: `%` of `Tỉ lệ tốt nghiệp`, `xã` of `Số xã đạt
 * chuẩn`, `đơn vị` of `Hiến máu (đơn vị)`; null where they do not.
 */
export const countedIn = (words: string): string | null => {
  if (PERCENT.test(words)) return '%'
  const found = IN_BRACKETS.exec(words) ?? AT_START.exec(words) ?? AT_END.exec(words)
  return found?.groups?.unit?.toLowerCase() ?? null
}
