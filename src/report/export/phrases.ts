import type { Relative } from '../../directive/common'
import type { Boundary, Recurrence } from '../../directive/deadline'
import type { InstrumentType } from '../../directive/header'
import type { Precision } from '../../directive/phase'
import type { Role } from '../../directive/responsible-body'
import type { Comparator } from '../../directive/target'
import { wordOfType } from '../../instrument/type-words'
import type { Language } from '../report'

type Words<K extends string> = Record<K, Record<Language, string>>

const COMPARATORS: Words<Comparator> = {
  eq: { vi: 'bằng', en: 'exactly' },
  gte: { vi: 'ít nhất', en: 'at least' },
  gt: { vi: 'trên', en: 'more than' },
  lte: { vi: 'không quá', en: 'at most' },
  lt: { vi: 'dưới', en: 'less than' },
  increase: { vi: 'tăng', en: 'rise by' },
  decrease: { vi: 'giảm', en: 'fall by' },
}
const ROLES: Words<Role> = {
  lead: { vi: 'chủ trì', en: 'leads' },
  coordinate: { vi: 'phối hợp', en: 'works together' },
  advise: { vi: 'tham mưu', en: 'advises' },
  supervise: { vi: 'chỉ đạo, kiểm tra', en: 'supervises' },
  report: { vi: 'báo cáo', en: 'reports' },
  implement: { vi: 'thực hiện', en: 'carries out' },
}
const RECURRENCES: Words<Recurrence> = {
  daily: { vi: 'hằng ngày', en: 'daily' },
  weekly: { vi: 'hằng tuần', en: 'weekly' },
  monthly: { vi: 'hằng tháng', en: 'monthly' },
  quarterly: { vi: 'hằng quý', en: 'quarterly' },
  'half-yearly': { vi: 'sáu tháng một lần', en: 'half-yearly' },
  yearly: { vi: 'hằng năm', en: 'yearly' },
  'school-term': { vi: 'mỗi học kỳ', en: 'each school term' },
}
const BOUNDARIES: Words<Boundary> = {
  by: { vi: 'chậm nhất', en: 'by' },
  before: { vi: 'trước', en: 'before' },
}
const UNITS: Words<Relative['unit']> = {
  hour: { vi: 'giờ', en: 'hour' },
  day: { vi: 'ngày', en: 'day' },
  'working-day': { vi: 'ngày làm việc', en: 'working day' },
  week: { vi: 'tuần', en: 'week' },
  month: { vi: 'tháng', en: 'month' },
  quarter: { vi: 'quý', en: 'quarter' },
  year: { vi: 'năm', en: 'year' },
}
const DIRECTIONS: Words<'after' | 'before'> = {
  after: { vi: 'kể từ', en: 'after' },
  before: { vi: 'trước', en: 'before' },
}
const PRECISIONS: Words<Precision> = {
  day: { vi: 'ngày', en: 'day' },
  month: { vi: 'tháng', en: 'month' },
  quarter: { vi: 'quý', en: 'quarter' },
  'half-year': { vi: 'nửa năm', en: 'half-year' },
  'school-term': { vi: 'học kỳ', en: 'school term' },
  'school-year': { vi: 'năm học', en: 'school year' },
  year: { vi: 'năm', en: 'year' },
  term: { vi: 'nhiệm kỳ', en: 'term of office' },
  unknown: { vi: 'không rõ', en: 'unknown' },
}
const KINDS: Words<'quantity' | 'award'> = {
  quantity: { vi: 'số lượng', en: 'quantity' },
  award: { vi: 'danh hiệu', en: 'award' },
}
const ENTRIES: Words<
  'citation' | 'back-reference' | 'target' | 'phase' | 'deadline' | 'responsible-body' | 'task'
> = {
  citation: { vi: 'viện dẫn', en: 'citation' },
  'back-reference': { vi: 'dẫn lại', en: 'back reference' },
  target: { vi: 'chỉ tiêu', en: 'target' },
  phase: { vi: 'giai đoạn', en: 'phase' },
  deadline: { vi: 'thời hạn', en: 'deadline' },
  'responsible-body': { vi: 'phân công', en: 'responsible body' },
  task: { vi: 'nhiệm vụ', en: 'task' },
}

/** The values that fields have, in words. */
export const VALUES = {
  comparator: COMPARATORS,
  role: ROLES,
  recurrence: RECURRENCES,
  boundary: BOUNDARIES,
  unit: UNITS,
  direction: DIRECTIONS,
  precision: PRECISIONS,
  kind: KINDS,
  entry: ENTRIES,
}

/** The head of a column that says how a number is meant. */
export const COMPARATOR: Record<Language, string> = { vi: 'So sánh', en: 'Comparator' }

/** A type of instrument in words: `Nghị định`; in English as the code has it, `decree`. */
export const typeWords = (type: InstrumentType, language: Language): string =>
  language === 'vi' ? (wordOfType(type) ?? 'Văn bản') : type

/** An ISO day as it is written in Viet Nam: `20/12/2021`. */
export const vietnameseDay = (day: string): string => day.split('-').reverse().join('/')

/** What a calendar says of its events. */
export const CALENDAR = {
  vi: {
    by: 'Hạn',
    before: 'Hạn trước ngày này',
    begins: 'bắt đầu; văn bản không ghi ngày kết thúc',
    ends: 'kết thúc; văn bản không ghi ngày bắt đầu',
    section: 'Mục',
    document: 'Văn bản',
    file: 'Tệp',
    inferred: 'Ngày này được suy ra, văn bản không ghi nguyên văn.',
    lastDay: 'Tháng không có ngày này: ngày cuối tháng.',
    until: 'Lặp lại trong thời gian của văn bản (suy ra), đến hết ngày',
    endless: 'Văn bản không ghi lặp lại đến khi nào.',
    noDay: 'không có ngày',
    noRule: 'lặp lại nhưng không ghi ngày cụ thể',
    noStart: 'lặp lại nhưng văn bản không ghi ngày ban hành',
  },
  en: {
    by: 'Due',
    before: 'Due before this day',
    begins: 'begins; no end is stated',
    ends: 'ends; no beginning is stated',
    section: 'Section',
    document: 'Document',
    file: 'File',
    inferred: 'This day was inferred; the document does not say it in words.',
    lastDay: 'In a month that lacks this day: its last day.',
    until: 'Recurs for the time of the document (inferred), up to',
    endless: 'The document does not say until when this recurs.',
    noDay: 'has no day',
    noRule: 'recurs, on no day that is named',
    noStart: 'recurs, in a document that has no date of issue',
  },
} satisfies Record<Language, Record<string, string>>

/** Why something has no place in a form. */
export const NO_IRI: Record<Language, string> = {
  vi: 'không đủ số, ngày, cơ quan để có địa chỉ Akoma Ntoso',
  en: 'lacks what its Akoma Ntoso IRI is made of (symbol, day, issuer)',
}
