import type { ChangeWord } from '../compare/change'
import type { Demand, Verdict } from '../compare/demand'
import type { COMPARED } from '../compare/revision'
import type { Boundary, Recurrence } from '../directive/deadline'
import type { Role } from '../directive/responsible-body'
import type { Comparator } from '../directive/target'
import type { Language } from './report'

/** All that a comparison says to people, in one language. */
export interface ComparePhrases {
  title: string
  /** What changed, or what becomes of a demand. */
  what: string
  showSame: string
  changes: Record<ChangeWord, string>
  lists: Record<(typeof COMPARED)[number], string>
  before: string
  after: string
  superior: string
  plan: string
  same: string
  unchanged(count: number): string
  carried(count: number): string
  /** By how many years the later plan is for a later time. */
  years(count: number): string
  moved: string
  replaced: Record<'registry' | 'proved' | 'title', string>
  none: string
  fields: Record<
    'due' | 'start' | 'end' | 'body' | 'role' | 'issued' | 'baseline' | 'each' | 'approximate' | 'relative',
    string
  >
  yes: string
  no: string
  comparators: Record<Comparator, string>
  roles: Record<Role, string>
  boundaries: Record<Boundary, string>
  recurrences: Record<Recurrence, string>
  units: Record<'hour' | 'day' | 'working-day' | 'week' | 'month' | 'quarter' | 'year', string>
  award: string
  outOf: string
  /** How a day moved, in days; of plans years apart within the year. */
  days(days: number, ofYear: boolean): string
  /** A pair that is sure to a degree only. */
  likely(score: string): string
  rival(score: string): string
  reworded: string
  verdicts: Record<Verdict, string>
  kinds: Record<Demand['kind'], string>
  cites: Record<'cited' | 'not-cited' | 'unknown', string>
  citesOtherwise(parts: string): string
  citedParts: Record<'issued' | 'issuer', string>
  added: string
  /** The plan itself is what was asked. */
  itself: string
  /** Why it is not known what becomes of a demand. */
  unknown: Record<'nobody' | 'class' | 'passage' | 'measure', string>
  metric: string
  unit: string
}

const vi: ComparePhrases = {
  title: 'So sánh kế hoạch',
  what: 'Kết quả',
  showSame: 'Hiện cả nội dung không đổi',
  changes: {
    added: 'thêm',
    removed: 'bỏ',
    changed: 'sửa',
    replaced: 'thay thế',
    reworded: 'lời khác',
    carried: 'giữ nguyên, chuyển sang năm mới',
    moved: 'chuyển mục',
    unchanged: 'không đổi',
  },
  lists: {
    legalBases: 'Căn cứ',
    targets: 'Chỉ tiêu',
    phases: 'Giai đoạn',
    deadlines: 'Thời hạn',
    responsibleBodies: 'Phân công',
    passages: 'Nội dung khác',
  },
  before: 'Trước',
  after: 'Sau',
  superior: 'Cấp trên',
  plan: 'Kế hoạch',
  same: 'Hai văn bản không khác nhau.',
  unchanged: (count) => `${count} không đổi`,
  carried: (count) => `${count} giữ nguyên, chuyển sang năm mới`,
  years: (count) =>
    `Văn bản sau dành cho thời gian ${count > 0 ? 'muộn' : 'sớm'} hơn ${Math.abs(count)} năm; ngày được so trong năm.`,
  moved: 'chuyển sang mục khác',
  replaced: {
    registry: 'thay thế, theo sổ đăng ký (chưa kiểm chứng)',
    proved: 'thay thế, theo sổ đăng ký',
    title: 'có lẽ thay thế: cùng loại, cùng cơ quan, cùng nội dung',
  },
  none: 'không nêu',
  fields: {
    due: 'hạn',
    start: 'bắt đầu',
    end: 'kết thúc',
    body: 'cơ quan',
    role: 'vai trò',
    issued: 'ngày ban hành',
    baseline: 'mốc so sánh',
    each: 'tính cho từng đơn vị',
    approximate: 'khoảng chừng',
    relative: 'tính từ',
  },
  yes: 'có',
  no: 'không',
  comparators: {
    eq: 'đạt',
    gte: 'ít nhất',
    gt: 'trên',
    lte: 'không quá',
    lt: 'dưới',
    increase: 'tăng',
    decrease: 'giảm',
  },
  roles: {
    lead: 'chủ trì',
    coordinate: 'phối hợp',
    advise: 'tham mưu',
    supervise: 'chỉ đạo, kiểm tra',
    report: 'báo cáo',
    implement: 'thực hiện',
  },
  boundaries: { by: 'chậm nhất', before: 'trước' },
  recurrences: {
    daily: 'hằng ngày',
    weekly: 'hằng tuần',
    monthly: 'hằng tháng',
    quarterly: 'hằng quý',
    'half-yearly': '6 tháng một lần',
    yearly: 'hằng năm',
    'school-term': 'mỗi học kỳ',
  },
  units: {
    hour: 'giờ',
    day: 'ngày',
    'working-day': 'ngày làm việc',
    week: 'tuần',
    month: 'tháng',
    quarter: 'quý',
    year: 'năm',
  },
  award: 'danh hiệu',
  outOf: 'trên',
  days: (days, ofYear) => {
    const when = ofYear ? ' trong năm' : ''
    if (days === 0) return `cùng ngày${when}`
    return `${days > 0 ? 'muộn hơn' : 'sớm hơn'} ${Math.abs(days)} ngày${when}`
  },
  likely: (score) => `ghép theo nội dung, giống ${score}`,
  rival: (score) => `mục khác cũng giống ${score}`,
  reworded: 'coi là một, lời khác nhau; đề nghị xem lại',
  verdicts: {
    kept: 'giữ đúng',
    raised: 'cao hơn',
    softened: 'thấp hơn',
    delayed: 'chậm hơn',
    missing: 'thiếu',
    unknown: 'chưa rõ',
    'not-addressed': 'giao nơi khác',
  },
  kinds: { target: 'chỉ tiêu', phase: 'giai đoạn', deadline: 'thời hạn', charge: 'nhiệm vụ' },
  cites: {
    cited: 'Có viện dẫn văn bản cấp trên',
    'not-cited': 'Không viện dẫn văn bản cấp trên',
    unknown: 'Chưa rõ có viện dẫn văn bản cấp trên không: văn bản đó không có số',
  },
  citesOtherwise: (parts) => `, nhưng ghi khác: ${parts}`,
  citedParts: { issued: 'ngày ban hành', issuer: 'cơ quan ban hành' },
  added: 'Kế hoạch thêm',
  itself: 'chính kế hoạch này',
  unknown: {
    nobody: 'không nêu giao cho ai',
    class: 'chưa rõ có gồm cơ quan này không',
    passage: 'có nói đến, chưa rõ mức hoặc thời hạn',
    measure: 'không so được với nhau',
  },
  metric: 'Chỉ tiêu',
  unit: 'Đơn vị',
}

