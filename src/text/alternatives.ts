/** A regex group's inside that matches any of some phrases, the longest first, so that none hides a longer one. */
export const alternatives = (phrases: Iterable<string>): string =>
  [...phrases].sort((a, b) => b.length - a.length).join('|')

/** The same as a group of its own, to stand in a longer pattern. */
export const any = (phrases: Iterable<string>): string => `(?:${alternatives(phrases)})`

/** The same as a whole word: no letter or digit on either side. */
export const asWords = (phrases: Iterable<string>): string =>
  `(?<![\\p{L}\\p{N}])${any(phrases)}(?![\\p{L}\\p{N}])`
