import type { Reading } from '../blocks'
import { fromLegacy, type LegacyEncoding, legacyEncodingOf } from './legacy'
import { refuseLostMarks } from './lost-marks'
import { recode } from './recode'
import { recodedMessage } from './recoded'

/**
 * What a reader read with all letters in Unicode, and the encoding of those that were not, by evidence; null where all
 * were. Throws a `ChithiError` (`diacritics`) for Vietnamese that lost its marks.
 */
export const settle = (reading: Reading): { reading: Reading; encoding: LegacyEncoding | null } => {
  const encoding = legacyEncodingOf(reading.text)
  const settled =
    encoding === null
      ? reading
      : told(
          recode(reading, (text) => fromLegacy(text, encoding)),
          encoding,
        )
  refuseLostMarks(settled.text)
  return { reading: withoutSoftHyphens(settled), encoding }
}

/** Hyphens that only show where a line ends; before this in TCVN3 they were ư. */
const SOFT_HYPHEN = '\u00ad'
const withoutSoftHyphens = (reading: Reading): Reading =>
  reading.segments.length > 0 && reading.text.includes(SOFT_HYPHEN)
    ? recode(reading, (text) => text.replaceAll(SOFT_HYPHEN, ''))
    : reading

const told = (reading: Reading, encoding: LegacyEncoding): Reading => ({
  ...reading,
  messages: [recodedMessage(encoding), ...reading.messages],
})
