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
  const unit = text.charCodeAt(at)
  if (unit < 128) return unit >= 65 && unit <= 90
  const letter = text.charAt(at)
  return letter !== letter.toLowerCase()
}

/** Whether a word has no small letter and more than one letter (`SỞ`). */
export const isAllCapitals = (word: string): boolean => word.length > 1 && word === word.toUpperCase()

const MAYBE_OLD = /[oO][àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ]|[uU][ỳýỷỹỵỲÝỶỸỴ]/u
const OLD_TONE = /(?<first>o(?=[ae])|(?<!q)u(?=y))(?<second>[aey])(?<mark>\p{M})$/u
const NEW_TONE = /(?<first>[oO](?=\p{M}[aeAE])|[uU](?=\p{M}[yY]))(?<mark>\p{M})(?<second>[aeyAEY])$/u
const Y_FOR_I = /(?<=[hklmst])[yýỳỷỹỵ](?!\p{L})/u
const I_OF: Readonly<Record<string, string>> = { y: 'i', ý: 'í', ỳ: 'ì', ỷ: 'ỉ', ỹ: 'ĩ', ỵ: 'ị' }

/** Few thousand syllables make up Vietnamese; a text of other things must not grow a table for ever. */
const MOST_KEYS = 20_000

/** The same key-maker with a table of the words it has met. */
export const remembered = <K>(keyOf: (word: string) => K): ((word: string) => K) => {
  const keys = new Map<string, K>()
  return (word) => {
    const known = keys.get(word)
    if (known !== undefined) return known
    const key = keyOf(word)
    if (keys.size >= MOST_KEYS) keys.clear()
    keys.set(word, key)
    return key
  }
}

/** One spelling for what is written in two: small letters, tone marks where the new rule sets them (`uỷ`, `hoà`: `ủy`, `hòa`), `quản lý` and `quản lí` alike. */
export const syllableKey = remembered((word) => {
  let key = word.toLowerCase()
  if (MAYBE_OLD.test(key))
    key = key.normalize('NFD').replace(OLD_TONE, '$<first>$<mark>$<second>').normalize('NFC')
  return key.replace(Y_FOR_I, (letter) => I_OF[letter] ?? letter)
})

/** A word with its tone mark where the old rule sets it: `Ủy` becomes `Uỷ`; the same word where the rules agree. */
export const oldSpelling = (word: string): string =>
  word.normalize('NFD').replace(NEW_TONE, '$<first>$<second>$<mark>').normalize('NFC')

/** A name in capitals as names are written: `ĐỨC LĨNH` becomes `Đức Lĩnh`. */
export const titled = (name: string): string =>
  name.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())
