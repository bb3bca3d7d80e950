import { headerLexicon } from '../../lexicon/header'
import { htmlLexicon } from '../../lexicon/html'
import { structureLexicon } from '../../lexicon/structure'
import { append } from '../../text/append'
import { type Box, eachLine, type Part, someText } from './boxes'
import { countOf, LETTERHEAD } from './document-marks'
import { HEADINGS } from './elements'
import { Survey } from './survey'

/** Kinds of marks that make a document: one or two stand in any list of documents. */
const FEWEST = 3
/** So many in a part that is called a site's make it the document's. */
const FEWEST_IN_SITE = 2

/** What of a page is not its document's. */
export interface Around {
  parts: ReadonlySet<Part>
  /** Boxes that hold the document and nothing else of it, one in the other. */
  passed: ReadonlySet<Box>
  /** Whether the page bears any mark of a document. */
  hasMarks: boolean
}

/**
 * Finds what of a page stands around the document in it: menus, breadcrumbs, counters, comments, lists of links, a table
 * of contents. The document is known by its marks (quốc hiệu, số, căn cứ, điều, nơi nhận, …); what stands between them is
 * kept whole, what stands around them where it may belong to it. On a page without marks only what is a site's by its
 * elements, and long lists of links by their names, are taken out.
 */
export const partsAround = (page: Box): Around => {
  const finder = new Finder(page)
  finder.find()
  return { parts: finder.out, passed: finder.passed, hasMarks: finder.hasMarks }
}

class Finder {
  readonly out = new Set<Part>()
  readonly passed = new Set<Box>()
  hasMarks = true
  readonly #survey: Survey

  constructor(readonly page: Box) {
    this.#survey = new Survey(page)
  }

  find(): void {
    this.#takeOut(this.page)
    if (!this.#bearsMarks()) this.#giveBack()
    if (this.#bearsMarks()) {
      this.#giveBackBetween()
      this.#prune(this.page, true, true, false)
    } else this.hasMarks = this.#survey.of(this.page).kinds > 0
  }

  /** Takes out what is a site's by its name, unless it holds a document all the same. */
  #takeOut(box: Box): void {
    for (const part of box.parts) {
      if (part.kind === 'text') continue
      const isDocuments = part.around === 'site' && countOf(this.#survey.of(part).kinds) >= FEWEST_IN_SITE
      if (part.around !== null && !isDocuments) this.out.add(part)
      else this.#takeOut(part)
    }
  }

  #bearsMarks(): boolean {
    this.#survey.leaveOut(this.out)
    return countOf(this.#survey.of(this.page).kinds) >= FEWEST
  }

  /**
   * Where no document is left, it may stand in what is not seen, that is a page saved on another of its tabs; or in
   * something by a name of a site's, that holds most of the page.
   */
  #giveBack(): void {
    this.#survey.leaveOut(new Set())
    const { letters } = this.#survey.of(this.page)
    for (const part of [...this.out]) {
      const found = this.#survey.of(part)
      const isMost = found.letters * 2 > letters && found.linked * 2 < found.letters
      if (countOf(found.kinds) >= FEWEST || (isMost && part.kind === 'box' && part.around === 'site'))
        this.out.delete(part)
    }
  }

