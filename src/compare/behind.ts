/** The words behind those that they begin with, in whatever Unicode form either is; all of them where they do not. */
export const behind = (words: string, lead: string): string => {
  const [all, first] = [words.normalize('NFC'), lead.normalize('NFC')]
  return all.startsWith(first) ? all.slice(first.length) : all
}

/** At which letter of the words, as they are written, what stands behind such a beginning starts. */
export const behindAt = (words: string, lead: string): number => {
  const rest = behind(words, lead)
  let at = 0
  while (at < words.length && words.slice(at).normalize('NFC') !== rest) at++
  return at
}
