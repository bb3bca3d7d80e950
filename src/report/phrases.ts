import type { Severity } from '../check/finding'
import type { CheckResult } from '../check/run'
import type { Place } from './place'
import type { Language } from './report'

const VIA: Record<CheckResult['on']['via'], Record<Language, string>> = {
  option: { en: 'as asked', vi: 'theo yêu cầu' },
  header: { en: 'its own date', vi: 'ngày ban hành của văn bản' },
  'header-month': {
    en: 'its date line has no day',
    vi: 'dòng ngày tháng của văn bản để trống ngày',
  },
  'latest-citation': {
    en: 'the latest date that it cites; it has none of its own',
    vi: 'ngày muộn nhất mà văn bản viện dẫn; văn bản không ghi ngày',
  },
  none: { en: '', vi: '' },
}

/** `2021-10-05` as Vietnamese writes it: `05/10/2021`; of a month `10/2021`. */
export const vietnameseDay = (iso: string): string => iso.split('-').reverse().join('/')

/**
 * The day by which a document was judged, how that is known, and whether the facts reach so far. `written` writes a day as those
 * beside it are written.
 */
export const daySentence = (
  { on, registry }: CheckResult,
  language: Language,
  written: (iso: string) => string = language === 'vi' ? vietnameseDay : (iso) => iso,
): string => {
  const asOf = registry.asOf === null ? '?' : written(registry.asOf)
  const { date, via } = on
  if (date === null)
    return {
      en: 'judged as of no day: the document has none and cites none',
      vi: 'không xét theo ngày nào: văn bản không ghi ngày và không viện dẫn ngày nào',
    }[language]
  const older = {
    en: `; the registry knows effect only up to ${asOf}, before that day`,
    vi: `; sổ đăng ký chỉ biết hiệu lực đến ${asOf}, trước ngày đó`,
  }[language]
  const judged = { en: 'judged as of', vi: 'xét tại ngày' }[language]
  return `${judged} ${written(date)} (${VIA[via][language]})${registry.older ? older : ''}`
}

/** What to write instead, and on whose word, in short. */
export const NOTES: Record<Language, { write: string; add: string; proof: string }> = {
  en: { write: 'write', add: 'add', proof: 'proof' },
  vi: { write: 'sửa thành', add: 'thêm', proof: 'nguồn' },
}

const PLACES: Record<Language, Record<'page' | 'table' | 'cell' | 'paragraph', string>> = {
  en: { page: 'page', table: 'table', cell: 'cell', paragraph: 'paragraph' },
  vi: { page: 'trang', table: 'bảng', cell: 'ô', paragraph: 'đoạn' },
}

/** A place that has no line, in words that go before a message: `page 3: `, `bảng 1, ô B3: `; `''` where lines tell it. */
export const placeWords = (place: Place, language: Language): string => {
  if (place.startLine !== null) return ''
  const { page, table, cell, paragraph } = place
  const parts = Object.entries({ page, table, cell, paragraph: cell === undefined ? paragraph : undefined })
  const words = parts.flatMap(([part, number]) =>
    number === undefined ? [] : [`${PLACES[language][part as keyof (typeof PLACES)['en']]} ${number}`],
  )
  return words.length === 0 ? '' : `${words.join(', ')}: `
}

/** What comments in a Word document say besides the findings. */
export const COMMENTS: Record<
  Language,
  {
    severity: Record<Severity, string>
    whole: string
    /** Where the words are that a comment stands beside. */
    outside: Record<'header' | 'note' | 'box' | 'number', string>
  }
> = {
  en: {
    severity: { error: 'Error', warning: 'Warning', info: 'Note' },
    whole: 'the citation as it should be',
    outside: {
      header: 'In the head of the page',
      note: 'In the note',
      box: 'In the text box',
      number: 'In the number that Word counts',
    },
  },
  vi: {
    severity: { error: 'Lỗi', warning: 'Cảnh báo', info: 'Lưu ý' },
    whole: 'viện dẫn sau khi sửa',
    outside: {
      header: 'Ở đầu trang',
      note: 'Ở chú thích cuối trang hoặc cuối văn bản',
      box: 'Trong khung chữ',
      number: 'Ở số thứ tự do Word đánh',
    },
  },
}
