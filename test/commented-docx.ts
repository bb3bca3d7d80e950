import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { XmlDocument, type XmlElement } from 'libxml2-wasm'
import { expect } from 'vitest'
import type { CheckFinding, Directive } from '../src'
import { parseDocx } from '../src/docx'
import { commentDocx } from '../src/report/docx/comment-docx'
import type { Span } from '../src/text/span'

const W = { w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' }

/** A finding on a stretch of a directive that says nothing but where it stands. */
export const findingAt = (
  { text }: Directive,
  span: Span,
  more: Partial<CheckFinding> = {},
): CheckFinding => ({
  ruleId: 'test/place',
  severity: 'warning',
  span,
  quote: text.slice(span.start, span.end),
  citationId: null,
  actual: '',
  expected: '',
  row: null,
  source: null,
  message: { en: 'here', vi: 'ở đây' },
  fix: null,
  ...more,
})

/** A Word document with findings in it as comments. */
export const commented = (bytes: Uint8Array, directive: Directive, findings: CheckFinding[]) =>
  commentDocx(
    bytes,
    {
      directive,
      result: { findings, on: { date: null, via: 'none' }, registry: { asOf: null, size: 0, older: false } },
    },
    'vi',
  )

export const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))

const within = <T>(xml: string, take: (document: XmlDocument) => T): T => {
  const document = XmlDocument.fromString(xml)
  try {
    return take(document)
  } finally {
    document.dispose()
  }
}
const find = (document: XmlDocument | XmlElement, path: string) => document.find(path, W) as XmlElement[]
const idOf = (element: XmlElement) => element.attr('id', 'w')!.value

/** Each letter of a document with the look and the parent of its run, and whatever else its runs hold: what a reader sees. */
const lettersOf = (xml: string): string[] =>
  within(xml, (document) =>
    find(document, '//w:r/*[not(self::w:rPr)]').flatMap((part) => {
      const run = part.parent as XmlElement
      const look = find(run, 'w:rPr')[0]?.toString() ?? ''
      if (part.name === 'commentReference') return []
      return part.name === 't' ? [...part.content].map((letter) => look + letter) : [look + part.toString()]
    }),
  )

/** The words that each comment stands at, by its id, and what it says. */
export const commentsOf = (
  bytes: Uint8Array,
): Map<string, { words: string; lines: string[]; author: string }> => {
  const parts = partsOf(bytes)
  const said = within(parts['word/comments.xml']!, (document) =>
    find(document, '/w:comments/w:comment').map((comment) => ({
      id: idOf(comment),
      author: comment.attr('author', 'w')!.value,
      lines: find(comment, 'w:p').map(({ content }) => content),
    })),
  )
  return within(parts['word/document.xml']!, (document) => {
    const marks = find(
      document,
      '//w:t|//w:tab|//w:br|//w:commentRangeStart|//w:commentRangeEnd|//w:commentReference',
    )
    const open = new Map<string, string>()
    const words = new Map<string, string>()
    const references: string[] = []
    for (const mark of marks) {
      if (mark.name === 'commentRangeStart') open.set(idOf(mark), '')
      else if (mark.name === 'commentRangeEnd') {
        words.set(idOf(mark), open.get(idOf(mark))!)
        open.delete(idOf(mark))
      } else if (mark.name === 'commentReference') {
        expect(words.has(idOf(mark))).toBe(true)
        references.push(idOf(mark))
      } else for (const [id, before] of open) open.set(id, before + (mark.name === 't' ? mark.content : ' '))
    }
    // Each has one beginning, one end behind it, one mark behind that, and something to say.
    expect(open.size).toBe(0)
    expect([...words.keys()].sort()).toEqual(said.map(({ id }) => id).sort())
    expect(references.sort()).toEqual(said.map(({ id }) => id).sort())
    return new Map(said.map(({ id, ...comment }) => [id, { words: words.get(id)!, ...comment }]))
  })
}

/** Whether all of one text stands in another in its order: the other has only more. */
const isPutInto = (before: string, after: string): boolean => {
  let at = 0
  for (const letter of after) if (before.startsWith(letter, at)) at += letter.length
  return at === before.length
}

/** Holds that nothing but comments came into a document. */
export const expectOnlyComments = (before: Uint8Array, after: Uint8Array): void => {
  const [old, now] = [partsOf(before), partsOf(after)]
  const changed = Object.keys(now).filter((name) => now[name] !== old[name])
  const may = [
    '[Content_Types].xml',
    'word/_rels/document.xml.rels',
    'word/comments.xml',
    'word/document.xml',
  ]
  expect(changed.filter((name) => !may.includes(name))).toEqual([])
  expect(Object.keys(old).filter((name) => !(name in now))).toEqual([])
  for (const name of changed)
    if (old[name] !== undefined) expect([name, isPutInto(old[name], now[name]!)]).toEqual([name, true])
  expect(lettersOf(now['word/document.xml']!)).toEqual(lettersOf(old['word/document.xml']!))
  // Whoever opens it finds the part by the relation, and knows what it is.
  const [relation] =
    /<[^<>]*relationships\/comments"[^<>]*>/u.exec(now['word/_rels/document.xml.rels']!) ?? []
  expect(relation).toContain('Target="comments.xml"')
  const ids = [...now['word/_rels/document.xml.rels']!.matchAll(/ Id="(?<id>[^"]*)"/gu)].map(
    ({ groups }) => groups!.id,
  )
  expect(new Set(ids).size).toBe(ids.length)
  expect(now['[Content_Types].xml']).toMatch(
    /PartName="\/word\/comments\.xml" ContentType="[^"]*\.comments\+xml"/u,
  )
}

/** A document with other texts in its parts. */
export const changed = (bytes: Uint8Array, to: Record<string, (xml: string) => string>): Uint8Array => {
  const parts = partsOf(bytes)
  for (const [name, change] of Object.entries(to)) parts[name] = change(parts[name] ?? '')
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])))
}

/** The words that comments on given words of a document stand at. */
export const placed = (bytes: Uint8Array, ...words: string[]) => {
  const untouched = Uint8Array.from(bytes)
  const directive = parseDocx(bytes)
  const findings = words.map((word) => {
    const start = directive.text.indexOf(word)
    expect([word, start]).not.toEqual([word, -1])
    return findingAt(directive, { start, end: start + word.length })
  })
  const { bytes: after, comments, beside } = commented(bytes, directive, findings)
  expect(comments).toBe(words.length)
  expect(Buffer.compare(bytes, untouched)).toBe(0)
  expectOnlyComments(bytes, after)
  const again = parseDocx(after)
  expect([again.text, again.source.segments]).toEqual([directive.text, directive.source.segments])
  return { after, beside, found: [...commentsOf(after).values()] }
}
