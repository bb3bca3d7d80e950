/** What RTF is made of (RTF 1.9.1, "RTF Syntax"). */
export type Token =
  | { kind: 'open' | 'close' | 'end' }
  | { kind: 'text'; bytes: Uint8Array }
  | { kind: 'control'; name: string; value: number | null }

const [OPEN, CLOSE, BACKSLASH, QUOTE, MINUS, BLANK, CR, LF] = [..."{}\\'- \r\n"].map((sign) =>
  sign.charCodeAt(0),
)
const LONGEST_NAME = 32
const LONGEST_NUMBER = 10

const isLetter = (code: number | undefined): boolean =>
  code !== undefined && ((code >= 97 && code <= 122) || (code >= 65 && code <= 90))
const isDigit = (code: number | undefined): boolean => code !== undefined && code >= 48 && code <= 57

/** Cuts RTF into its tokens, one at a time. */
export class RtfTokens {
  #at = 0

  constructor(readonly bytes: Uint8Array) {}

  next(): Token {
    while (this.bytes[this.#at] === CR || this.bytes[this.#at] === LF) this.#at++
    const code = this.bytes[this.#at]
    if (code === undefined) return { kind: 'end' }
    if (code === OPEN || code === CLOSE) {
      this.#at++
      return { kind: code === OPEN ? 'open' : 'close' }
    }
    if (code === BACKSLASH) return this.#control()
    const start = this.#at
    while (!this.#isSign(this.bytes[this.#at])) this.#at++
    return { kind: 'text', bytes: this.bytes.subarray(start, this.#at) }
  }

  /** Passes over the rest of the group that stands open, with the groups in it. */
  skipGroup(): void {
    for (let open = 1; open > 0; ) {
      const { kind } = this.next()
      if (kind === 'end') return
      if (kind === 'open') open++
      else if (kind === 'close') open--
    }
    // Whoever opened the group sees it closed.
    this.back()
  }

  /** Gives back the brace that was read last. */
  back(): void {
    this.#at--
  }

  /** Passes over bytes that are no text (`\bin`). */
  #skip(count: number): void {
    this.#at = Math.min(this.#at + Math.max(count, 0), this.bytes.length)
  }

  #isSign(code: number | undefined): boolean {
    return (
      code === undefined ||
      code === OPEN ||
      code === CLOSE ||
      code === BACKSLASH ||
      code === CR ||
      code === LF
    )
  }

  #control(): Token {
    const first = this.bytes[++this.#at]
    if (!isLetter(first)) return this.#symbol(first)
    const start = this.#at
    while (isLetter(this.bytes[this.#at]) && this.#at - start < LONGEST_NAME) this.#at++
    const name = ascii(this.bytes.subarray(start, this.#at))
    const value = this.#number()
    if (this.bytes[this.#at] === BLANK) this.#at++
    if (name === 'bin') this.#skip(value ?? 0)
    return { kind: 'control', name, value }
  }

  #symbol(code: number | undefined): Token {
    if (code === undefined) return { kind: 'end' }
    this.#at++
    if (code !== QUOTE) return { kind: 'control', name: String.fromCharCode(code), value: null }
    const byte = Number.parseInt(ascii(this.bytes.subarray(this.#at, this.#at + 2)), 16)
    // What is no number is left where it stands.
    if (!Number.isNaN(byte)) this.#at = Math.min(this.#at + 2, this.bytes.length)
    return { kind: 'text', bytes: Number.isNaN(byte) ? new Uint8Array() : Uint8Array.of(byte) }
  }

  #number(): number | null {
    const start = this.#at
    if (this.bytes[this.#at] === MINUS && isDigit(this.bytes[this.#at + 1])) this.#at++
    const digits = this.#at
    while (isDigit(this.bytes[this.#at]) && this.#at - digits < LONGEST_NUMBER) this.#at++
    return this.#at === start ? null : Number(ascii(this.bytes.subarray(start, this.#at)))
  }
}

/** Bytes as the letters of their codes. */
export const ascii = (bytes: Uint8Array): string => {
  let text = ''
  for (let at = 0; at < bytes.length; at += CHUNK)
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK))
  return text
}

const CHUNK = 4096
