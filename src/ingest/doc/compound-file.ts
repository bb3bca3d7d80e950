import { ChithiError } from '../error'
import { Bytes } from './bytes'

const MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const HEADER = 512
const ENTRY = 128
/** Sectors that the header itself lists of the allocation table. */
const LISTED = 109
/** Above these, numbers of sectors and entries are marks ([MS-CFB] 2.1). */
const MOST_SECTORS = 0xffff_fffa
const STREAM = 2

interface Entry {
  name: string
  type: number
  left: number
  right: number
  child: number
  start: number
  size: number
}

/** A compound file ([MS-CFB]), the container of `.doc`, `.xls` and `.msg`: streams by their names. */
export interface CompoundFile {
  /** What lies at its root. */
  names: readonly string[]
  /** A stream of its root, as far as the file holds it; undefined where it has none of the name. */
  stream(name: string): Uint8Array | undefined
}

/**
 * Opens a compound file. Every chain of sectors is followed once at most, so that a file that lies costs no more than
 * one of its size.
 *
 * Throws a `ChithiError` (`damaged`).
 */
export const openCompoundFile = (bytes: Uint8Array): CompoundFile => {
  if (bytes.length < HEADER || MAGIC.some((byte, at) => bytes[at] !== byte))
    throw damaged('no compound file (.doc)')
  const header = new Bytes(bytes, 'the file')
  const shift = header.u16(30)
  if (shift !== 9 && shift !== 12) throw damaged(`sectors of 2^${shift} bytes`)
  const sectors = new Sectors(bytes, 1 << shift)
  const table = readTable(header, sectors)
  const entries = readEntries(sectors.chain(header.u32(48), table))
  const root = entries[0]
  if (!root) throw damaged('no root entry')
  const least = header.u32(56)
  const small = () => new Sectors(sectors.chain(root.start, table), 64, 0)
  const smallTable = () => numbersOf(sectors.chain(header.u32(60), table))
  const children = childrenOf(root, entries)
  return {
    names: [...children.keys()],
    stream(name) {
      const entry = children.get(name)
      if (entry?.type !== STREAM) return undefined
      const whole =
        entry.size < least ? small().chain(entry.start, smallTable()) : sectors.chain(entry.start, table)
      return whole.subarray(0, entry.size)
    },
  }
}

class Sectors {
  readonly count: number

  constructor(
    readonly bytes: Uint8Array,
    readonly size: number,
    /** Bytes before the first. */
    readonly before = size,
  ) {
    this.count = Math.max(0, Math.ceil((bytes.length - before) / size))
  }

  /** A sector, shorter where the file ends in it. */
  at(number: number): Uint8Array {
    const start = this.before + number * this.size
    return this.bytes.subarray(start, start + this.size)
  }

  /** What a chain of sectors holds, as far as the file reaches. */
  chain(start: number, table: ArrayLike<number>): Uint8Array {
    const numbers: number[] = []
    for (let at = start; at < MOST_SECTORS && at < this.count; at = table[at] ?? MOST_SECTORS) {
      if (numbers.length >= this.count) throw damaged('a chain of sectors that runs in a circle')
      numbers.push(at)
    }
    return joined(numbers.map((number) => this.at(number)))
  }
}

/** The allocation table: for each sector the one that follows it. */
const readTable = (header: Bytes, sectors: Sectors): Uint32Array => {
  const parts: number[] = []
  for (let i = 0; i < LISTED; i++) parts.push(header.u32(76 + i * 4))
  const seen = new Set<number>()
  for (let at = header.u32(68); at < sectors.count && !seen.has(at); ) {
    seen.add(at)
    const numbers = numbersOf(sectors.at(at))
    for (const number of numbers.subarray(0, -1)) parts.push(number)
    at = numbers.at(-1) ?? MOST_SECTORS
  }
  // A part that is listed twice would let a small file ask for a large table.
  const own = [...new Set(parts.filter((number) => number < MOST_SECTORS))]
  const missing = own.findIndex((number) => number >= sectors.count)
  const held = missing < 0 ? own : own.slice(0, missing)
  return numbersOf(joined(held.map((number) => sectors.at(number))))
}

const numbersOf = (bytes: Uint8Array): Uint32Array => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, index) => view.getUint32(index * 4, true))
}

const readEntries = (directory: Uint8Array): Entry[] => {
  const bytes = new Bytes(directory, 'the directory')
  return Array.from({ length: Math.floor(directory.length / ENTRY) }, (_, index) => {
    const at = index * ENTRY
    const length = Math.max(0, Math.min(bytes.u16(at + 64), 64) / 2 - 1)
    return {
      name: bytes.utf16(at, Math.floor(length)),
      type: bytes.u8(at + 66),
      left: bytes.u32(at + 68),
      right: bytes.u32(at + 72),
      child: bytes.u32(at + 76),
      start: bytes.u32(at + 116),
      size: bytes.u32(at + 120),
    }
  })
}

/** The entries right below one, without what lies in its folders: pasted objects are documents of their own. */
const childrenOf = (root: Entry, entries: readonly Entry[]): Map<string, Entry> => {
  const children = new Map<string, Entry>()
  const seen = new Set<number>()
  const open = [root.child]
  while (open.length > 0) {
    const number = open.pop()!
    const entry = entries[number]
    if (!entry || seen.has(number)) continue
    seen.add(number)
    children.set(entry.name, entry)
    open.push(entry.left, entry.right)
  }
  return children
}

const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

const damaged = (found: string) =>
  new ChithiError('damaged', `found ${found}, expected a whole Word document (.doc)`, null)
