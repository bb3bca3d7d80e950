import { headerLexicon } from '../lexicon/header'
import { structureLexicon } from '../lexicon/structure'
import type { Zone } from './document'
import { findHeader } from './header-zone'
import { isLinearHead } from './linear-table'
import type { Line } from './lines'
import { isBullet } from './markers'
import {
  authorityTail,
  closesPreamble,
  headsAttachment,
  isAuthority,
  isCapitals,
  isPersonName,
  typeHeading,
} from './words'

/** What is longer is text of the document, no line of a page's furniture. */
const LONG = 300

/**
 * Says of each line to which part of the document it belongs (NĐ 30/2020, Phụ lục I: the order of the elements): header,
 * preamble, body, foot, and after the foot what is attached, each attachment with its own head.
 */
export const assignZones = (lines: Line[]): void => {
  const read = lines.filter((line) => line.text !== '' && line.zone !== 'furniture')
  const { preamble, body } = findHeader(read)
  const lastLong = read.findLastIndex(({ text }) => text.length >= LONG)
  let zone: Zone = 'header'
  let attachment = 0
  let signed = false
  read.forEach((line, index) => {
    if (line.zone === 'furniture') return
    if (index === preamble) zone = 'preamble'
    if (index === body) zone = 'body'
    const isFoot = zone === 'signature'
    // Page furniture ends the document where it has been signed, or where nothing but short lines follows.
    if (index >= body && (isFoot || index >= lastLong) && structureLexicon.pageTail.test(line.text))
      zone = 'furniture'
    if (zone !== 'furniture') {
      const isNext = isFoot || (attachment > 0 && zone === 'body')
      if (isNext && (startsAttachment(read, index) || (signed && isTitle(line.text)))) {
        attachment++
        zone = 'header'
      } else if (attachment > 0 && zone === 'header' && !isAttachmentHead(read, index)) zone = 'body'
      const mayClose = zone === 'body' || (zone === 'preamble' && index > preamble + 1)
      if (mayClose && opensFoot(read, index)) zone = 'signature'
    }
    line.zone = zone === 'signature' && isRecipient(line.text) ? 'recipients' : zone
    line.attachment = attachment
    signed = zone === 'signature' && (signed || line.text.split('\t').some(isPersonName))
    line.alone ||= zone === 'signature' || (zone === 'preamble' && closesPreamble(line.text))
  })
}

/** `Nơi nhận:` or who signs; a scan may have lost the first or filled the line from both columns. */
const opensFoot = (lines: Line[], index: number): boolean => {
  const { text } = lines[index]!
  const cells = text.split(/\t|(?: \| )/).map((cell) => cell.trim())
  if (structureLexicon.recipients.test(text) && text.length < 60) return true
  const signs =
    cells.some(isAuthority) || (text.length < 60 && authorityTail(text) !== null && !isCapitals(text))
  if (!signs) return false
  // A heading in capitals may begin with an office too; a signature has a name or another office under it.
  const next = lines[index + 1]?.text ?? ''
  return (
    !/[;:]$/.test(text) &&
    !headerLexicon.basis.test(next) &&
    !next.startsWith(structureLexicon.article) &&
    (next === '' || next.length < 90)
  )
}

const isRecipient = (text: string): boolean =>
  /^[-–—~+•*]/u.test(text) || structureLexicon.recipients.test(text)

/** After the foot: a heading of its own kind, alone on its line, or a title in capitals once a name has been signed. */
const startsAttachment = (lines: Line[], index: number): boolean => {
  const line = lines[index]!
  const { text } = line
  if (text.includes('\t') || isRecipient(text)) return false
  if (headsAttachment(text)) return true
  if (line.zone === 'furniture' || line.attachment > 0) return false
  if (lines[index - 1]?.zone === 'body') return false
  if (structureLexicon.attachmentOpening.test(text)) return true
  return typeHeading(text) !== null && !isAuthority(text)
}

/** A title in capitals: two words at least, and no office. */
const isTitle = (text: string): boolean =>
  text.length > 7 && / /.test(text) && isCapitals(text) && !isAuthority(text) && !isRecipient(text)

/** The head of an attachment: capitals, what issues it in brackets, the lines that carry both on. */
const isAttachmentHead = (lines: Line[], index: number): boolean => {
  const { text, marker } = lines[index]!
  if (isLinearHead(text)) return false
  if (text.includes('\t') || (marker && !isBullet(marker.family))) return false
  if (isCapitals(text) || /^\(/.test(text)) return true
  const before = lines[index - 1]
  if (before?.zone !== 'header') return false
  const opens = before.text.split('(').length
  const closes = before.text.split(')').length
  return opens > closes || /^\p{Ll}/u.test(text) || (headsAttachment(before.text) && text.length < 120)
}
