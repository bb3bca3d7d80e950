#!/usr/bin/env node
// Turns a hand-written annotation into one with spans:
//   node test/tools/annotate.mjs fixtures/NAME.expected.json…
// Each entry is written with its `quote`. Where the quote stands more than once in the text, `nth` says which one is
// meant (1 is the first), or `at` gives a longer stretch of the text, found only once, whose first such quote it is.
// `A ~~ B` is short for the shortest stretch from A to B. The spans are computed and the file is written back in full.
// A quote that is not there, or stands in more than one place without a word on which, is an error.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export const KINDS = ['citations', 'targets', 'phases', 'deadlines', 'responsibleBodies']

const places = (text, quote) => {
  const found = []
  for (let i = text.indexOf(quote); i >= 0; i = text.indexOf(quote, i + 1)) found.push(i)
  return found
}

/** The full wording of `A ~~ B` in the text, from the first A on (or from where `from` says). */
const unfold = (text, quote, from = 0) => {
  const [head, tail] = quote.split(' ~~ ')
  if (tail === undefined) return quote
  const start = text.indexOf(head, from)
  const end = start < 0 ? -1 : text.indexOf(tail, start + head.length)
  if (end < 0) throw new Error(`not in the text: ${quote}`)
  return text.slice(start, end + tail.length)
}

const locate = (text, entry) => {
  const { at, quote: short } = entry
  let from = 0
  if (at !== undefined) {
    const context = unfold(text, at)
    const contexts = places(text, context)
    if (contexts.length !== 1) throw new Error(`${contexts.length} places for the context: ${context}`)
    from = contexts[0]
  }
  const quote = unfold(text, short, from)
  const found = places(text, quote)
  if (found.length === 0) throw new Error(`not in the text: ${quote}`)
  const start = at === undefined ? found[(entry.nth ?? 1) - 1] : found.find((i) => i >= from)
  if (start === undefined) throw new Error(`only ${found.length} places for: ${quote}`)
  if (at === undefined && entry.nth === undefined && found.length > 1 && !short.includes(' ~~ '))
    throw new Error(`${found.length} places, say which: ${quote}`)
  return { quote, nth: found.length > 1 ? found.indexOf(start) + 1 : undefined, start }
}

/** The entry with its span, its full quote, and `nth` only where the quote alone does not tell. */
export const annotate = (text, { span: _span, at, nth, quote: short, ...fields }) => {
  const { start, quote, nth: which } = locate(text, { at, nth, quote: short })
  const place = { span: { start, end: start + quote.length }, quote }
  return which === undefined ? { ...place, ...fields } : { ...place, nth: which, ...fields }
}

for (const file of process.argv.slice(2)) {
  const written = JSON.parse(readFileSync(file, 'utf8'))
  const text = readFileSync(join(dirname(file), written.document), 'utf8')
  const sha256 = createHash('sha256').update(text).digest('hex')
  const { document, header } = written
  const lists = Object.fromEntries(
    KINDS.map((kind) => {
      const entries = written[kind].map((entry) => {
        try {
          return annotate(text, entry)
        } catch (error) {
          throw new Error(`${file} ${kind}: ${error.message}`)
        }
      })
      return [kind, entries.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)]
    }),
  )
  writeFileSync(file, `${JSON.stringify({ document, sha256, header, ...lists }, null, 1)}\n`)
}
