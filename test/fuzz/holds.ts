import { type Directive, directiveSchema, parseText } from '../../src'
import { ChithiError, parse } from '../../src/node'

/** Milliseconds that a parse may take: for any, and for each character of a text or byte of a file. */
const [ANY_TEXT, EACH_CHARACTER] = [250, 0.05]
const [ANY_FILE, EACH_BYTE] = [1_000, 0.2]
/** Who took too long once may have waited for something else. */
const TIMES = 4

/** What does not hold of a text's directive; null where all does. */
export const faultOfText = (text: string): Promise<string | null> =>
  faultIn(async () => parseText(text), ANY_TEXT + EACH_CHARACTER * text.length)

/** The same of a file, which may be refused in one line. */
export const faultOfFile = (bytes: Uint8Array): Promise<string | null> =>
  faultIn(() => parse(bytes, { recognise: null }).catch(refusalOf), ANY_FILE + EACH_BYTE * bytes.length)

const faultIn = async (
  read: () => Promise<Directive | ChithiError>,
  most: number,
): Promise<string | null> => {
  let least = Number.POSITIVE_INFINITY
  try {
    for (let times = 0; times < TIMES; times++) {
      const began = process.cpuUsage()
      const result = await read()
      least = Math.min(least, process.cpuUsage(began).user / 1_000)
      const fault = result instanceof ChithiError ? faultOfRefusal(result) : faultOf(result)
      if (fault !== null || least <= most) return fault
    }
  } catch (error) {
    return `throws ${error instanceof Error ? error.stack : String(error)}`
  }
  return `takes ${least.toFixed(0)} ms, expected at most ${most.toFixed(0)}`
}

const refusalOf = (error: unknown): ChithiError => {
  if (error instanceof ChithiError) return error
  throw error
}

const faultOfRefusal = ({ message }: ChithiError): string | null =>
  message.includes('\n') ? `refuses in several lines: ${message}` : null

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
