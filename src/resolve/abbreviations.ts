import type { BodyMark } from '../annotate/bodies/mark'
import { readNames } from '../body/names/read'
import { bodyLexicon } from '../lexicon/bodies'
import type { StructuredDocument } from '../structure/document'

/** `Tổng cục Thủy lợi (TCTL)`, `Ban Chỉ đạo … (sau đây gọi tắt là BCĐ)`. */
const EXPLAINED =
  / \((?:(?:sau đây )?(?:gọi|viết) (?:tắt|chung) là:? )?[“"]?(?<short>\p{Lu}[\p{Lu}&-]{1,9})[”"]?\)/gu
const LONGEST_NAME = 120

/**
 * The abbreviations of bodies that a document may use: those in general use, those it explains in brackets, and those
 * that are the initials of a body it names.
 */
export const readAbbreviations = (
  document: StructuredDocument,
  bodies: readonly BodyMark[],
): Map<string, string> => {
  const found = new Map(bodyLexicon.abbreviations)
  for (const { rule, text, name } of bodies) if (rule === 'body/initials') found.set(text, name)
  const { text } = document.reading
  for (const match of text.matchAll(EXPLAINED)) {
    const before = text.slice(Math.max(0, match.index - LONGEST_NAME), match.index)
    const last = readNames(before).names.at(-1)
    if (last && last.span.end === before.length && last.kind !== 'class')
      found.set(match.groups!.short!, last.name)
  }
  return found
}
