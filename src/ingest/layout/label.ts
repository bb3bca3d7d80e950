/** Labels of items and headings: `1.`, `2.1.`, `a)`, `IV.`, `-`, `+`, `•`, `Điều 1.` (by its form: a word, a number). */
export const LABEL =
  /^(?:[-–—+](?=[\p{L}\s]|$)|[*•●▪■❖➢○·✓□](?=\s|$)|(?:\(?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[a-zđ]{1,2}|[IVXLC]{1,6}|[A-ZĐ])[.)/:]|(?:\p{Lu}\p{Ll}{2,6}|\p{Lu}{3,7})\s\d{1,3}[.:]|\[\d{1,3}\])(?=\s|$))/u

/** Whether a text is a label and nothing else. */
export const isLabel = (text: string): boolean => LABEL.exec(text)?.[0] === text
