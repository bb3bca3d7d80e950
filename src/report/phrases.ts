import type { CheckResult } from '../check/run'
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

/** The day by which a document was judged, how that is known, and whether the facts reach so far. */
export const daySentence = ({ on, registry }: CheckResult, language: Language): string => {
  const asOf = registry.asOf ?? '?'
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
  return `${judged} ${date} (${VIA[via][language]})${registry.older ? older : ''}`
}

/** What to write instead, and on whose word, in short. */
export const NOTES: Record<Language, { write: string; add: string; proof: string }> = {
  en: { write: 'write', add: 'add', proof: 'proof' },
  vi: { write: 'sửa thành', add: 'thêm', proof: 'nguồn' },
}
