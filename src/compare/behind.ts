/** The words behind those that they begin with, in whatever Unicode form either is; all of them where they do not. */
export const behind = (words: string, lead: string): string => {
  const [all, first] = [words.normalize('NFC'), lead.normalize('NFC')]
  return all.startsWith(first) ? all.slice(first.length) : all
}
