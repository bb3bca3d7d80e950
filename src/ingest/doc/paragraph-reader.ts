import { encodingOfFont, type FontEncoding } from '../encodings/fonts'
import type { TextRun } from '../encodings/letters'
import type { DocContext } from './context'
import type { Fields } from './fields'
import type { Look } from './look'
import type { TextRange } from './notes'

/** A paragraph as it is shown, and what stands in it beside its text: text boxes, after it. */
export interface ShownParagraph {
  runs: TextRun[]
  boxes: TextRange[]
}

/** Characters that are not shown as they are. */
const CONTROL = /\p{Cc}/u
const DRAWN: ReadonlySet<FontEncoding> = new Set(['symbol', 'wingdings'])
const ASCII = /[ -~]+|[^ -~]+/gu

/** Reads the text of a paragraph, from its beginning to its mark. */
export const readParagraph = (
  { start, end }: TextRange,
  style: number,
  fields: Fields,
  context: DocContext,
): ShownParagraph => {
  const reader = new RunReader(fields, context)
  for (let at = start; at < end; ) {
    const { look, end: next } = context.source.lookAt(at, style)
    reader.read(at, Math.min(next, end), look)
    at = next
  }
  return { runs: reader.runs, boxes: reader.boxes }
}

class RunReader {
  readonly runs: TextRun[] = []
  readonly boxes: TextRange[] = []

  constructor(
    readonly fields: Fields,
    readonly context: DocContext,
  ) {}

  read(start: number, end: number, look: Look): void {
    const text = this.context.source.text.slice(start, end)
    if (look.deleted || look.inserted) this.context.changes++
    const isShown = !look.hidden && !look.deleted
    if (!look.special && !CONTROL.test(text)) {
      if (isShown && !this.fields.isHidden) this.#add(text, look)
      return
    }
    let plain = ''
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      if (this.fields.take(code) || !isShown || this.fields.isHidden) continue
      if (code >= 0x20 && !look.special) plain += text[i]!
      else {
        const sign = this.#sign(code, start + i, look)
        if (sign !== null) plain += sign
        else {
          this.#add(plain, look)
          plain = ''
          this.#special(code, start + i, look)
        }
      }
    }
    this.#add(plain, look)
  }

  /** What a character stands for that is written in the font around it; null where it is none such. */
  #sign(code: number, at: number, look: Look): string | null {
    switch (code) {
      case 0x09:
        return '\t'
      case 0x0b:
      case 0x0c:
      case 0x0e:
        return '\n'
      case 0x1e:
        return '-'
      case 0x1f:
        return '\u00ad'
      default:
        if (code < 0x20 || (look.symbol !== null && code === 0x28)) return null
        return this.context.source.text[at]!
    }
  }

  #special(code: number, at: number, look: Look): void {
    const { context } = this
    if (code === 0x28 && look.symbol) {
      const { font, code } = look.symbol
      this.#add(String.fromCharCode(code), { ...look, font, asciiFont: font, raised: 'baseline' })
    } else if (code === 0x02) {
      const number = context.notes.refer(at)
      if (number !== null) this.#add(`[${number}]`, { ...look, raised: 'baseline' })
    } else if (code === 0x01 && look.special) context.pictures++
    else if (code === 0x08) {
      const box = context.boxes.take(at)
      if (box) this.boxes.push(box)
      else context.pictures++
    }
  }

  /** Signs drawn over ASCII have a font of their own; elsewhere the font of the other letters decides for all. */
  #add(text: string, { font, asciiFont, capitals, raised }: Look): void {
    if (text === '') return
    const [other, ascii] = [this.context.fonts[font] ?? '', this.context.fonts[asciiFont] ?? '']
    const isDrawn = ascii !== other && DRAWN.has(encodingOfFont(ascii))
    if (!isDrawn) this.runs.push({ text, font: other, capitals, raised })
    else
      for (const [part] of text.matchAll(ASCII))
        this.runs.push({ text: part, font: part.charCodeAt(0) < 0x7f ? ascii : other, capitals, raised })
  }
}
