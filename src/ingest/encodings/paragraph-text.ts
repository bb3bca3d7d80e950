import { convertedApart } from './apart'
import { restoreCapitals } from './capitals'
import { syllablesIn } from './evidence'
import { encodingOfFont, type FontEncoding, fromFont } from './fonts'

/** What of a run's look changes what is shown; undefined where a style or the document's default decides. */
export interface RunLook {
  font?: string
  capitals?: boolean
  hidden?: boolean
  raised?: 'superscript' | 'subscript' | 'baseline'
}

const RAISED: Readonly<Record<string, string>> = {
  superscript: '⁰¹²³⁴⁵⁶⁷⁸⁹',
  subscript: '₀₁₂₃₄₅₆₇₈₉',
}
const DIGIT = /[0-9]/gu

/** Whether a text has more Vietnamese words as it stands than in the codes of its font, which was set over Unicode then. */
const readsBetter = (text: string, converted: string): boolean => {
  const [own, other] = [syllablesIn(text), syllablesIn(converted)]
  return own.syllables * other.words > other.syllables * own.words
}

/** Where a stretch stands in the text that it became part of; `isExact` where each of its letters became one. */
export interface Added {
  start: number
  end: number
  isExact: boolean
}

/** Puts the text of a paragraph together from its runs, each in the letters that its font draws. */
export class ParagraphText {
  #text = ''
  #run = ''
  #encoding: FontEncoding = 'unicode'
  #hasTcvn3 = false
  /** What is added and not yet converted. */
  #pending: string[] = []
  readonly #added: Added[] = []

  /** `judges`: whether it tells where a font was set over Unicode; `Letters` tells that by the whole document. */
  constructor(readonly judges = true) {}

  add(text: string, { font = '', capitals = false, raised = 'baseline' }: RunLook): void {
    const encoding = encodingOfFont(font)
    if (encoding !== this.#encoding) this.#flush()
    this.#encoding = encoding
    this.#hasTcvn3 ||= encoding === 'tcvn3'
    // A number that is raised is a note's or a unit's (`m²`), no part of the number before it.
    const shown =
      raised === 'baseline' ? text : text.replace(DIGIT, (digit) => RAISED[raised]![Number(digit)]!)
    if (capitals && encoding !== 'unicode') {
      this.#flush()
      this.#append([shown], fromFont(shown, encoding).toUpperCase())
    } else {
      const written = capitals ? shown.toUpperCase() : shown
      this.#pending.push(written)
      this.#run += written
    }
  }

  finish(): string {
    this.#flush()
    return this.#hasTcvn3 ? restoreCapitals(this.#text) : this.#text
  }

  /** Where what was added stands in the finished text, one for each `add`. */
  get added(): readonly Added[] {
    return this.#added
  }

  /** A sign and its letter may stand in two runs. */
  #flush(): void {
    const converted = fromFont(this.#run, this.#encoding)
    const isOver = this.judges && converted !== this.#run && readsBetter(this.#run, converted)
    this.#append(this.#pending, isOver ? this.#run : converted)
    this.#pending = []
    this.#run = ''
  }

  #append(parts: readonly string[], whole: string): void {
    let start = this.#text.length
    this.#text += whole
    const encoding = this.#encoding
    const apart = convertedApart(parts, (part) => fromFont(part, encoding), whole)
    for (const [index, part] of parts.entries()) {
      const end = apart ? start + apart[index]!.length : this.#text.length
      this.#added.push({ start, end, isExact: end - start === part.length })
      if (apart) start = end
    }
  }
}
