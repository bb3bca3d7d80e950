import type { Block } from '../blocks'
import { ChithiError } from '../error'
import type { Limits } from '../limits'
import type { BlockCounts } from './block-builder'
import { ASIDE, CHARACTERS, READ_BEHIND_STAR } from './control-words'
import { type RtfFont, readFontTable } from './font-table'
import { FIRST_STATE, type State, stateAfter } from './state'
import { Stretch } from './stretch'
import type { CellEdge } from './table-grid'
import { RtfTokens } from './tokens'
import { WrittenBytes } from './written'

/** Reads the groups and control words of RTF one after another (RTF 1.9.1). */
export class RtfReader {
  changes = 0
  pictures = 0
  /** Paragraphs of lists whose number the file does not hold. */
  unnumbered = 0
  /** The file ends before its groups do. */
  isCut = false
  readonly notes: Block[][] = []
  readonly written = new WrittenBytes()
  readonly #tokens: RtfTokens
  readonly #counts: BlockCounts
  readonly #states: State[] = []
  #state = FIRST_STATE
  #stretch: Stretch
  #fonts = new Map<number, RtfFont>()
  #defaultFont = 0
  #toSkip = 0
  #isStarred = false
  #edges: CellEdge[] = []
  #nestedEdges: CellEdge[] = []
  #isMerged = false

  constructor(
    bytes: Uint8Array,
    readonly limits: Limits,
  ) {
    this.#tokens = new RtfTokens(bytes)
    let spent = 0
    const spend = (count: number) => {
      spent += count
      if (spent > limits.mostRepeated)
        throw tooLarge(`more than ${limits.mostRepeated} empty cells`, 'limits.mostRepeated')
    }
    this.#counts = { paragraphs: 0, tables: 0, spend }
    this.#stretch = new Stretch(this.#counts)
  }

  /** The blocks of the body. */
  read(): Block[] {
    for (;;) {
      const token = this.#tokens.next()
      if (token.kind === 'open') this.#open()
      else if (token.kind === 'text') this.#write(token.bytes)
      else if (token.kind === 'control') this.#control(token.name, token.value)
      else {
        const { depth } = this.#state
        this.#close()
        this.isCut ||= token.kind === 'end'
        if (this.#states.length === 0) return this.#stretch.finish(depth)
      }
    }
  }

  #open(): void {
    this.#flush()
    this.#toSkip = 0
    if (this.#states.length >= this.limits.deepest)
      throw tooLarge(`groups in more than ${this.limits.deepest} others`, 'limits.deepest')
    this.#states.push(this.#state)
    this.#state = { ...this.#state, end: null }
  }

  #close(): void {
    this.#flush()
    this.#toSkip = 0
    this.#isStarred = false
    this.#state.end?.()
    this.#state = this.#states.pop() ?? this.#state
  }

  #write(bytes: Uint8Array): void {
    const skipped = Math.min(this.#toSkip, bytes.length)
    this.#toSkip -= skipped
    this.written.add(bytes.subarray(skipped))
  }

  #flush(): void {
    const text = this.written.take(this.#fonts.get(this.#state.font))
    if (text !== '') this.#add(text)
  }

