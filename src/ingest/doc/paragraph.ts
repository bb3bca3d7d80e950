import type { Bytes } from './bytes'
import type { Run } from './runs'
import { numberOf, SPRM, type SprmReader } from './sprms'

/** The list that a paragraph stands in by its number (0: none), and at which level from 0. */
export interface ListPlace {
  list?: number
  level?: number
}

/** What of a paragraph's properties decides where its text stands. */
export interface ParagraphProperties extends ListPlace {
  style: number
  /** How deep in tables it stands. */
  depth: number
  /** It ends a row of its table, and holds what tells of the row's cells. */
  endsRow: boolean
  /** It ends a cell of a table in a table. */
  endsInnerCell: boolean
  /** Changes that may tell of the row's cells. */
  changes: readonly Uint8Array[]
}

/** The number of a list that is none: the paragraph itself says how it is numbered, as in Word 6 (`[MS-DOC]` 2.6.2). */
export const OLD_NUMBER = 0x7ff

/** The list and level that changes give. */
export const listPlaceOf = (changes: Uint8Array, sprms: SprmReader): ListPlace => {
  const place: ListPlace = {}
  for (const sprm of sprms(changes)) {
    if (sprm.code === SPRM.list) place.list = numberOf(sprm)
    else if (sprm.code === SPRM.level) place.level = numberOf(sprm)
    else if (sprm.code === SPRM.oldNumber) place.list ??= OLD_NUMBER
  }
  return place
}

/** The properties of a paragraph: those of its mark, and what its piece changes in them. Large ones lie in `data`. */
export const readProperties = (
  { style, changes }: Run,
  more: Uint8Array,
  sprms: SprmReader,
  data: Bytes | null,
): ParagraphProperties => {
  const all = [...unfolded(changes, sprms, data), more]
  const properties: ParagraphProperties = {
    style,
    depth: 0,
    endsRow: false,
    endsInnerCell: false,
    changes: all,
  }
  let depth: number | undefined
  let inTable = false
  for (const list of all)
    for (const sprm of sprms(list)) {
      switch (sprm.code) {
        case SPRM.style:
          properties.style = numberOf(sprm)
          break
        case SPRM.list:
          properties.list = numberOf(sprm)
          break
        case SPRM.level:
          properties.level = numberOf(sprm)
          break
        case SPRM.oldNumber:
          properties.list ??= OLD_NUMBER
          break
        case SPRM.inTable:
          inTable = numberOf(sprm) !== 0
          break
        case SPRM.depth:
          depth = numberOf(sprm)
          break
        case SPRM.deeper:
          depth = (depth ?? 0) + (numberOf(sprm) | 0)
          break
        case SPRM.rowEnd:
        case SPRM.innerRowEnd:
          properties.endsRow ||= numberOf(sprm) !== 0
          break
        case SPRM.innerCellEnd:
          properties.endsInnerCell = numberOf(sprm) !== 0
      }
    }
  properties.depth = inTable ? Math.max(1, depth ?? 1) : Math.max(0, depth ?? 0)
  return properties
}

/** The changes, and those that they say lie in the stream Data (`[MS-DOC]` 2.6.2, sprmPHugePapx; 2.9.210). */
const unfolded = (changes: Uint8Array, sprms: SprmReader, data: Bytes | null): Uint8Array[] => {
  const all = [changes]
  for (const sprm of sprms(changes)) {
    if (!data || (sprm.code !== SPRM.huge && sprm.code !== SPRM.tableElsewhere)) continue
    const at = numberOf(sprm)
    if (at + 2 <= data.length) all.push(data.bytes.subarray(at + 2, at + 2 + data.u16(at)))
  }
  return all
}
