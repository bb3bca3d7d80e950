import { oldSpelling } from '../../src/text/words'
import type { Random } from '../fuzz/random'
import type { Draft, Style } from './plans'

const shuffled = <T>(list: readonly T[], random: Random): T[] => {
  const left = [...list]
  return list.map(() => left.splice(random.below(left.length), 1)[0]!)
}

/** Other orders of the same things; stages have theirs by time. */
export const reordered = (draft: Draft, random: Random): Draft => ({
  bases: shuffled(draft.bases, random),
  aims: [shuffled(draft.aims[0], random), shuffled(draft.aims[1], random)],
  targets: shuffled(draft.targets, random),
  stages: draft.stages,
  charges: shuffled(draft.charges, random).map((charge) => ({
    ...charge,
    duties: shuffled(charge.duties, random),
  })),
})

/** Another way to lay the plan out. */
export const STYLE: Style = {
  numbers: 'letters',
  headings: ['MỤC ĐÍCH VÀ YÊU CẦU', 'CÁC CHỈ TIÊU PHẤN ĐẤU', 'THỜI GIAN', 'PHÂN CÔNG NHIỆM VỤ'],
  timeFirst: true,
  dates: 'long',
  dash: '+',
}

const SHORT: Readonly<Record<string, string>> = {
  'trung học cơ sở': 'THCS',
  'trung học phổ thông': 'THPT',
  'Ủy ban nhân dân các': 'UBND các',
  'Giáo dục và Đào tạo': 'GDĐT',
  'bảo hiểm y tế': 'BHYT',
  'hợp tác xã': 'HTX',
  'thủ tục hành chính': 'TTHC',
  'Liên đoàn Lao động': 'LĐLĐ',
  'an toàn thực phẩm': 'ATTP',
}
const OTHERWISE: Readonly<Record<string, string>> = {
  'giáo viên': 'nhà giáo',
  'hộ gia đình': 'hộ dân',
  'người dân': 'nhân dân',
  'trường học có': 'nhà trường có',
  'trẻ em dưới': 'trẻ dưới',
  'hằng quý': 'hàng quý',
  'Bảo đảm': 'Đảm bảo',
  'truyền thanh': 'truyền thanh',
}

const replaceAll = (text: string, words: Readonly<Record<string, string>>): string =>
  Object.entries(words).reduce((now, [from, to]) => now.replaceAll(from, to), text)

/** The head of the page and the bases stay: their words are names. */
const inBody = (text: string, change: (body: string) => string): string => {
  const at = text.indexOf('MỤC ĐÍCH')
  return text.slice(0, at) + change(text.slice(at))
}

const I: Readonly<Record<string, string>> = { ý: 'í', ỳ: 'ì', ỷ: 'ỉ', ỹ: 'ĩ', ỵ: 'ị' }

/** What may be written otherwise and changes nothing, by name. */
export const REWORDINGS: Readonly<Record<string, (text: string) => string>> = {
  'i for y': (text) =>
    inBody(text, (body) => body.replace(/(?<=[hklmst])[ýỳỷỹỵ](?!\p{L})/gu, (letter) => I[letter]!)),
  'old tone marks': (text) => text.replace(/\p{L}+/gu, oldSpelling),
  abbreviations: (text) => inBody(text, (body) => replaceAll(body, SHORT)),
  synonyms: (text) => inBody(text, (body) => replaceAll(body, OTHERWISE)),
  blanks: (text) => inBody(text, (body) => body.replaceAll(' của ', '  của\u00a0')),
  NFD: (text) => text.normalize('NFD'),
}
