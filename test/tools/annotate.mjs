#!/usr/bin/env node
// Turns a hand-written annotation into one with spans:
//   node test/tools/annotate.mjs fixtures/NAME.expected.json…
// Each entry is written with its `quote`; a space in it stands for any white space of the text. Where the quote stands
// more than once, `nth` says which one is meant (1 is the first), or `at` gives a stretch of the text that stands only
// once: the first such quote from there on. `A ~~ B` is short for the shortest stretch from A to B. Spans and verbatim
// quotes are computed and the file is written back. A quote that is not there, or that may be meant in more than one
// place, is an error.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const KINDS = ['citations', 'targets', 'phases', 'deadlines', 'responsibleBodies']

const literal = (words) =>
  words
    .split(/\s+/u)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'))
    .join('\\s+')

/** Every place where the wording stands; of `A ~~ B` the shortest stretch from each A. */
const places = (text, wording) => {
  const [head, tail] = wording.split(' ~~ ')
  const pattern = tail === undefined ? literal(head) : `${literal(head)}[^]*?${literal(tail)}`
  return [...text.matchAll(new RegExp(pattern, 'gu'))].map(({ 0: quote, index }) => ({ quote, start: index }))
}

const only = (found, wording) => {
  if (found.length !== 1) throw new Error(`${found.length} places for: ${wording}`)
  return found[0]
}

const locate = (text, { at, nth, quote }) => {
  const found = places(text, quote)
  if (at !== undefined) {
    const { start } = only(places(text, at), at)
    const [next] = places(text.slice(start), quote)
    if (next === undefined) throw new Error(`not in the text: ${quote}`)
    return { quote: next.quote, start: start + next.start }
  }
  if (nth === undefined) return only(found, quote)
  if (found[nth - 1] === undefined) throw new Error(`${found.length} places for: ${quote}`)
  return found[nth - 1]
}

/** The entry with its span, its verbatim quote, and `nth` only where the quote alone does not tell. */
const annotate = (text, { span: _span, at, nth, quote: wording, ...fields }) => {
  const { start, quote } = locate(text, { at, nth, quote: wording })
  const starts = places(text, quote).map((place) => place.start)
  const place = { span: { start, end: start + quote.length }, quote }
  return { ...place, ...(starts.length > 1 && { nth: starts.indexOf(start) + 1 }), ...fields }
}

for (const file of process.argv.slice(2)) {
  const written = JSON.parse(readFileSync(file, 'utf8'))
  const { document, reading, header } = written
  const text = readFileSync(join(dirname(file), reading ?? document), 'utf8')
  const sha256 = createHash('sha256').update(text).digest('hex')
  const lists = KINDS.map((kind) => {
    const entries = written[kind].map((entry) => {
      try {
        return annotate(text, entry)
      } catch (error) {
        throw new Error(`${file}, ${kind}: ${error.message}`)
      }
    })
    return [kind, entries.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)]
  })
  const whole = { document, ...(reading && { reading }), sha256, header, ...Object.fromEntries(lists) }
  writeFileSync(file, `${JSON.stringify(whole, null, 2)}\n`)
}
