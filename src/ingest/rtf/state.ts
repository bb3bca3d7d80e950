import type { RunLook } from '../encodings/paragraph-text'

/** What a group inherits from the one around it, and gives back at its end. */
export interface State {
  font: number
  look: RunLook
  isDeleted: boolean
  /** In how many tables the paragraph stands. */
  depth: number
  /** The paragraph stands in a list. */
  isListed: boolean
  /** Letters that stand in for a `\u`, for programs that do not know it. */
  fallback: number
  /** Nothing but boxes is read here. */
  isQuiet: boolean
  /** The row that is defined here stands in a table in a cell. */
  isNested: boolean
  /** What is done at the end of the group. */
  end: (() => void) | null
}

export const FIRST_STATE: State = {
  font: 0,
  look: {},
  isDeleted: false,
  depth: 0,
  isListed: false,
  fallback: 1,
  isQuiet: false,
  isNested: false,
  end: null,
}

const MOST_FALLBACK = 16

/** The state after a control word that changes letters or paragraphs; null where it changes neither. */
export const stateAfter = (
  state: State,
  name: string,
  value: number | null,
  defaultFont: number,
): Partial<State> | null => {
  const isOn = value !== 0
  const looking = (look: RunLook) => ({ look: { ...state.look, ...look } })
  switch (name) {
    case 'f':
      return { font: value ?? defaultFont }
    case 'plain':
      return { font: defaultFont, look: {}, isDeleted: false }
    case 'caps':
      return looking({ capitals: isOn })
    case 'v':
      return looking({ hidden: isOn })
    case 'super':
      return looking({ raised: isOn ? 'superscript' : 'baseline' })
    case 'sub':
      return looking({ raised: isOn ? 'subscript' : 'baseline' })
    case 'nosupersub':
      return looking({ raised: 'baseline' })
    case 'deleted':
      return { isDeleted: isOn }
    case 'uc':
      return { fallback: Math.min(Math.max(value ?? 1, 0), MOST_FALLBACK) }
    case 'pard':
      return { depth: 0, isListed: false }
    case 'ls':
      return { isListed: (value ?? 0) > 0 }
    case 'intbl':
      return { depth: Math.max(state.depth, 1) }
    case 'itap':
      return { depth: Math.max(value ?? 0, 0) }
    default:
      return null
  }
}