  /** Whether a part bears a mark, prose or figures: `Quảng cáo: Mua sách` does not. */
  #saysSomething(part: Part): boolean {
    const { kinds, prose } = this.#survey.of(part)
    return kinds > 0 || prose > 0 || someText(part, ({ lines }) => lines.some(({ text }) => /\d/u.test(text)))
  }

  /** Gives back what stands between two marks of the document and is no list of links, whatever it is called. */
  #giveBackBetween(): void {
    const between: Part[] = []
    let waiting: Part[] = []
    let hasBegun = false
    const visit = (part: Part): void => {
      if (this.out.has(part)) {
        if (hasBegun && part.kind === 'box' && part.around === 'site') waiting.push(part)
      } else if (part.kind === 'box') for (const inner of part.parts) visit(inner)
      else if (this.#survey.of(part).kinds > 0) {
        hasBegun = true
        append(between, waiting)
        waiting = []
      }
    }
    visit(this.page)
    if (between.length === 0) return
    this.#survey.leaveOut(new Set())
    for (const part of between)
      if (!this.#isLinks(part) && !this.#isMostlyAround(part) && this.#saysSomething(part))
        this.out.delete(part)
    this.#survey.leaveOut(this.out)
  }

  /**
   * Takes out what stands before the first part with a mark, or behind the last one, and is none of the document's. Until
   * the parts are found that the document consists of, all beside the box that holds it must look like a part of it.
   */
  #prune(box: Box, before: boolean, behind: boolean, isWithin: boolean): void {
    const parts = box.parts.filter((part) => !this.out.has(part))
    const marked = parts.flatMap((part, index) => (this.#survey.of(part).kinds > 0 ? [index] : []))
    const [first, last] = [marked[0], marked.at(-1)]
    if (first === undefined || last === undefined) return
    const [head, foot] = [parts[first]!, parts[last]!]
    const isOutside = !isWithin && first === last && head.kind === 'box' && this.#hasBody(head)
    const keptBefore = before && this.#pruneEdge(parts.slice(0, first).reverse(), isOutside, false)
    const keptBehind = behind && this.#pruneEdge(parts.slice(last + 1), isOutside, true)
    const kept = keptBefore || keptBehind
    if (isOutside) {
      if (!kept) this.passed.add(box)
      this.#prune(head, before, behind, kept)
    } else {
      if (before && head.kind === 'box') this.#prune(head, true, behind && first === last, true)
      if (behind && foot.kind === 'box' && first !== last) this.#prune(foot, false, true, true)
    }
  }

  /** Whether a part bears more than the marks of a letterhead. */
  #hasBody(part: Part): boolean {
    return (this.#survey.of(part).kinds & ~LETTERHEAD) !== 0
  }

  /** Takes out parts from the document outwards; tells whether paragraphs stay, which stand beside its own then. */
  #pruneEdge(parts: readonly Part[], isOutside: boolean, isBehind: boolean): boolean {
    let isOver = false
    let isNext = true
    let keepsText = false
    for (const part of parts) {
      if (this.#survey.of(part).letters === 0) continue
      isOver ||= isBehind && this.#beginsTail(part)
      const isText = part.kind === 'text' || FLOW.has(part.name) || (isBehind && HEADINGS.has(part.name))
      const stays: boolean =
        isOutside && !isText
          ? (isNext && isEnd(part, isBehind)) || this.#mayBelong(part)
          : this.#isDocuments(part)
      isNext = stays && !isOver && !this.#isLinks(part)
      if (isNext) keepsText ||= isText
      else this.out.add(part)
    }
    return keepsText
  }

  /** `Các tin khác`, `Bình luận`: all behind it is the site's. */
  #beginsTail(part: Part): boolean {
    return structureLexicon.pageTail.test(firstLine(part))
  }

  #isLinks(part: Part): boolean {
    const { letters, linked } = this.#survey.of(part)
    return linked > 0 && linked >= letters * 0.7
  }

  /** Whether a text beside marked ones is the document's: it is, unless it is known to be the site's. */
  #isDocuments(part: Part): boolean {
    const { letters, prose } = this.#survey.of(part)
    if (letters === 0) return true
    if (prose > 0) return true
    return someText(part, ({ lines }) =>
      lines.some(({ text }) => text !== '' && !AROUND.some((pattern) => pattern.test(text))),
    )
  }

  /** Whether a block that bears no mark, outside the block that bears all of them, goes on with its text. */
  #mayBelong(part: Part): boolean {
    const { letters, linked, prose } = this.#survey.of(part)
    if (linked > letters * 0.3) return false
    if (prose >= MUCH && this.#isDocuments(part) && !this.#isMostlyAround(part)) return true
    return rowsIn(part) >= FEW_ROWS
  }

  #isMostlyAround(part: Part): boolean {
    let [around, all] = [0, 0]
    eachLine(part, ({ text }) => {
      all++
      if (htmlLexicon.around.test(text)) around++
    })
    return around * 3 >= all
  }
}

/** Elements that paragraphs of a text stand in. */
const FLOW = new Set('p pre center blockquote ol ul dl'.split(' '))
const AROUND = [htmlLexicon.around, structureLexicon.pageTail, headerLexicon.dateOnly]
const NOTE = /^(?:[[(](?:\d{1,3}|\*{1,3})[\])]|[⁰¹²³⁴-⁹]{1,3}|\*{1,3}) ?[\p{L}"“]/u
const CAPITALS = /^[^\p{Ll}]{4,120}$/u
const LAST = /^(?:[-+•].{0,120}|(?:\p{Lu}\p{Ll}{0,6} ){1,4}\p{Lu}\p{Ll}{0,6})$/u
const MOST_END_LINES = 20
const MUCH = 300
const FEW_ROWS = 3

/**
 * Whether a part right before the document's marks, or right behind them, is an end of it: the name of an agency, the
 * name of who signs, a list of recipients, a note.
 */
const isEnd = (part: Part, isBehind: boolean): boolean => {
  if (isBehind && NOTE.test(firstLine(part))) return true
  let lines = 0
  const pattern = isBehind ? LAST : CAPITALS
  return !someText(part, (text) =>
    text.lines.some(
      (line) => ++lines > MOST_END_LINES || line.linked > 0 || !pattern.test(text.label + line.text),
    ),
  )
}

const firstLine = (part: Part): string => {
  let first = ''
  someText(part, ({ label, lines }) => {
    first = label + lines[0]!.text
    return true
  })
  return first
}

/** Rows with at least two cells that hold text. */
const rowsIn = (part: Part): number => {
  if (part.kind === 'text') return 0
  const isRow = part.name === 'tr' && part.parts.filter((cell) => someText(cell, () => true)).length > 1
  return part.parts.reduce((sum, inner) => sum + rowsIn(inner), isRow ? 1 : 0)
}
