import type { Citation } from '../directive/citation'
import type { SymbolParts } from '../instrument/parts'
import type { RegistryRow } from '../registry/row'
import type { Known } from './known'

/** A citation with what the registry knows of it. */
export interface Cited extends Known {
  citation: Citation
  parts: Readonly<SymbolParts> | null
  /** Whether the sentence looks back on it (`tổng kết`, `thay thế`), so that it may have ended. */
  looksBack: boolean
  /** Whether it is spoken of for times that are over (`Khen thưởng năm 2023 theo …`), so that it may have been in force. */
  isPast: boolean
  /** Whether it is to be followed now: a basis, or behind a verb such as `theo`. */
  isLive: boolean
  /** Whether `căn cứ` stands before it or the list that it is in. */
  rests: boolean
}

/** A citation of which it is plain what it means. */
export type Settled = Cited & { row: RegistryRow }
