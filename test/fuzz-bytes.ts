import fc from 'fast-check'
import { ChithiError } from '../src/ingest/error'

/** What happens to a file on its way: bytes flipped, cut out, repeated, or the rest of it lost. */
const harm = fc.record({
  kind: fc.constantFrom('flip' as const, 'cut' as const, 'repeat' as const, 'end' as const),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 400 }),
  byte: fc.integer({ min: 1, max: 255 }),
})
export const harms = fc.array(harm, { minLength: 1, maxLength: 6 })

/** A file with harm done to it. */
export const harmed = (
  bytes: Uint8Array,
  done: typeof harms extends fc.Arbitrary<infer T> ? T : never,
): Uint8Array =>
  done.reduce((left, { kind, at, length, byte }) => {
    const start = Math.floor(at * left.length)
    const [before, after] = [left.subarray(0, start), left.subarray(start)]
    const rest = after.subarray(Math.min(length, after.length))
    if (kind === 'end') return before
    if (kind === 'cut') return joined(before, rest)
    if (kind === 'repeat') return joined(before, after.subarray(0, length), after)
    return joined(
      before,
      after.subarray(0, 1).map((old) => old ^ byte),
      after.subarray(1),
    )
  }, bytes)

const joined = (...parts: Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]))

/** Whether a reader gives text or refuses in one line, as it must with whatever it is given. */
export const readsOrRefuses = (read: () => { text: string }): boolean => {
  try {
    return typeof read().text === 'string'
  } catch (error) {
    if (error instanceof ChithiError) return !error.message.includes('\n')
    throw error
  }
}