const en: ComparePhrases = {
  title: 'Plans compared',
  what: 'Result',
  showSame: 'Show what did not change, too',
  changes: {
    added: 'added',
    removed: 'removed',
    changed: 'changed',
    replaced: 'replaced',
    reworded: 'put otherwise',
    carried: 'the same, in the new year',
    moved: 'moved',
    unchanged: 'unchanged',
  },
  lists: {
    legalBases: 'Legal bases',
    targets: 'Targets',
    phases: 'Phases',
    deadlines: 'Deadlines',
    responsibleBodies: 'Charges',
    passages: 'Other passages',
  },
  before: 'Before',
  after: 'After',
  superior: 'Superior',
  plan: 'Plan',
  same: 'The two do not differ.',
  unchanged: (count) => `${count} unchanged`,
  carried: (count) => `${count} carried over to the new year`,
  years: (count) =>
    `The second is for a time ${Math.abs(count)} ${Math.abs(count) === 1 ? 'year' : 'years'} ${count > 0 ? 'later' : 'earlier'}; days are compared within the year.`,
  moved: 'moved to another section',
  replaced: {
    registry: 'replaced, the registry says (not proved)',
    proved: 'replaced, the registry says',
    title: 'probably replaced: same type, body and subject',
  },
  none: 'not stated',
  fields: {
    due: 'due',
    start: 'start',
    end: 'end',
    body: 'body',
    role: 'role',
    issued: 'issued',
    baseline: 'baseline',
    each: 'for each',
    approximate: 'approximate',
    relative: 'counted from',
  },
  yes: 'yes',
  no: 'no',
  comparators: {
    eq: 'exactly',
    gte: 'at least',
    gt: 'more than',
    lte: 'at most',
    lt: 'less than',
    increase: 'up by',
    decrease: 'down by',
  },
  roles: {
    lead: 'leads',
    coordinate: 'coordinates',
    advise: 'advises',
    supervise: 'supervises',
    report: 'reports',
    implement: 'implements',
  },
  boundaries: { by: 'by', before: 'before' },
  recurrences: {
    daily: 'daily',
    weekly: 'weekly',
    monthly: 'monthly',
    quarterly: 'quarterly',
    'half-yearly': 'half-yearly',
    yearly: 'yearly',
    'school-term': 'each school term',
  },
  units: {
    hour: 'hours',
    day: 'days',
    'working-day': 'working days',
    week: 'weeks',
    month: 'months',
    quarter: 'quarters',
    year: 'years',
  },
  award: 'award',
  outOf: 'of',
  days: (days, ofYear) => {
    const when = ofYear ? ' of the year' : ''
    if (days === 0) return `the same day${when}`
    const unit = Math.abs(days) === 1 ? 'day' : 'days'
    return `${Math.abs(days)} ${unit} ${days > 0 ? 'later' : 'earlier'}${ofYear ? ' in the year' : ''}`
  },
  likely: (score) => `paired by content, ${score} alike`,
  rival: (score) => `another is ${score} alike`,
  reworded: 'taken for one, put in other words; please look',
  verdicts: {
    kept: 'kept',
    raised: 'raised',
    softened: 'softened',
    delayed: 'delayed',
    missing: 'missing',
    unknown: 'unknown',
    'not-addressed': 'for others',
  },
  kinds: { target: 'target', phase: 'phase', deadline: 'deadline', charge: 'duty' },
  cites: {
    cited: 'It cites the superior’s document',
    'not-cited': 'It does not cite the superior’s document',
    unknown: 'Whether it cites the superior’s document is not known: that has no number',
  },
  citesOtherwise: (parts) => `, but otherwise: ${parts}`,
  citedParts: { issued: 'day of issue', issuer: 'issuer' },
  added: 'The plan adds',
  itself: 'this plan itself',
  unknown: {
    nobody: 'it is not said of whom it is asked',
    class: 'whether this body is among them is not known',
    passage: 'spoken of, without a measure or day',
    measure: 'the two cannot be measured by each other',
  },
  metric: 'Metric',
  unit: 'Unit',
}

export const COMPARE_PHRASES: Readonly<Record<Language, ComparePhrases>> = { vi, en }
