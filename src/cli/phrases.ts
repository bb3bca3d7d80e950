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

/** What `chithi check` says of the files that it writes. */
export const CHECK_PHRASES: Record<
  Language,
  {
    isRead: string
    severalFiles: string
    noDocx: (format: string) => string
    commented: (comments: number, beside: number, replaced: number) => string
    signed: string
  }
> = {
  en: {
    isRead: 'is read, expected another file to write',
    severalFiles: 'several files to comment, expected -o FOLDER that is there or ends in /',
    noDocx: (format) => `${format}, expected a file of Word (.docx) to put comments into`,
    commented: (comments, beside, replaced) =>
      `${comments} ${comments === 1 ? 'comment' : 'comments'}${beside > 0 ? `, ${beside} beside the place that they say` : ''}${replaced > 0 ? `, in the place of ${replaced} of an earlier run` : ''}`,
    signed: '; its digital signature holds for the file without comments alone',
  },
  vi: {
    isRead: 'đang được đọc, cần tên tệp khác để ghi',
    severalFiles: 'có nhiều tệp để ghi chú, cần -o THƯ_MỤC đã có hoặc kết thúc bằng /',
    noDocx: (format) => `là ${format}, cần tệp Word (.docx) để ghi chú vào`,
    commented: (comments, beside, replaced) =>
      `${comments} ghi chú${beside > 0 ? `, ${beside} ghi chú đặt cạnh vị trí được nói đến` : ''}${replaced > 0 ? `, thay cho ${replaced} ghi chú của lần trước` : ''}`,
    signed: '; chữ ký số của tệp chỉ có giá trị với bản không có ghi chú',
  },
}
