import { readNames } from '../../body/names/read'
import { bySpan } from '../../text/span'
import { annotateInitials } from './initials'
import type { BodyMark } from './mark'
import { completeRecurring } from './recurring'

/**
 * Every mention of a body, an office holder, a unit or a class of bodies in a reading text, in reading order and without
 * overlaps: `UBND tỉnh`, `Vụ trưởng Vụ Pháp chế`, `các sở, ban, ngành`, and `TCTK` where the text names a body of these
 * initials. Linear in the length of the text.
 */
export const annotateBodies = (reading: string): BodyMark[] => {
  const { names, shorts } = readNames(reading)
  const whole = completeRecurring(reading, names)
  return [...whole, ...annotateInitials(reading, whole, shorts)].sort(bySpan)
}
