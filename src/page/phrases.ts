import type { ErrorCode } from '../ingest/error'
import type { Language } from '../report/report'

/** What the page says. */
export const PHRASES = {
  vi: {
    title: 'Đọc thử một văn bản',
    lead: 'Thả tệp kế hoạch, chỉ thị, hướng dẫn vào đây (docx, doc, rtf, odt, xlsx, pdf, HTML, Markdown, văn bản thuần).',
    private: 'Tệp được đọc ngay trong trình duyệt này; không có gì rời khỏi máy của bạn.',
    choose: 'Chọn tệp…',
    reading: 'Đang đọc',
    report: 'Báo cáo về',
    save: 'Lưu báo cáo',
    refused: 'Không đọc được',
    done: 'Đã đọc',
    language: 'English',
  },
  en: {
    title: 'Try it on a document',
    lead: 'Drop a plan, directive or guideline here (docx, doc, rtf, odt, xlsx, pdf, HTML, Markdown, plain text).',
    private: 'The file is read within this browser; nothing leaves your machine.',
    choose: 'Choose files…',
    reading: 'Reading',
    report: 'Report of',
    save: 'Save the report',
    refused: 'Could not read',
    done: 'Read',
    language: 'Tiếng Việt',
  },
} as const satisfies Record<Language, Record<string, string>>

/** Why a file cannot be read, for those who do not read English; what was found exactly stands behind it. */
export const REASONS: Readonly<Partial<Record<ErrorCode, string>>> = {
  'too-large': 'tệp quá lớn',
  damaged: 'tệp hỏng hoặc chưa tải về hết',
  encrypted: 'tệp có đặt mật khẩu',
  binary: 'tệp không phải văn bản',
  unsupported: 'chưa đọc được loại tệp này',
  encoding: 'không nhận ra bảng mã của chữ',
  diacritics: 'chữ tiếng Việt đã mất dấu',
  scrambled: 'tệp PDF giấu mã của chữ',
  scan: 'tệp chỉ có ảnh chụp trang giấy',
  empty: 'tệp không có nội dung',
}
