import { structureLexicon } from '../lexicon/structure'
import { Ahead } from './ahead'
import type { Zone } from './document'
import { isNumbered, isRecipient, keptOnAt, opensFoot } from './ends'
import { findHeader } from './header-zone'
import { isLinearHead } from './linear-head'
import type { Line } from './lines'
import { isBullet } from './markers'
import { Numbering } from './sequence'
import {
  closesPreamble,
  headsAttachment,
  isAuthority,
  isCapitals,
  isPersonName,
  opensNumberedAttachment,
  typeHeading,
} from './words'

/**
 * Says of each line to which part of the document it belongs (NĐ 30/2020, Phụ lục I: the order of the elements): header,
 * preamble, body, foot, and after the foot what is attached, each attachment with its own head.
 */
export const assignZones = (lines: Line[]): void => {
  const read = lines.filter((line) => line.text !== '' && line.zone !== 'furniture')
  const { preamble, body } = findHeader(read)
  const ahead = new Ahead(read)
  let zone: Zone = 'header'
  let attachment = 0
  let signed = false
  let numbers = new Numbering()
  /** A line that belongs to the document for sure, with all above it. */
  let kept = 0
  read.forEach((line, index) => {
    if (line.zone === 'furniture') return
    if (index === preamble) zone = 'preamble'
    if (index === body) zone = 'body'
    const isFoot = zone === 'signature'
    const mayEnd = index >= body && index >= kept && zone !== 'furniture'
    if (mayEnd && structureLexicon.pageTail.test(line.text)) {
      kept = keptOnAt(ahead, index, numbers, isFoot)
      if (kept < 0) zone = 'furniture'
    }
    if (zone === 'furniture' && startsAttachment(read, index) && isNumbered(read, index)) {
      attachment++
      zone = 'header'
      numbers = new Numbering()
    } else if (zone !== 'furniture') {
      const isNext = isFoot || (attachment > 0 && zone === 'body')
      if (isNext && (startsAttachment(read, index) || (signed && isTitle(line.text)))) {
        attachment++
        zone = 'header'
        numbers = new Numbering()
      } else if (attachment > 0 && zone === 'header' && !isAttachmentHead(read, index)) zone = 'body'
      const mayClose = zone === 'body' || (zone === 'preamble' && index > preamble + 1)
      if (mayClose && opensFoot(ahead, index, numbers)) zone = 'signature'
    }
    if (zone === 'body') numbers.note(line)
    line.zone = zone === 'signature' && isRecipient(line.text) ? 'recipients' : zone
    line.attachment = attachment
    signed = zone === 'signature' && (signed || line.text.split('\t').some(isPersonName))
    line.alone ||= zone === 'signature' || (zone === 'preamble' && closesPreamble(line.text))
  })
}

/** After the foot: a heading of its own kind, alone on its line, or a title in capitals once a name has been signed. */
const startsAttachment = (lines: Line[], index: number): boolean => {
  const { text } = lines[index]!
  if (text.includes('\t') || isRecipient(text)) return false
  if (headsAttachment(text) || opensNumberedAttachment(text)) return true
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
