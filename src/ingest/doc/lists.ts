import { encodingOfFont, fromFont } from '../encodings/fonts'
import type { Level, List } from '../word/numbering'
import type { Bytes } from './bytes'
import type { Fib } from './fib'
import { changedLook, PLAIN } from './look'
import { NUMBER_FORMATS } from './number-formats'
import { sprmsOf } from './sprms'

const LIST = 28
const LEVEL = 28
const OVERRIDE = 16
const LEVELS = 9
/** The highest number of a list (`[MS-DOC]` 2.6.2, sprmPIlfo). */
const MOST_LISTS = 0x7fe

/** The lists of a document by their numbers (`[MS-DOC]` 2.9.131 to 2.9.150 and 2.9.182). */
export const readLists = (fib: Fib, table: Bytes, fonts: readonly string[]): Map<string, List> => {
  const lists = new Map<string, List>()
  if (fib.lists.length === 0 || fib.overrides.length === 0) return lists
  const definitions = readDefinitions(fib, table, fonts)
  const { at } = fib.overrides
  const count = Math.min(table.u32(at), MOST_LISTS)
  let data = at + 4 + count * OVERRIDE
  for (let number = 1; number <= count; number++) {
    const entry = at + 4 + (number - 1) * OVERRIDE
    const id = table.i32(entry)
    const levels = [...(definitions.get(id) ?? [])]
    const starts = new Map<number, number>()
    const changed = table.u8(entry + 12)
    data += 4
    for (let i = 0; i < changed; i++) {
      const flags = table.u8(data + 4)
      const level = flags & 0xf
      const start = table.i32(data)
      data += 8
      const hasStart = (flags & 0x10) !== 0
      if (flags & 0x20) {
        const read = readLevel(table, data, level, fonts)
        if (level < LEVELS) levels[level] = read.level
        data = read.end
        if (hasStart) starts.set(level, read.level.start)
      } else if (hasStart) starts.set(level, start)
    }
    if (definitions.has(id)) lists.set(String(number), { definition: String(id), levels, starts })
  }
  return lists
}

/** The levels of each list, which follow all the lists: one of a simple list, nine of others. */
const readDefinitions = (fib: Fib, table: Bytes, fonts: readonly string[]): Map<number, Level[]> => {
  const definitions = new Map<number, Level[]>()
  const { at } = fib.lists
  const count = Math.max(0, table.i16(at))
  let data = at + 2 + count * LIST
  for (let i = 0; i < count; i++) {
    const entry = at + 2 + i * LIST
    const isSimple = (table.u8(entry + 26) & 1) !== 0
    const levels: Level[] = []
    for (let level = 0; level < (isSimple ? 1 : LEVELS); level++) {
      const read = readLevel(table, data, level, fonts)
      levels.push(read.level)
      data = read.end
    }
    definitions.set(table.i32(entry), levels)
  }
  return definitions
}

/** A level, and where the next begins (`[MS-DOC]` 2.9.147). */
const readLevel = (
  table: Bytes,
  at: number,
  number: number,
  fonts: readonly string[],
): { level: Level; end: number } => {
  const [characters, paragraph] = [table.u8(at + 24), table.u8(at + 25)]
  const text = at + LEVEL + paragraph + characters
  const length = table.u16(text)
  const flags = table.u8(at + 5)
  const format = NUMBER_FORMATS[table.u8(at + 4)] ?? 'decimal'
  const look = changedLook(
    PLAIN,
    table.slice(at + LEVEL + paragraph, characters),
    PLAIN,
    sprmsOf,
    (_, same) => same,
  )
  const shown = template(table.utf16(text + 2, Math.min(length, LONGEST_LABEL)))
  const encoding = encodingOfFont(fonts[look.font] ?? null)
  return {
    level: {
      start: table.i32(at),
      format,
      text: format === 'bullet' ? fromFont(shown, encoding) : shown,
      suffix: table.u8(at + 15) === NO_SUFFIX ? '' : ' ',
      restartsAfter: flags & 0x08 ? table.u8(at + 26) - 1 : number - 1,
      isLegal: (flags & 0x04) !== 0,
    },
    end: text + 2 + length * 2,
  }
}

const NO_SUFFIX = 2
/** Longer than Word lets one be. */
const LONGEST_LABEL = 128

/** The text of a level with `%1` where the number of the first level stands, of which Word writes the code 0. */
const template = (text: string): string =>
  Array.from(text, (letter) =>
    letter.charCodeAt(0) < LEVELS ? `%${letter.charCodeAt(0) + 1}` : letter,
  ).join('')
