import type { Language } from '../report'

/** What the pages say, both languages of each phrase together. */
const PHRASES = {
  finding: ['Kiểm tra', 'Check'],
  citation: ['Văn bản viện dẫn', 'Citations'],
  target: ['Chỉ tiêu', 'Targets'],
  phase: ['Giai đoạn', 'Phases'],
  deadline: ['Thời hạn', 'Deadlines'],
  body: ['Cơ quan, đơn vị', 'Bodies'],

  // On paper `C3` stands behind the words of the third target.
  'code.finding': ['K', 'F'],
  'code.citation': ['V', 'C'],
  'code.target': ['C', 'T'],
  'code.phase': ['G', 'P'],
  'code.deadline': ['H', 'D'],
  'code.body': ['Đ', 'B'],

  error: ['Lỗi', 'Error'],
  warning: ['Cảnh báo', 'Warning'],
  info: ['Lưu ý', 'Note'],

  lead: ['chủ trì', 'leads'],
  coordinate: ['phối hợp', 'helps'],
  advise: ['tham mưu', 'advises'],
  supervise: ['chỉ đạo, kiểm tra', 'supervises'],
  report: ['báo cáo', 'reports'],
  implement: ['thực hiện', 'carries out'],

  basis: ['căn cứ', 'legal basis'],
  nested: ['trong tên văn bản khác', 'in another’s title'],
  reference: ['dẫn chiếu', 'reference'],

  eq: ['', ''],
  gte: ['≥', '≥'],
  gt: ['>', '>'],
  lte: ['≤', '≤'],
  lt: ['<', '<'],
  increase: ['tăng', 'up'],
  decrease: ['giảm', 'down'],
  award: ['khen thưởng', 'award'],
  approximate: ['khoảng', 'about'],
  each: ['mỗi nơi', 'each'],
  from: ['so với', 'from'],
  reachedBy: ['đến', 'by'],

  by: ['chậm nhất', 'by'],
  before: ['trước', 'before'],
  daily: ['hằng ngày', 'daily'],
  weekly: ['hằng tuần', 'weekly'],
  monthly: ['hằng tháng', 'monthly'],
  quarterly: ['hằng quý', 'quarterly'],
  'half-yearly': ['6 tháng một lần', 'twice a year'],
  yearly: ['hằng năm', 'yearly'],
  'school-term': ['mỗi học kỳ', 'each school term'],
  countedFrom: ['kể từ', 'from'],
  countedBack: ['trước khi', 'before'],
  since: ['từ', 'from'],
  until: ['đến', 'to'],
  noTime: ['không rõ thời gian', 'no time stated'],

  inferred: ['suy ra', 'inferred'],
  inferredLong: [
    'không ghi ngay tại đó mà được suy ra từ chỗ khác trong văn bản',
    'not written there but concluded from elsewhere in the document',
  ],
  spelt: ['ký hiệu đúng', 'should read'],

  issuer: ['Cơ quan ban hành', 'Issued by'],
  issued: ['Ngày ban hành', 'Issued on'],
  symbol: ['Số, ký hiệu', 'Symbol'],
  signer: ['Người ký', 'Signed by'],
  file: ['Tệp', 'File'],
  judged: ['Kiểm tra hiệu lực', 'Checked'],
  untitled: ['Văn bản không có tên', 'Untitled document'],

  skipToDocument: ['Đến văn bản', 'Skip to the document'],
  skipToLists: ['Đến danh mục', 'Skip to the lists'],
  skipToSearch: ['Đến ô tìm kiếm', 'Skip to search'],
  tools: ['Tìm và lọc', 'Search and filter'],
  shownKinds: ['Hiện', 'Show'],
  search: ['Tìm trong văn bản và danh mục', 'Search the document and the lists'],
  searchIndex: ['Tìm trong danh sách', 'Search the list'],
  previous: ['Chỗ trước', 'Previous match'],
  next: ['Chỗ sau', 'Next match'],
  sections: ['Các phần của báo cáo', 'Parts of the report'],
  document: ['Văn bản', 'Document'],
  lists: ['Danh mục', 'Lists'],
  table: ['Bảng', 'Table'],
  nothing: ['Văn bản không nêu.', 'The document states none.'],
  sound: ['Không phát hiện sai sót.', 'Nothing was found.'],

  timeline: ['Dòng thời gian', 'Timeline'],
  undated: ['Không gắn với một ngày', 'Not on one day'],
  issuedMark: ['ban hành', 'issued'],

  tasks: ['Phân công nhiệm vụ', 'Tasks'],
  what: ['Nhiệm vụ', 'Task'],
  who: ['Chủ trì, thực hiện', 'Leads'],
  helpers: ['Phối hợp', 'Helps'],
  when: ['Thời hạn', 'By when'],
  place: ['Mục', 'Section'],

  notes: ['Ghi chú khi đọc tệp', 'Notes from the reading'],
  write: ['Sửa thành', 'Write'],
  add: ['Thêm', 'Add'],
  proof: ['Căn cứ đối chiếu', 'Proof'],

  index: ['Báo cáo đọc văn bản', 'Reports'],
  unreadable: ['Không lập được báo cáo', 'Without a report'],
  madeBy: [
    'Do chithi lập từ tệp gốc, không thay thế văn bản.',
    'Made by chithi; the document itself prevails.',
  ],
} as const satisfies Record<string, readonly [vi: string, en: string]>

export type Phrase = keyof typeof PHRASES

/** Says things in one language. */
export type Say = (phrase: Phrase) => string

export const sayIn = (language: Language): Say => {
  const index = language === 'vi' ? 0 : 1
  return (phrase) => PHRASES[phrase][index]
}

/** What stands behind a number; in English of one, and of others. */
const COUNTED = {
  hour: ['giờ', 'hour', 'hours'],
  day: ['ngày', 'day', 'days'],
  'working-day': ['ngày làm việc', 'working day', 'working days'],
  week: ['tuần', 'week', 'weeks'],
  month: ['tháng', 'month', 'months'],
  quarter: ['quý', 'quarter', 'quarters'],
  year: ['năm', 'year', 'years'],
  document: ['văn bản', 'document', 'documents'],
  match: ['chỗ', 'match', 'matches'],
} as const satisfies Record<string, readonly [vi: string, one: string, others: string]>

export type Counted = keyof typeof COUNTED

/** Names what is counted in one language. */
export const countedIn =
  (language: Language) =>
  (count: number, thing: Counted): string =>
    COUNTED[thing][language === 'vi' ? 0 : count === 1 ? 1 : 2]
