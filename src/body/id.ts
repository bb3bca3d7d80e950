import { remembered, syllableKey } from '../text/words'

const SYLLABLE = /[\p{L}\p{M}\p{N}]+/gu

/**
 * The same id for the same name, whatever its case and whichever way its tones are set: `Uỷ ban` and `ỦY BAN` give
 * `body-ủy-ban`. Marks stay, for they tell names apart: xã Tân An is not xã Tân Ân.
 */
export const bodyIdOf = remembered((name) =>
  ['body', ...(name.normalize('NFC').match(SYLLABLE) ?? []).map(syllableKey)].join('-'),
)