  #add(text: string): void {
    const { look, isQuiet, isDeleted, font } = this.#state
    if (look.hidden) this.#stretch.isHidden = true
    if (isQuiet || isDeleted || look.hidden) return
    this.#stretch.text.add(text, { ...look, font: this.#fonts.get(font)?.name ?? '' })
  }

  #control(name: string, value: number | null): void {
    if (this.#toSkip > 0) {
      this.#toSkip--
      return
    }
    const isStarred = this.#isStarred
    this.#isStarred = name === '*'
    if (this.#isStarred) return
    this.#flush()
    if (ASIDE.has(name) || (isStarred && !READ_BEHIND_STAR.has(name))) this.#skipGroup()
    else if (name === 'u') this.#unicode(value ?? 0)
    else if (Object.hasOwn(CHARACTERS, name)) this.#add(CHARACTERS[name]!)
    else if (name === '-') this.#add(SOFT_HYPHEN)
    else if (!this.#group(name)) this.#property(name, value)
  }

  /** The document is no group to pass over, whatever it says that it is. */
  #skipGroup(): void {
    if (this.#states.length > 1) this.#tokens.skipGroup()
  }

  #unicode(value: number): void {
    const code = value < 0 ? value + 0x10000 : value
    if (code > 0 && code <= 0x10ffff)
      this.#add(code > 0xffff ? String.fromCodePoint(code) : String.fromCharCode(code))
    this.#toSkip = this.#state.fallback
  }

  /** Whether a control word begins a group of a kind of its own. */
  #group(name: string): boolean {
    switch (name) {
      case 'fonttbl':
        this.#fonts = readFontTable(this.#tokens)
        break
      case 'pict':
      case 'mmath':
        this.pictures++
        this.#skipGroup()
        break
      case 'upr':
      case 'shp':
      case 'shpinst':
      case 'do':
        this.#state.isQuiet = true
        break
      case 'ud':
        // The same in Unicode as stands before it in the code page.
        this.#state.isQuiet = this.#states.at(-2)?.isQuiet ?? false
        break
      case 'nesttableprops':
        this.#state.isNested = true
        break
      case 'footnote':
        this.#beginNote()
        break
      case 'shptxt':
      case 'dptxbxtext':
        this.#apart((blocks, outer) => outer.addBoxes(blocks))
        break
      case 'listtext':
      case 'pntext':
        this.#state.end = this.#stretch.beginLabel()
        break
      default:
        return false
    }
    return true
  }

  #beginNote(): void {
    const { isDeleted, isQuiet, look } = this.#state
    if (isDeleted || isQuiet || look.hidden) {
      this.#skipGroup()
      return
    }
    const number = this.notes.push([])
    this.#state.look = { ...look, raised: 'baseline' }
    this.#add(`[${number}]`)
    this.#apart((blocks) => {
      this.notes[number - 1] = blocks
    })
  }

  /** Reads the rest of the group as a stretch of its own. */
  #apart(done: (blocks: Block[], outer: Stretch) => void): void {
    const outer = this.#stretch
    this.#stretch = new Stretch(this.#counts)
    this.#state.isQuiet = false
    this.#state.depth = 0
    this.#state.end = () => {
      const blocks = this.#stretch.finish(this.#state.depth)
      this.#stretch = outer
      done(blocks, outer)
    }
  }

  #property(name: string, value: number | null): void {
    if ((name === 'deleted' || name === 'revised') && value !== 0) this.changes++
    const after = stateAfter(this.#state, name, value, this.#defaultFont)
    if (after) this.#state = { ...this.#state, ...after }
    else if (!this.#row(name, value)) this.#document(name, value)
  }

  #document(name: string, value: number | null): void {
    if (name === 'deff') {
      this.#defaultFont = value ?? 0
      this.#state.font = this.#defaultFont
    } else if (name === 'ansicpg') this.written.page = value || 1252
    else if (name === 'mac') this.written.page = 10000
    else if (name === 'pc' || name === 'pca') this.written.page = name === 'pc' ? 437 : 850
    else if (name === 'par' || name === 'sect' || name === '\r' || name === '\n') {
      if (!this.#state.isDeleted && !this.#state.isQuiet) this.#endParagraph(this.#state.depth)
    }
  }

  #endParagraph(depth: number): void {
    if (this.#stretch.endParagraph(depth) && this.#state.isListed) this.unnumbered++
  }

  /** Whether a control word defines or ends the cells and rows of a table. */
  #row(name: string, value: number | null): boolean {
    const { isNested } = this.#state
    const depth = Math.max(this.#state.depth, 2)
    switch (name) {
      case 'cell':
      case 'nestcell':
        this.#endParagraph(name === 'cell' ? 1 : depth)
        this.#stretch.blocks.endCell(name === 'cell' ? 1 : depth)
        break
      case 'row':
        this.#stretch.blocks.endRow(1, this.#edges)
        break
      case 'nestrow':
        this.#stretch.blocks.endRow(depth, this.#nestedEdges)
        break
      case 'trowd':
        if (isNested) this.#nestedEdges = []
        else this.#edges = []
        this.#isMerged = false
        break
      case 'clmrg':
      case 'clvmrg':
        this.#isMerged = true
        break
      case 'cellx':
        ;(isNested ? this.#nestedEdges : this.#edges).push({ right: value ?? 0, isMerged: this.#isMerged })
        this.#isMerged = false
        break
      default:
        return false
    }
    return true
  }
}

const SOFT_HYPHEN = '\u00ad'

const tooLarge = (found: string, option: string) =>
  new ChithiError('too-large', `found ${found} in RTF, expected fewer (option ${option})`, null)
