import type { Language } from '../report/report'

/** What the commands say that write other forms. */
export const EXPORT_PHRASES: Record<
  Language,
  {
    /** `3 of ke-hoach.docx left out, has no day: deadline-2, …` */
    left: (file: string, count: number, reason: string, ids: string) => string
    severalFiles: string
    isRead: string
    nothing: string
  }
> = {
  en: {
    left: (file, count, reason, ids) => `${file}: ${count} left out: ${reason} (${ids})`,
    severalFiles: 'several files to write, expected -o FOLDER',
    isRead: 'is read, expected another file to write',
    nothing: 'nothing could be read, so nothing was written',
  },
  vi: {
    left: (file, count, reason, ids) => `${file}: bỏ qua ${count} mục: ${reason} (${ids})`,
    severalFiles: 'phải ghi nhiều tệp, cần -o THƯ_MỤC',
    isRead: 'đang được đọc, cần tên tệp khác để ghi',
    nothing: 'không đọc được tệp nào nên không ghi gì',
  },
}
