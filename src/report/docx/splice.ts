import { ChithiError } from '../../ingest/error'

/** Something that is put into a text, at one place in the order given; in the place of what stands there up to `until`. */
export interface Edit {
  at: number
  until?: number
  text: string
}

const BOM = [0xef, 0xbb, 0xbf]

/**
 * The bytes of a part with its text edited, all others as they were; what goes holds no place where something is put. `text` is what they were read as, without a byte order
 * mark. Throws a `ChithiError` (`damaged`) where they are no UTF-8.
 */
export const splice = (bytes: Uint8Array, text: string, edits: readonly Edit[]): Uint8Array => {
  const encoder = new TextEncoder()
  const head = BOM.every((byte, at) => bytes[at] === byte) ? BOM.length : 0
  const same = encoder.encode(text)
  if (same.length !== bytes.length - head || !same.every((byte, at) => byte === bytes[head + at]))
    throw new ChithiError(
      'damaged',
      'found letters that are no UTF-8, expected a Word document in UTF-8',
      null,
    )
  // What is put where something goes stands before that.
  const ordered = edits.toSorted((a, b) => a.at - b.at || (a.until ?? a.at) - (b.until ?? b.at))
  let written = ''
  let at = 0
  for (const edit of ordered) {
    written += text.slice(at, edit.at) + edit.text
    at = edit.until ?? edit.at
  }
  const body = encoder.encode(written + text.slice(at))
  const result = new Uint8Array(head + body.length)
  result.set(bytes.subarray(0, head))
  result.set(body, head)
  return result
}
