/** More than any directive has; beyond these, Markdown parsers need time that grows with the square of the input. */
const DEEPEST = 50
const WIDEST_INDENT = 200
const MOST_MARKS = 1_000
const MOST_MARKS_OF_A_TABLE = 10_000

const INDENT = /^[ \t]*/u
const CONTAINER = /[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))/uy
const MARK = /[*_~]+|[[\]<`]/gu
const TABLE_RULE = /^[ \t\r|:-]+$/u

/**
 * Whether Markdown is nested or marked up as no document is (thousands of quotes in quotes, emphasis that never
 * closes); such input is read as plain text.
 */
export const isTangled = (source: string): boolean => {
  let marks = 0
  let inTable = false
  for (const line of source.split('\n')) {
    const indent = INDENT.exec(line)![0].length
    if (indent > WIDEST_INDENT || containers(line) > DEEPEST) return true
    if (indent === line.trimEnd().length) {
      marks = 0
      inTable = false
      continue
    }
    inTable ||= line.includes('|') && TABLE_RULE.test(line)
    const here = line.match(MARK)?.length ?? 0
    marks += here
    if (here > MOST_MARKS || marks > (inTable ? MOST_MARKS_OF_A_TABLE : MOST_MARKS)) return true
  }
  return false
}

const containers = (line: string): number => {
  CONTAINER.lastIndex = 0
  let count = 0
  while (count <= DEEPEST && CONTAINER.test(line)) count++
  return count
}
