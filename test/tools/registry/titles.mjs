/** What the lists have in place of a title: a remark in brackets, or wording with a note on who has it so or what it is. */
const REMARK = /^\(| – theo | \(the |\([^)]*,[^)]*\)$/u

const TYPE_WORDS = { law: /^Lu[ậâ]t /iu, code: /^Bộ luật /iu, ordinance: /^Pháp lệnh /iu }

/** A title as the instrument has it, a law's without `Luật` and with a capital; null where the list has a remark instead. */
export const titleOf = (words, type) => {
  if (!words || REMARK.test(words)) return null
  const named = words.normalize('NFC')
  const name = named.replace(TYPE_WORDS[type] ?? '', '')
  const isNamed = type in TYPE_WORDS
  return (isNamed ? name.charAt(0).toUpperCase() + name.slice(1) : name)
    .replace(/^(?:Về (?:việc )?|V\/v )/u, '')
    .replace(/ \((?!khóa)[^(),]*\)$/u, '')
    .replace(/(?<!\p{L})NĐ (?=\d)/gu, 'Nghị định ')
    .replace(/(?<!\p{L})QĐ (?=\d)/gu, 'Quyết định ')
    .trim()
}

const PERIOD =
  /(?:giai đoạn|thời kỳ|5 năm)(?: từ năm)? \(?(?<from>(?:19|20)\d\d) ?[-–] ?(?<to>(?:19|20)\d\d)(?!\d)/giu
/** A title that tells of another instrument's period, or of a law that works on after it. */
const OF_ANOTHER =
  /sửa đổi|bổ sung|bãi bỏ|thay thế|gia hạn|sơ kết|tổng kết|(?<!\p{L})số \d|\d\/\d{4}\/|\d+\/QĐ/iu
const WITH_PERIOD = new Set([
  'decision',
  'directive',
  'resolution',
  'plan',
  'programme',
  'scheme',
  'project',
  'dispatch',
])

/** The last day of the one period that a title names: `giai đoạn 2018 - 2025` ends on 2025-12-31. */
export const periodEndOf = (title, type) => {
  if (title === null || !WITH_PERIOD.has(type) || OF_ANOTHER.test(title)) return null
  const ends = [...title.matchAll(PERIOD)]
    .filter(({ groups }) => groups.from < groups.to)
    .map(({ groups }) => groups.to)
  return new Set(ends).size === 1 ? `${ends[0]}-12-31` : null
}
