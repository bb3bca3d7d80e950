import type { BodyMark } from '../annotate/bodies/mark'
import { readNames } from '../body/names/read'
import { bodyLexicon } from '../lexicon/bodies'
import type { StructuredDocument } from '../structure/document'
import { matchesOf } from '../text/matches'

/** `Tổng cục Thủy lợi (TCTL)`, `Ban Chỉ đạo … (sau đây gọi tắt là BCĐ)`. */
const EXPLAINED =
  / \((?:(?:sau đây )?(?:gọi|viết) (?:tắt|chung) là:? )?[“"]?(?<short>\p{Lu}[\p{Lu}&-]{1,9})[”"]?\)/gu
/** `Ban Chỉ đạo … (gọi tắt là Ban Chỉ đạo)`: a short name in words. */
const CALLED =
  / \((?:sau đây )?(?:được )?(?:gọi|viết) (?:tắt|chung) là:? [“"]?(?<short>\p{Lu}[^()“”"\n\t]{2,60}?)[”"]?\)/gu
/** What a name may go on with behind the words that are read as its own. */
const GOES_ON = /^(?:,| và| về| của) [^.;:()\n\t]{1,120}$/u
const LONGEST_NAME = 240

/**
 * The end of a name that has these initials, else the whole of it: `Ban Thường vụ Liên đoàn Lao động (LĐLĐ)` explains
 * `LĐLĐ`. Null where that end is no body: `Sở Giáo dục và Đào tạo (GDĐT)`.
 */
const meant = (short: string, name: string): string | null => {
  const letters = short.replace(/[^\p{L}]/gu, '')
  const at = matchesOf(WORD, name).find(({ index }) => bodyLexicon.initials(name.slice(index)) === letters)
  if (!at) return name
  const tail = name.slice(at.index)
  return readNames(tail).names[0]?.span.start === 0 ? tail : null
}
const WORD = /(?<!\p{L})\p{L}/gu

/**
 * The abbreviations of bodies that a document may use: those in general use, those it explains in brackets, those that
 * are the initials of a body it names, and the short names that it announces for longer ones.
 */
export const readAbbreviations = (
  document: StructuredDocument,
  bodies: readonly BodyMark[],
): Map<string, string> => {
  const found = new Map(bodyLexicon.abbreviations)
  for (const { rule, text, name } of bodies) if (rule === 'body/initials') found.set(text, name)
  const { text } = document.reading
  for (const match of matchesOf(EXPLAINED, text)) {
    const before = text.slice(Math.max(0, match.index - LONGEST_NAME), match.index)
    const last = readNames(before).names.at(-1)
    const isNamed = last && last.span.end === before.length && last.kind !== 'class'
    const name = isNamed ? meant(match.groups!.short!, last.name) : null
    if (name !== null) found.set(match.groups!.short!, name)
  }
  for (const match of matchesOf(CALLED, text)) {
    const before = text.slice(Math.max(0, match.index - LONGEST_NAME), match.index)
    const short = match.groups!.short!
    const last = readNames(before).names.findLast(({ name }) => `${name} `.startsWith(`${short} `))
    const more = last && before.slice(last.span.end)
    if (last && last.kind !== 'class' && (more === '' ? last.name !== short : GOES_ON.test(more!)))
      found.set(short, `${last.name}${more}`)
  }
  return found
}
