/** Bodies are written out, as in a directive. */
const ABBREVIATIONS = [
  ['UBND', 'Ủy ban nhân dân'],
  ['GDĐT', 'Giáo dục và Đào tạo'],
  ['LĐTBXH', 'Lao động - Thương binh và Xã hội'],
  ['VHTTDL', 'Văn hóa, Thể thao và Du lịch'],
  ['KH&CN', 'Khoa học và Công nghệ'],
  ['TNMT', 'Tài nguyên và Môi trường'],
]

/** Part of a title, taken for an issuer. */
const NO_ISSUER = /\d|ngày|quy định|khuyến khích/u

const written = (words) =>
  ABBREVIATIONS.reduce((text, [short, long]) => text.replace(short, long), words.normalize('NFC'))
    .replaceAll('Ð', 'Đ')
    .replace(/ \(.*\)$|\.$/u, '')

/** An issuer as the list has it, written out; null where the list has part of a title instead. */
export const issuerName = (words) => {
  const name = words && written(words)
  return name && !NO_ISSUER.test(name) ? name : null
}

/**
 * The issuers of all rows, each once, `[name, level, place]`, and the place of a name in that list. Of several spellings
 * that of the library's list of issuers or of the first row is kept. `levelOf` and `placeOf` read a name as the library does.
 */
export const issuerTable = (rows, { keyOf, knownIssuers, levelOf, placeOf }) => {
  const known = new Map(knownIssuers.map((name) => [keyOf(name), name]))
  const names = new Map()
  for (const { issuer } of rows) {
    const name = issuerName(issuer)
    if (name && !names.has(keyOf(name))) names.set(keyOf(name), known.get(keyOf(name)) ?? name)
  }
  const keys = [...names.keys()]
  return {
    issuers: [...names.values()].map((name) => [name, levelOf(name), placeOf(name)]),
    indexOf: (issuer) => (issuer ? keys.indexOf(keyOf(written(issuer))) : -1),
  }
}
