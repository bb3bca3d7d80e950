import { readFileSync } from 'node:fs'

/** Bullets as LibreOffice's text export writes them, whatever they are in the file. */
const BULLET = /^(?:[-+•▪] )/u
const RAISED: Readonly<Record<string, string>> = { '²': '2', '³': '3' }

/** The lines of a text with something in them, as both a reader and LibreOffice's text export give them. */
const linesOf = (text: string): string[] =>
  text
    .replace(/^\ufeff/u, '')
    .replace(/[²³]/gu, (digit) => RAISED[digit]!)
    .split(/[\n\t]/u)
    .map((line) => line.trim().replace(BULLET, '• '))
    .filter((line) => line !== '')

/** What LibreOffice exported beside a fixture, and what a reader gives, both line by line. */
export const besideExport = (fixture: string, text: string) => ({
  ours: linesOf(text),
  theirs: linesOf(readFileSync(`${fixture}.txt`, 'utf8')),
})
