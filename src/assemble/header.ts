import { readNames } from '../body/names/read'
import type { Evidence } from '../directive/common'
import type { Header } from '../directive/header'
import { symbolParts } from '../instrument/parts'
import { structureLexicon } from '../lexicon/structure'
import type { Reading, StructuredDocument } from '../structure/document'
import type { FootParts } from '../structure/foot'
import type { HeaderPart, HeaderParts } from '../structure/header'
import { matchesOf } from '../text/matches'
import type { Span } from '../text/span'
import { digitalSignature } from './digital-signature'

/** Who issues the document, and how that is known. */
export interface Issuer {
  name: string
  how: Evidence['how']
  span: Span | null
  rule: string
}

const SELF = new RegExp(
  `(?<!\\p{L})(?<word>${Object.keys(structureLexicon.documentTypes).join('|')}) này(?!\\p{L})`,
  'giu',
)
/** A title in capitals that begins with its type: `KẾ HOẠCH THI ĐUA NĂM HỌC 2019-2020`. */
const TYPE_FIRST = new RegExp(
  `^(?<word>${Object.keys(structureLexicon.documentTypes).join('|')})(?!\\p{L})`,
  'iu',
)
const SMALL = /\p{Ll}/u
const types = new Map(
  Object.entries(structureLexicon.documentTypes).map(([word, type]) => [word.toLowerCase(), type] as const),
)

/** Assembles the header from its parts, its foot and the issuer that the context has worked out. */
export const assembleHeader = (
  document: StructuredDocument,
  parts: HeaderParts,
  foot: FootParts,
  issuer: Issuer | null,
): Header => {
  const evidence: Header['evidence'] = {}
  const note = (field: string, span: Span | null, rule: string, how: Evidence['how'] = 'read') => {
    evidence[field] = { how, span: span && document.reading.toSource(span), rule }
  }
  for (const field of ['symbol', 'issued', 'place', 'title'] as const) {
    const part = parts[field]
    if (part) note(field, part.span, `header/${field}`)
  }
  const type = documentType(document.reading, parts)
  note('documentType', type.span, type.rule, type.rule === 'header/type' ? 'read' : 'inferred')
  if (issuer) note('issuer', issuer.span, issuer.rule, issuer.how)
  if (foot.signer) note('signer', foot.signer.span, 'header/signer')
  return {
    documentType: type.value,
    symbol: parts.symbol?.value ?? null,
    issued: parts.issued?.value ?? null,
    place: parts.place?.value ?? null,
    issuer: issuer?.name ?? null,
    title: parts.title?.value ?? null,
    signer: foot.signer && { name: foot.signer.value, position: foot.position && positionOf(foot.position) },
    recipients: foot.recipients.map(({ value }) => value),
    digitalSignatures: document.stamps.map(digitalSignature),
    evidence,
  }
}

/**
 * The type word that the document prints; else the one it calls itself by (`kế hoạch này`); else a dispatch where its
 * symbol has a công văn's form (`298/SGDĐT-TCHC`), or where `V/v` stands before its subject.
 */
const documentType = (
  { text }: Reading,
  { type, symbol, title }: HeaderParts,
): { value: Header['documentType']; span: Span | null; rule: string } => {
  if (type) return { ...type, rule: 'header/type' }
  const opening = title && !SMALL.test(title.value) ? TYPE_FIRST.exec(title.value)?.groups?.word : undefined
  if (title && opening !== undefined)
    return {
      value: types.get(opening.toLowerCase())!,
      span: { start: title.span.start, end: title.span.start + opening.length },
      rule: 'header/type',
    }
  const called = new Map<string, { times: number; first: Span }>()
  for (const { 0: words, index, groups } of matchesOf(SELF, text)) {
    const word = groups!.word!.toLowerCase()
    const { times, first } = called.get(word) ?? {
      times: 0,
      first: { start: index, end: index + words.length },
    }
    called.set(word, { times: times + 1, first })
  }
  const [most] = [...called].sort(([, a], [, b]) => b.times - a.times)
  if (most) return { value: types.get(most[0])!, span: most[1].first, rule: 'header/self-reference' }
  if (symbol && symbolParts(symbol.value)?.family === 'dispatch')
    return { value: 'dispatch', span: symbol.span, rule: 'header/dispatch-symbol' }
  // Only a công văn has its subject under its number (NĐ 30/2020, Phụ lục I, mục II.5.b), be the number blank.
  return title && SUBJECT.test(text.slice(title.span.start, title.span.end))
    ? { value: 'dispatch', span: title.span, rule: 'header/dispatch-subject' }
    : { value: 'other', span: null, rule: 'header/no-type' }
}

const SUBJECT = /^V\/v(?!\p{L})/iu

/** `KT. BỘ TRƯỞNG` / `THỨ TRƯỞNG`: the office of the one who signs, in small letters. */
const positionOf = ({ value }: HeaderPart): string => {
  const office = value.replace(/^(?:\p{Lu}{1,3}[./] ?\p{Lu}?\.? ?)(?=\p{Lu}{2})/u, '').trim()
  if (/^KT/u.test(value)) return `KT. ${sentence(office)}`
  const known = structureLexicon.positions.find((position) => position.toLowerCase() === office.toLowerCase())
  if (known) return known
  const [officer] = readNames(office).names
  return officer?.span.start === 0 && officer.span.end === office.length ? officer.name : sentence(office)
}

const sentence = (words: string): string => words.charAt(0) + words.slice(1).toLowerCase()
