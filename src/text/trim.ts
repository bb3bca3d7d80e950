import type { Span } from './span'

/** A text without the characters of `marks` at its end: `withoutEnd('đạt 80%.;', '.;')` is `đạt 80%`. */
export const withoutEnd = (text: string, marks: string): string => {
  let end = text.length
  while (end > 0 && marks.includes(text.charAt(end - 1))) end--
  return text.slice(0, end)
}

/** The same at the beginning. */
export const withoutStart = (text: string, marks: string): string => {
  let start = 0
  while (start < text.length && marks.includes(text.charAt(start))) start++
  return text.slice(start)
}

/** A span without the blanks at its ends. */
export const trimSpan = (text: string, { start, end }: Span): Span => {
  const words = text.slice(start, end)
  const from = start + words.length - words.trimStart().length
  return { start: from, end: Math.max(from, end - (words.length - words.trimEnd().length)) }
}
