import type { Bytes } from './bytes'
import { changedLook, type Look } from './look'
import { type ParagraphProperties, readProperties } from './paragraph'
import { type Piece, textOfPieces } from './pieces'
import { lastAtMost, type Run, type Runs } from './runs'
import type { SprmReader } from './sprms'
import type { Styles } from './styles'

/** The whole text of a document, and what its characters and paragraphs are made like, by their places in it. */
export class DocText {
  readonly text: string
  readonly #looks = new WeakMap<Run, { style: number; piece: Piece; look: Look }>()
  readonly #properties = new WeakMap<Run, { piece: Piece; properties: ParagraphProperties }>()
  #piece: Piece | undefined

  constructor(
    readonly pieces: readonly Piece[],
    document: Bytes,
    readonly data: Bytes | null,
    readonly runs: { characters: Runs; paragraphs: Runs },
    readonly styles: Styles,
    readonly sprms: SprmReader,
  ) {
    this.text = textOfPieces(pieces, document)
  }

  /** The look of a character in a paragraph of a style, and where the next begins that may look otherwise. */
  lookAt(at: number, style: number): { look: Look; end: number } {
    const piece = this.#pieceAt(at)
    const run = this.runs.characters.at(byteOf(piece, at))
    const end = Math.min(piece.end, piece.start + Math.ceil((run.end - piece.at) / piece.width))
    return { look: this.#lookOf(run, style, piece), end: Math.max(end, at + 1) }
  }

  /** The properties of the paragraph that the mark at a place ends. */
  paragraphAt(at: number): ParagraphProperties {
    const piece = this.#pieceAt(at)
    const run = this.runs.paragraphs.at(byteOf(piece, at))
    const known = this.#properties.get(run)
    if (known?.piece === piece) return known.properties
    const properties = readProperties(run, piece.changes, this.sprms, this.data)
    this.#properties.set(run, { piece, properties })
    return properties
  }

  #lookOf(run: Run, style: number, piece: Piece): Look {
    const known = this.#looks.get(run)
    if (known && known.style === style && known.piece === piece) return known.look
    const base = this.styles.look(style)
    let look = base
    for (const changes of [run.changes, piece.changes])
      look = changedLook(look, changes, base, this.sprms, this.styles.named)
    this.#looks.set(run, { style, piece, look })
    return look
  }

  #pieceAt(at: number): Piece {
    const last = this.#piece
    if (last && at >= last.start && at < last.end) return last
    const piece = this.pieces[lastAtMost(this.pieces, at, ({ start }) => start)] ?? this.pieces[0]!
    this.#piece = piece
    return piece
  }
}

const byteOf = ({ at, start, width }: Piece, character: number): number => at + (character - start) * width
