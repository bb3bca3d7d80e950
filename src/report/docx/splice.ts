import { ChithiError } from '../../ingest/error'

/** Something that is put into a text; at one place in the order given. */
export interface Insertion {
  at: number
  text: string
}

const BOM = [0xef, 0xbb, 0xbf]

/**
 * The bytes of a part with something put into its text, all others as they were. `text` is what they were read as, without a byte order
 * mark. Throws a `ChithiError` (`damaged`) where they are no UTF-8.
 */
export const splice = (bytes: Uint8Array, text: string, insertions: readonly Insertion[]): Uint8Array => {
  const encoder = new TextEncoder()
  const head = BOM.every((byte, at) => bytes[at] === byte) ? BOM.length : 0
  const same = encoder.encode(text)
  if (same.length !== bytes.length - head || !same.every((byte, at) => byte === bytes[head + at]))
    throw new ChithiError(
      'damaged',
      'found letters that are no UTF-8, expected a Word document in UTF-8',
      null,
    )
  const ordered = insertions
    .map((insertion, order) => ({ ...insertion, order }))
    .sort((a, b) => a.at - b.at || a.order - b.order)
  let written = ''
  let at = 0
  for (const insertion of ordered) {
    written += text.slice(at, insertion.at) + insertion.text
    at = insertion.at
  }
  const body = encoder.encode(written + text.slice(at))
  const result = new Uint8Array(head + body.length)
  result.set(bytes.subarray(0, head))
  result.set(body, head)
  return result
}
