/** Elements that pages and pieces of pages begin with. */
const BEGINS =
  /^<(?:a|article|b|blockquote|body|br|center|div|em|font|form|h[1-6]|head|header|i|img|li|main|meta|o:p|ol|p|pre|script|section|span|strong|style|table|tbody|td|title|tr|u|ul)[\s/>]/iu
const CLOSES =
  /<\/(?:a|article|b|blockquote|body|center|div|em|font|form|h[1-6]|head|header|i|li|main|ol|p|pre|script|section|span|strong|style|table|tbody|td|title|tr|u|ul)>|<br ?\/?>/iu
const ROOT = /^<(?:!doctype\s+html|html[\s>])/iu

/** A text from its first element on, past blanks, comments and a declaration of XML. */
const fromElement = (text: string): string => {
  for (let at = 0; ; ) {
    while (at < text.length && text.charCodeAt(at) <= 32) at++
    const end = text.startsWith('<!--', at)
      ? text.indexOf('-->', at) + 3
      : text.startsWith('<?', at)
        ? text.indexOf('?>', at) + 2
        : -1
    if (end <= at) return text.slice(at, at + 100)
    at = end
  }
}

/** Whether a text is a page of HTML: it begins with its root or its declaration. */
export const isHtmlPage = (text: string): boolean => ROOT.test(fromElement(text))

/** Whether a text is HTML without a root: it begins with an element, and closes one. */
export const isHtmlFragment = (text: string): boolean => BEGINS.test(fromElement(text)) && CLOSES.test(text)

const DELIMITERS = /^[\t |:-]+$/u
const HEADING = /^#{1,6}[ \t]+\S/u
const STRONG = /\*\*[^\s*][^*]{0,300}\*\*/u
const MANY = 3
/** No line of a table is longer; those of a sheet run together would be looked at for ever. */
const LONGEST = 5_000

/** Whether a text bears the marks of Markdown that no typist sets: a table's delimiter row, headings, strong words. */
export const looksLikeMarkdown = (text: string): boolean => {
  let headings = 0
  let strong = 0
  let before = ''
  for (const line of text.split('\n')) {
    if (line.length > LONGEST) continue
    if (before.includes('|') && isDelimiterRow(line)) return true
    if (HEADING.test(line) && ++headings >= MANY) return true
    if (line.includes('**') && STRONG.test(line) && ++strong >= MANY) return true
    before = line
  }
  return false
}

const isDelimiterRow = (line: string): boolean =>
  line.includes('|') &&
  DELIMITERS.test(line) &&
  line
    .trim()
    .replace(/^\||\|$/gu, '')
    .split('|')
    .every((cell) => /^:?-{2,}:?$/u.test(cell.trim()))
