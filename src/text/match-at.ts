/** Where a match that begins right at `at` ends; null where none does. `pattern` is sticky. */
export const endAt = (pattern: RegExp, text: string, at: number): number | null => {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : null
}
