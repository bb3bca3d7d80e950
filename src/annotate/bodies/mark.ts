import type { BodyKind, BodyLevel } from '../../directive/body'
import type { Mark } from '../mark'

/** One mention of a body, an office holder or a class of bodies. */
export interface BodyMark extends Mark {
  /** The words as they stand (`UBND tỉnh`). */
  text: string
  /** Written out as far as the mention alone allows (`Ủy ban nhân dân tỉnh`); the place comes in `resolve`. */
  name: string
  kind: BodyKind
  level: BodyLevel | null
  /** The place that the mention itself names (`tỉnh Bắc Ninh`). */
  place: string | null
}
