import { Unzlib } from 'fflate'
import { ChithiError } from '../error'
import type { Limits } from '../limits'

/** Deflate makes at most this much of a byte. */
const MOST_RATIO = 1_032
const STREAM = /stream\r?\n/gu
const CHUNK = 2 ** 16
/** How far before a stream its dictionary may begin. */
const DICTIONARY = 2_048
const FLATE = /\/(?:FlateDecode|Fl)\b/gu
const OBJECTS = /\/Type\s*\/(?:ObjStm|XRef)\b/u

/**
 * Refuses a PDF whose streams unfold to more than `limits` allows: one of them, or those of its objects together. Only
 * what could grow so far is unfolded here.
 */
export const limitUnfolded = (bytes: Uint8Array, limits: Limits): void => {
  const text = new TextDecoder('latin1').decode(bytes)
  let objects = 0
  STREAM.lastIndex = 0
  for (let match = STREAM.exec(text); match; match = STREAM.exec(text)) {
    const start = match.index + match[0].length
    if (text.startsWith('end', match.index - 3)) continue
    const before = text.slice(Math.max(0, match.index - DICTIONARY), match.index)
    const dictionary = before.slice(Math.max(before.lastIndexOf(' obj'), 0))
    const found = text.indexOf('endstream', start)
    const end = found < 0 ? bytes.length : found
    STREAM.lastIndex = end
    // A dictionary may name its filters in another object, or not by their usual spelling.
    const layers = Math.max(dictionary.match(FLATE)?.length ?? 0, isFolded(bytes, start) ? 1 : 0)
    if (layers === 0) continue
    const isObjects = OBJECTS.test(dictionary)
    const most = limits.mostUnpacked - (isObjects ? objects : 0)
    if ((end - start) * MOST_RATIO ** layers <= (isObjects ? most / 64 : most)) continue
    const length = lengthOf(bytes.subarray(start, end), layers, most)
    if (length > most)
      throw new ChithiError(
        'too-large',
        `found a PDF whose streams unfold to more than ${limits.mostUnpacked / 2 ** 20} MB, expected less (option limits.mostUnpacked)`,
        null,
      )
    if (isObjects) objects += length
  }
}

/** Whether bytes begin as a deflated stream does (RFC 1950, 2.2). */
const isFolded = (bytes: Uint8Array, at: number): boolean =>
  ((bytes[at] ?? 0) & 0x0f) === 8 && (((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)) % 31 === 0

class TooMuch extends Error {}

/** How long a stream unfolds, as far as it can be and no further than `most`. */
const lengthOf = (stream: Uint8Array, layers: number, most: number): number => {
  let length = 0
  const chain: Unzlib[] = []
  for (let layer = layers - 1; layer >= 0; layer--)
    chain[layer] = new Unzlib((chunk) => {
      const next = chain[layer + 1]
      if (next) next.push(chunk)
      else length += chunk.length
      if (length > most) throw new TooMuch()
    })
  try {
    for (let at = 0; at < stream.length; at += CHUNK) chain[0]!.push(stream.subarray(at, at + CHUNK))
  } catch {
    // What breaks off is told when it is read.
  }
  return length
}
