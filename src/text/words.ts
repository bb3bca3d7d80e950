/** Whether a UTF-16 unit is part of a Vietnamese word or number; no table of all scripts, since scanning asks it for every character. */
export const isWordUnit = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) ||
  (unit >= 65 && unit <= 90) ||
  (unit >= 48 && unit <= 57) ||
  (unit >= 0xc0 && unit <= 0x24f && unit !== 0xd7 && unit !== 0xf7) ||
  (unit >= 0x1e00 && unit <= 0x1eff)

/** Where the word that begins at `at` ends; `at` itself where none begins there. */
export const wordEnd = (text: string, at: number): number => {
  let end = at
  while (end < text.length && isWordUnit(text.charCodeAt(end))) end++
  return end
}

/** Whether the word at `at` begins with a capital letter. */
export const isCapital = (text: string, at: number): boolean => {
  const letter = text.charAt(at)
  return letter !== letter.toLowerCase()
}

/** Whether a word has no small letter and more than one letter (`SỞ`). */
export const isAllCapitals = (word: string): boolean => word.length > 1 && word === word.toUpperCase()

const OLD_TONES: readonly (readonly [RegExp, string])[] = [
  [/oà(?!\p{L})/gu, 'òa'],
  [/oá(?!\p{L})/gu, 'óa'],
  [/oả(?!\p{L})/gu, 'ỏa'],
  [/oã(?!\p{L})/gu, 'õa'],
  [/oạ(?!\p{L})/gu, 'ọa'],
  [/oè(?!\p{L})/gu, 'òe'],
  [/oé(?!\p{L})/gu, 'óe'],
  [/oẻ(?!\p{L})/gu, 'ỏe'],
  [/oẽ(?!\p{L})/gu, 'õe'],
  [/oẹ(?!\p{L})/gu, 'ọe'],
  [/(?<!q)uỳ(?!\p{L})/gu, 'ùy'],
  [/(?<!q)uý(?!\p{L})/gu, 'úy'],
  [/(?<!q)uỷ(?!\p{L})/gu, 'ủy'],
  [/(?<!q)uỹ(?!\p{L})/gu, 'ũy'],
  [/(?<!q)uỵ(?!\p{L})/gu, 'ụy'],
]
const MAYBE_OLD = /[oO][àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ]|[uU][ỳýỷỹỵỲÝỶỸỴ]/u
const Y_FOR_I = /(?<=[hklmst])[yýỳỷỹỵ](?!\p{L})/u
const I_OF: Readonly<Record<string, string>> = { y: 'i', ý: 'í', ỳ: 'ì', ỷ: 'ỉ', ỹ: 'ĩ', ỵ: 'ị' }

/** One spelling for what is written in two: small letters, tone marks where the new rule sets them (`uỷ`, `hoà`: `ủy`, `hòa`), `quản lý` and `quản lí` alike. */
export const syllableKey = (word: string): string => {
  let key = word.toLowerCase()
  if (MAYBE_OLD.test(key)) for (const [old, written] of OLD_TONES) key = key.replace(old, written)
  return key.replace(Y_FOR_I, (letter) => I_OF[letter] ?? letter)
}
