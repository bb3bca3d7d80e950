import { type Directive, directiveSchema, parseText } from '../../src'
import { ChithiError, parse } from '../../src/node'

/** Milliseconds that a parse may take: for any, and for each of its characters. */
const [ANY, EACH] = [250, 0.05]

/** What does not hold of a text's directive; null where all does. */
export const faultOfText = (text: string): string | null => {
  let directive: Directive
  try {
    directive = parseText(text)
  } catch (error) {
    return `throws ${error instanceof Error ? error.stack : String(error)}`
  }
  return faultOf(directive) ?? faultOfTime(text)
}

/** The same of a file, which may be refused in one line. */
export const faultOfFile = async (bytes: Uint8Array): Promise<string | null> => {
  try {
    return faultOf(await parse(bytes, { recognise: null }))
  } catch (error) {
    if (error instanceof ChithiError)
      return error.message.includes('\n') ? `refuses in several lines: ${error.message}` : null
    return `throws ${error instanceof Error ? error.stack : String(error)}`
  }
}

const faultOf = (directive: Directive): string | null => {
  const { success, error } = directiveSchema.safeParse(directive)
  if (!success) return `is no directive: ${error.issues[0]?.path.join('.')}: ${error.issues[0]?.message}`
  return faultOfSpans(directive, directive.text, 'directive')
}

/** Every span lies in the text, and every quote is what stands there. */
const faultOfSpans = (value: unknown, text: string, path: string): string | null => {
  if (typeof value !== 'object' || value === null) return null
  const { span, quote } = value as { span?: { start: number; end: number } | null; quote?: string }
  if (span) {
    if (!(span.start >= 0 && span.start <= span.end && span.end <= text.length))
      return `${path}: no span of the text: ${JSON.stringify(span)}`
    if (quote !== undefined && text.slice(span.start, span.end) !== quote)
      return `${path}: quotes ${JSON.stringify(quote)}, not ${JSON.stringify(text.slice(span.start, span.end))}`
  }
  for (const [key, own] of Object.entries(value)) {
    const fault = faultOfSpans(own, text, `${path}.${key}`)
    if (fault) return fault
  }
  return null
}

/** Who took too long once may have waited for something else. */
const faultOfTime = (text: string): string | null => {
  const most = ANY + EACH * text.length
  let least = Number.POSITIVE_INFINITY
  for (let times = 0; times < 4; times++) {
    const began = process.cpuUsage()
    parseText(text)
    least = Math.min(least, process.cpuUsage(began).user / 1_000)
    if (least <= most) return null
  }
  return `takes ${least.toFixed(0)} ms for ${text.length} characters, expected at most ${most.toFixed(0)}`
}
