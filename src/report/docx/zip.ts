import { zipSync } from 'fflate'
import { ChithiError } from '../../ingest/error'

/** The records of a ZIP archive (APPNOTE 4.3): what they begin with, and where their fields are. */
const END = 0x06054b50
const END_LENGTH = 22
const CENTRAL = 0x02014b50
const CENTRAL_LENGTH = 46
const LONGEST_COMMENT = 0xffff
/** What stands in a field whose number is beyond it. */
const BEYOND = 0xffffffff

interface Entry {
  name: string
  /** The record of the directory. */
  record: Uint8Array
  /** The file with what stands before it; as it is in the archive. */
  local: Uint8Array
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Node's buffers are bytes whose `slice` copies none. */
const copied = (bytes: Uint8Array, start: number, end: number): Uint8Array =>
  new Uint8Array(bytes.subarray(start, end))

const unreadable = () =>
  new ChithiError('damaged', 'found a ZIP archive without a directory, expected a whole one', null)

const findEnd = (bytes: Uint8Array): number => {
  const view = viewOf(bytes)
  const least = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT)
  for (let at = bytes.length - END_LENGTH; at >= least; at--) if (view.getUint32(at, true) === END) return at
  throw unreadable()
}

const entriesOf = (bytes: Uint8Array, end: number): Entry[] => {
  const view = viewOf(bytes)
  const [size, offset] = [view.getUint32(end + 12, true), view.getUint32(end + 16, true)]
  // What may stand before the archive counts in no offset.
  const base = end - size - offset
  if (base < 0 || offset === BEYOND) throw unreadable()
  const records: { name: string; record: Uint8Array; start: number }[] = []
  for (let at = base + offset; at < end; ) {
    if (at + CENTRAL_LENGTH > end || view.getUint32(at, true) !== CENTRAL) throw unreadable()
    const nameLength = view.getUint16(at + 28, true)
    const length = CENTRAL_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    const name = new TextDecoder().decode(
      bytes.subarray(at + CENTRAL_LENGTH, at + CENTRAL_LENGTH + nameLength),
    )
    records.push({
      name,
      record: copied(bytes, at, at + length),
      start: base + view.getUint32(at + 42, true),
    })
    at += length
  }
  const starts = [...records.map(({ start }) => start), base + offset].sort((a, b) => a - b)
  return records.map(({ name, record, start }) => {
    const next = starts[starts.lastIndexOf(start) + 1]
    if (next === undefined) throw unreadable()
    return { name, record, local: bytes.subarray(start, next) }
  })
}

/** An entry of its own making, dated like another. */
const entryOf = (name: string, content: Uint8Array, like: Uint8Array): Entry => {
  const archive = zipSync({ [name]: content }, { mtime: '2000-01-01' })
  const [entry] = entriesOf(archive, findEnd(archive))
  const local = entry!.local.slice()
  const date = like.subarray(12, 16)
  local.set(date, 10)
  entry!.record.set(date, 12)
  return { ...entry!, local }
}

/**
 * A ZIP archive with other contents in some of its parts, and with parts that it lacked at its end. All other parts stay as they are, bit for
 * bit, packed as they were. Throws a `ChithiError` (`damaged`) where it has no directory.
 */
export const replaceParts = (archive: Uint8Array, parts: ReadonlyMap<string, Uint8Array>): Uint8Array => {
  const end = findEnd(archive)
  const entries = entriesOf(archive, end)
  const like = entries[0]?.record
  if (!like) throw unreadable()
  const names = new Set(entries.map(({ name }) => name))
  const kept = entries.map((entry) => {
    const content = parts.get(entry.name)
    return content ? entryOf(entry.name, content, entry.record) : entry
  })
  const added = [...parts].filter(([name]) => !names.has(name))
  const all = [...kept, ...added.map(([name, content]) => entryOf(name, content, like))]
  let at = 0
  for (const { record, local } of all) {
    viewOf(record).setUint32(42, at, true)
    at += local.length
  }
  const size = all.reduce((sum, { record }) => sum + record.length, 0)
  const tail = copied(archive, end, archive.length)
  const view = viewOf(tail)
  for (const field of [8, 10]) view.setUint16(field, all.length, true)
  view.setUint32(12, size, true)
  view.setUint32(16, at, true)
  return joined([...all.map(({ local }) => local), ...all.map(({ record }) => record), tail])
}

const joined = (pieces: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
