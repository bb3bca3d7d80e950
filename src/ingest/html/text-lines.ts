import { encodingOfFont } from '../encodings/fonts'
import { ParagraphText } from '../encodings/paragraph-text'
import type { Look } from './look'

/** A line of a paragraph as it is shown, and where in the source it begins. */
export interface Line {
  text: string
  at: number
  /** Characters of it that stand in links, and whether it begins in one. */
  linked: number
  beginsLinked: boolean
}

const BLANKS = /[ \t\r\n\f]+/gu
const BLANKS_IN_LINE = /[ \t\r\f]+/gu
/** Characters that are not drawn; in the codes of a font they may be letters. */
const UNDRAWN = /[\u200b-\u200d\u2060\ufeff]/gu
const HAS_UNDRAWN = /[\u200b-\u200d\u2060\ufeff]/u
const NOTE_MARK = /^\s*[[(]\d{1,3}[\])]\s*$/u
const CONTROLS = /[^\P{Cc}\t\n\r\f]/gu
const HAS_CONTROL = /[^\P{Cc}\t\n\r\f]/u

/** Puts the lines of a paragraph together from its runs: blanks run together as CSS has it, letters as the font draws them. */
export class TextLines {
  #lines: Line[] = []
  #text = new ParagraphText()
  #at = -1
  #linked = 0
  #beginsLinked = false
  #afterBlank = true
  #keepsBlanks = false
  readonly #unicode = new Map<string, boolean>()

  add(text: string, at: number, look: Look, isLinked: boolean): void {
    if (look.space === 'normal') {
      const first = this.#at < 0 ? at + text.length - text.trimStart().length : at
      this.#run(text.replace(BLANKS, ' '), first, look, isLinked)
    } else {
      const lines = text.split(/\r\n|\r|\n/u)
      let from = at
      for (const [index, line] of lines.entries()) {
        if (index > 0) this.break()
        this.#run(look.space === 'pre' ? line : line.replace(BLANKS_IN_LINE, ' '), from, look, isLinked)
        from += line.length + 1
      }
    }
  }

  /** Ends the line, as `<br>` does. */
  break(): void {
    const text = this.#text.finish()
    this.#lines.push({
      text: this.#keepsBlanks && this.#lines.length > 0 ? text.trimEnd() : text.trim(),
      at: this.#at,
      linked: this.#linked,
      beginsLinked: this.#beginsLinked,
    })
    this.#text = new ParagraphText()
    this.#at = -1
    this.#linked = 0
    this.#beginsLinked = false
    this.#afterBlank = true
  }

  /** The lines so far, no empty ones at either end, and begins anew. */
  take(): Line[] {
    if (this.#at < 0 && this.#lines.length === 0) return []
    this.break()
    const lines = this.#lines
    this.#lines = []
    const isShown = ({ text }: Line) => text !== ''
    return lines.slice(Math.max(0, lines.findIndex(isShown)), lines.findLastIndex(isShown) + 1)
  }

  #run(run: string, at: number, look: Look, isLinked: boolean): void {
    let text = run
    if (look.space !== 'pre') {
      if (this.#afterBlank && text.startsWith(' ')) text = text.slice(1)
      if (text !== '') this.#afterBlank = text.endsWith(' ')
    }
    if (HAS_CONTROL.test(text)) text = text.replace(CONTROLS, '')
    if (HAS_UNDRAWN.test(text) && this.#isUnicode(look.font)) text = text.replace(UNDRAWN, '')
    if (text === '') return
    if (this.#at < 0 && text.trim() !== '') {
      this.#at = at
      this.#keepsBlanks = look.space === 'pre'
      this.#beginsLinked = isLinked
    }
    if (isLinked) this.#linked += text.length
    const raised = look.raised !== 'baseline' && NOTE_MARK.test(text) ? 'baseline' : look.raised
    this.#text.add(text, raised === look.raised ? look : { ...look, raised })
  }

  #isUnicode(font: string): boolean {
    const known = this.#unicode.get(font)
    if (known !== undefined) return known
    const isUnicode = encodingOfFont(font) === 'unicode'
    this.#unicode.set(font, isUnicode)
    return isUnicode
  }
}
