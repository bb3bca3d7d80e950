import { numberOf, SPRM, type SprmReader } from './sprms'

/** What of a run's look changes its letters, or whether they are shown. Fonts by their numbers. */
export interface Look {
  /** The font of letters that are not ASCII; of all, where the other is of the same kind. */
  font: number
  asciiFont: number
  capitals: boolean
  hidden: boolean
  deleted: boolean
  inserted: boolean
  /** Its characters stand for something else: a picture, a note's number, the symbol. */
  special: boolean
  raised: 'superscript' | 'subscript' | 'baseline'
  symbol: { font: number; code: number } | null
}

export const PLAIN: Look = {
  font: 0,
  asciiFont: 0,
  capitals: false,
  hidden: false,
  deleted: false,
  inserted: false,
  special: false,
  raised: 'baseline',
  symbol: null,
}

const RAISED = ['baseline', 'superscript', 'subscript'] as const
/** Values of a switch that go by the style's: as it is, and the other way (`[MS-DOC]` 2.9.333). */
const AS_STYLE = 0x80
const NOT_AS_STYLE = 0x81

const switched = (value: number, style: boolean): boolean =>
  value === AS_STYLE ? style : value === NOT_AS_STYLE ? !style : value !== 0

/**
 * A look after changes. `style` is the look that the paragraph's style gives, which some changes go by; `named` gives
 * what a character style changes.
 */
export const changedLook = (
  look: Look,
  changes: Uint8Array,
  style: Look,
  sprms: SprmReader,
  named: (style: number, look: Look) => Look,
): Look => {
  if (changes.length === 0) return look
  let next = { ...look }
  for (const sprm of sprms(changes)) {
    switch (sprm.code) {
      case SPRM.characterStyle:
        next = { ...named(numberOf(sprm), next) }
        break
      case SPRM.plain:
        next = { ...style, special: next.special, deleted: next.deleted, inserted: next.inserted }
        break
      case SPRM.font:
        next.font = numberOf(sprm)
        next.asciiFont = next.font
        break
      case SPRM.otherFont:
        next.font = numberOf(sprm)
        break
      case SPRM.asciiFont:
        next.asciiFont = numberOf(sprm)
        break
      case SPRM.capitals:
        next.capitals = switched(numberOf(sprm), style.capitals)
        break
      case SPRM.hidden:
        next.hidden = switched(numberOf(sprm), style.hidden)
        break
      case SPRM.deleted:
        next.deleted = numberOf(sprm) !== 0
        break
      case SPRM.inserted:
        next.inserted = numberOf(sprm) !== 0
        break
      case SPRM.special:
        next.special = numberOf(sprm) !== 0
        break
      case SPRM.raised:
        next.raised = RAISED[numberOf(sprm)] ?? 'baseline'
        break
      case SPRM.symbol: {
        const { bytes, at, length } = sprm
        const code = length === 3 ? bytes[at + 2]! : (bytes[at + 2] ?? 0) + (bytes[at + 3] ?? 0) * 256
        next.symbol = { font: bytes[at]! + bytes[at + 1]! * 256, code }
      }
    }
  }
  return next
}
