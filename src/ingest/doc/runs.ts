import { Bytes } from './bytes'
import type { Fib } from './fib'

/** A stretch of a stream, in bytes, and what its properties are: changes as sprms, of a paragraph its style before. */
export interface Run {
  start: number
  end: number
  style: number
  changes: Uint8Array
}

const PAGE = 512
const NOTHING = new Uint8Array(0)
/** The style of paragraphs that nothing is told of. */
const NORMAL = 0

/**
 * The properties of stretches of the stream WordDocument, from the pages of 512 bytes that list them (`[MS-DOC]` 2.9.33
 * and 2.9.174). Pages are read when asked for; what lies outside the stream has no properties.
 */
export class Runs {
  readonly #pages = new Map<number, Run[]>()
  readonly #starts: number[] = []
  readonly #numbers: number[] = []
  readonly #isOld: boolean
  #last: Run = { start: 0, end: 0, style: NORMAL, changes: NOTHING }

  constructor(
    readonly document: Bytes,
    table: Bytes,
    fib: Fib,
    readonly kind: 'characters' | 'paragraphs',
  ) {
    const { at, length } = fib[kind]
    const { isOld } = fib
    this.#isOld = isOld
    const width = isOld ? 2 : 4
    const held = Math.max(0, Math.min(length, table.length - at))
    const count = Math.max(0, Math.floor((held - 4) / (4 + width)))
    for (let i = 0; i < count; i++) {
      const entry = at + (count + 1) * 4 + i * width
      this.#starts.push(table.u32(at + i * 4))
      this.#numbers.push(isOld ? table.u16(entry) : table.u32(entry) & 0x3f_ffff)
    }
  }

  /** The run that a byte lies in. */
  at(byte: number): Run {
    if (byte >= this.#last.start && byte < this.#last.end) return this.#last
    const entry = lastAtMost(this.#starts, byte, (start) => start)
    const page = entry < 0 ? [] : this.#page(this.#numbers[entry]!)
    const index = lastAtMost(page, byte, ({ start }) => start)
    const run = page[index]
    // Where nothing is told, nothing is until the next run.
    const next = Math.min(this.#starts[entry + 1] ?? Infinity, page[index + 1]?.start ?? Infinity)
    this.#last = run && byte < run.end ? run : { start: byte, end: next, style: NORMAL, changes: NOTHING }
    return this.#last
  }

  #page(number: number): Run[] {
    const known = this.#pages.get(number)
    if (known) return known
    const at = number * PAGE
    const page = at + PAGE <= this.document.length ? new Bytes(this.document.slice(at, PAGE), 'a page') : null
    const runs = page ? readPage(page, this.kind, this.#isOld) : []
    this.#pages.set(number, runs)
    return runs
  }
}

/** The place of the last of sorted items that is not above a number; -1 where all are. */
export const lastAtMost = <T>(items: readonly T[], number: number, of: (item: T) => number): number => {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (of(items[middle]!) <= number) low = middle + 1
    else high = middle
  }
  return low - 1
}

const readPage = (page: Bytes, kind: Runs['kind'], isOld: boolean): Run[] => {
  const count = page.u8(PAGE - 1)
  const width = kind === 'characters' ? 1 : isOld ? 7 : 13
  const runs: Run[] = []
  for (let i = 0; i < count && (count + 1) * 4 + (i + 1) * width < PAGE; i++) {
    const at = page.u8((count + 1) * 4 + i * width) * 2
    runs.push({
      start: page.u32(i * 4),
      end: page.u32(i * 4 + 4),
      ...(kind === 'characters' ? characters(page, at) : paragraph(page, at, isOld)),
    })
  }
  return runs
}

const characters = (page: Bytes, at: number): Pick<Run, 'style' | 'changes'> => ({
  style: NORMAL,
  changes: at === 0 ? NOTHING : page.bytes.subarray(at + 1, at + 1 + page.u8(at)),
})

/** Its length stands before it in pairs of bytes, less one; or, after a zero, in pairs. */
const paragraph = (page: Bytes, at: number, isOld: boolean): Pick<Run, 'style' | 'changes'> => {
  if (at === 0 || at >= PAGE - 4) return { style: NORMAL, changes: NOTHING }
  const pairs = page.u8(at)
  const long = !isOld && pairs === 0
  const start = at + (long ? 2 : 1)
  const end = Math.min(start + (long ? page.u8(at + 1) * 2 : pairs * 2 - (isOld ? 0 : 1)), PAGE - 1)
  return { style: page.u16(start), changes: page.bytes.subarray(start + 2, Math.max(start + 2, end)) }
}
