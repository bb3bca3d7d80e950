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

/**
 * Says of each line to which part of the document it belongs (NĐ 30/2020, Phụ lục I: the order of the elements): header,
 * preamble, body, foot, and after the foot what is attached, each attachment with its own head.
 */
export const assignZones = (lines: Line[]): void => {
  const read = lines.filter((line) => line.text !== '' && line.zone !== 'furniture')
  const { preamble, body } = findHeader(read)
  let state: Zone = 'header'
  let attachment = 0
  let signed = false
  read.forEach((line, index) => {
    if (line.zone === 'furniture') return
    if (index === preamble) state = 'preamble'
    if (index === body) state = 'body'
    const isFoot = state === 'signature'
    if (index >= body && structureLexicon.pageTail.test(line.text) && !isFoot && index < read.length) {
      if (restIsTail(read, index)) state = 'furniture'
    } else if (isFoot && structureLexicon.pageTail.test(line.text)) state = 'furniture'
    if (state !== 'furniture') {
      if (isFoot && (startsAttachment(read, index) || (signed && isTitle(line.text)))) {
        attachment++
        state = 'header'
      } else if (attachment > 0 && state === 'body' && startsAttachment(read, index)) {
        attachment++
        state = 'header'
      } else if (attachment > 0 && state === 'header' && !isAttachmentHead(read, index)) state = 'body'
      if ((state === 'body' || (state === 'preamble' && index > preamble + 1)) && opensFoot(read, index))
        state = 'signature'
    }
    line.zone = state === 'signature' && isRecipient(line.text) ? 'recipients' : state
    line.attachment = attachment
    signed = state === 'signature' && (signed || line.text.split('\t').some(isPersonName))
    if (state === 'signature' || (state === 'preamble' && closesPreamble(line.text))) line.alone = true
  })
}

/** `Nơi nhận:` or who signs; a scan may have lost the first or filled the line from both columns. */
const opensFoot = (lines: Line[], index: number): boolean => {
  const { text } = lines[index]!
  const cells = text.split(/\t|(?: \| )/).map((cell) => cell.trim())
  if (/^[^\p{L}]{0,3}\p{L}ơi nhận ?[:;]?/u.test(text) && text.length < 60) return true
  const signs =
    cells.some(isAuthority) || (text.length < 60 && authorityTail(text) !== null && !isCapitals(text))
  if (!signs) return false
  // A heading in capitals may begin with an office too; a signature has a name or another office under it.
  const next = lines[index + 1]?.text ?? ''
  return !/[;:]$/.test(text) && !/^(?:Căn cứ|Điều)/u.test(next) && (next === '' || next.length < 90)
}

const isRecipient = (text: string): boolean => /^(?:[-–—~+•*]|[^\p{L}]{0,3}\p{L}ơi nhận)/u.test(text)

/** After the foot: a heading of its own kind, alone on its line, or a title in capitals once a name has been signed. */
const startsAttachment = (lines: Line[], index: number): boolean => {
  const line = lines[index]!
  const { text } = line
  if (text.includes('\t') || isRecipient(text)) return false
  if (headsAttachment(text)) return true
  if (line.zone === 'furniture' || line.attachment > 0) return false
  if (lines[index - 1]?.zone === 'body') return false
  if (/^(?:PHỤ LỤC|Phụ lục|MẪU|Mẫu số|BIỂU)(?!\p{L})/u.test(text)) return true
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

/** Whether nothing but short lines follows, so that what looks like page furniture is no heading of the document. */
const restIsTail = (lines: Line[], index: number): boolean =>
  lines.slice(index + 1).every(({ text }) => text.length < 300)
