const STRENGTHS = {
  official: 'official',
  page: 'page',
  address_lost: 'page-without-address',
  seed: 'citing-document',
  secondary: 'secondary',
  none: 'unproved',
}
export const strengthOf = (word) => STRENGTHS[word]

const PLAIN = {
  'page-without-address': 'a page whose address was not kept',
  'citing-document': 'a document that cites it',
  secondary: 'lists by others',
  unproved: 'not proved',
}

export const phapDien = (item) =>
  item ? `Bộ Pháp điển điện tử (2024), vbpl.vn ItemID=${item}` : 'Bộ Pháp điển điện tử (2024)'

/** What the list says of its source, in a word or two of our own: addresses and numbers are kept, its sentences are not. */
export const sourceOf = (words, strength) => {
  if (PLAIN[strength]) return PLAIN[strength]
  const found = []
  const item = /MOJ dump, 2024\) vbpl ItemID=(?<item>\d+|None)/u.exec(words)?.groups.item
  if (item || /Bộ Pháp điển$|Pháp điển dump/u.test(words)) found.push(phapDien(item === 'None' ? null : item))
  if (/vbpl\.vn (?:page|full text)|\(vbpl\)/u.test(words)) found.push('vbpl.vn (April 2026)')
  const pages = words
    .replace(/vbpl\.vn(?! ?\/)/gu, '')
    .match(/(?<![\w.])(?:[a-z\d-]+\.)+(?:vn|com|org|net|pub)(?:\/[a-z]+)?(?: ItemID=\d+)?(?![\w.])/gu)
  if (pages) found.push(`page: ${[...new Set(pages)].join(', ')}`)
  const cited = /in (?<count>\d+) place\(s\) of official texts/u.exec(words)?.groups.count
  if (cited) found.push(`dated so in official texts (${cited})`)
  else if (/official-text corpus/u.test(words)) found.push('dated so in official texts')
  return found.join('; ') || (strength === 'official' ? 'official texts' : 'a page')
}
