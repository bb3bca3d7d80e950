import { append } from '../../text/append'
import type { Drawn } from './drawn'
import { apply, type Matrix, matrixOf, times } from './matrix'
import type { PdfJs } from './open'
import { rulesOf } from './rules'
import { type GraphicsState, startOf, TextCursor } from './text-state'

/** A letter as pdf.js hands it over. */
interface FontGlyph {
  unicode: string
  originalCharCode: number
  width: number
  isSpace: boolean
}

/** What of a font is needed to set its letters. */
export interface FontFacts {
  name: string
  /** Its glyphs' units in those of text. */
  unit: number
  vertical: boolean
}

export interface Operators {
  fnArray: readonly number[]
  argsArray: readonly (ArrayLike<unknown> | null)[]
}

/** Modes that draw nothing (ISO 32000-1, 9.3.6): a recogniser's text under a scan. */
const HIDDEN_MODES = new Set([3, 7])
const DEEPEST_SAVE = 512

/** Follows the operators of a page (ISO 32000-1, 8 and 9), and notes the letters, rules and pictures that they draw. */
export const draw = (
  { fnArray, argsArray }: Operators,
  ops: PdfJs['OPS'],
  base: Matrix,
  fontOf: (name: string) => FontFacts,
): Drawn => {
  const drawn: Drawn = { glyphs: [], rules: [], pictures: [] }
  const saved: GraphicsState[] = []
  const cursor = new TextCursor()
  let state = startOf(base)
  let annotations = 0
  let annotation: number | null = null

  const save = () => {
    if (saved.length < DEEPEST_SAVE) saved.push({ ...state })
  }
  const restore = () => {
    state = saved.pop() ?? state
  }
  const show = (glyphs: readonly (FontGlyph | number)[]) => {
    const font = fontOf(state.font)
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        if (!font.vertical) cursor.advance((-glyph / 1000) * state.fontSize * state.scale)
        continue
      }
      const spacing = state.charSpacing + (glyph.isSpace ? state.wordSpacing : 0)
      const width = glyph.width * font.unit * state.fontSize
      const full = times(state.ctm, cursor.matrix)
      const [x, y] = apply(full, 0, state.rise)
      const [x1, y1] = apply(full, width * state.scale, state.rise)
      const size = Math.hypot(full[2], full[3]) * Math.abs(state.fontSize)
      if (Number.isFinite(x + y + x1 + y1 + size))
        drawn.glyphs.push({
          text: glyph.unicode,
          code: glyph.originalCharCode,
          font: font.name,
          x,
          y,
          dx: x1 - x,
          dy: y1 - y,
          size: font.unit === 0.001 ? size : size * font.unit * 1000,
          // The code of a space is any letter's in a font that holds only those in use.
          isSpace: glyph.unicode.trim() === '',
          hidden: HIDDEN_MODES.has(state.mode),
          annotation,
        })
      cursor.advance((width + spacing) * state.scale)
    }
  }

  for (const [index, op] of fnArray.entries()) {
    const args = argsArray[index] ?? []
    const number = (at: number) => (typeof args[at] === 'number' ? args[at] : 0)
    switch (op) {
      case ops.save:
        save()
        break
      case ops.restore:
        restore()
        break
      case ops.transform:
        state.ctm = times(state.ctm, matrixOf(args))
        break
      case ops.paintFormXObjectBegin:
        save()
        if (args[0]) state.ctm = times(state.ctm, matrixOf(args[0]))
        break
      case ops.paintFormXObjectEnd:
        restore()
        break
      case ops.beginAnnotation:
        annotation = annotations++
        save()
        state = startOf(times(base, times(matrixOf(args[2]), matrixOf(args[3]))))
        break
      case ops.endAnnotation:
        annotation = null
        restore()
        break
      case ops.beginText:
        cursor.set(null)
        break
      case ops.setTextMatrix:
        cursor.set(args.length === 6 ? args : args[0])
        break
      case ops.setLeadingMoveText:
        state.leading = -number(1)
        cursor.move(number(0), number(1))
        break
      case ops.moveText:
        cursor.move(number(0), number(1))
        break
      case ops.nextLine:
        cursor.move(0, -state.leading)
        break
      case ops.setLeading:
        state.leading = number(0)
        break
      case ops.setFont:
        state.font = String(args[0])
        state.fontSize = number(1)
        break
      case ops.setGState:
        for (const [key, value] of (args[0] ?? []) as [string, unknown][])
          if (key === 'Font') [state.font, state.fontSize] = value as [string, number]
        break
      case ops.setCharSpacing:
        state.charSpacing = number(0)
        break
      case ops.setWordSpacing:
        state.wordSpacing = number(0)
        break
      case ops.setHScale:
        state.scale = number(0) / 100
        break
      case ops.setTextRise:
        state.rise = number(0)
        break
      case ops.setTextRenderingMode:
        state.mode = number(0)
        break
      case ops.showText:
        show(args[0] as (FontGlyph | number)[])
        break
      case ops.constructPath:
        if (annotation === null && PAINTS(ops).has(number(0)))
          append(drawn.rules, rulesOf(args, state.ctm, STROKES(ops).has(number(0))))
        break
      case ops.paintImageXObject:
      case ops.paintInlineImageXObject:
      case ops.paintImageMaskXObject:
        drawn.pictures.push({
          image: args[0],
          corners: [apply(state.ctm, 0, 0), apply(state.ctm, 1, 0), apply(state.ctm, 0, 1)],
          isMask: op === ops.paintImageMaskXObject,
        })
        break
    }
  }
  return drawn
}

const STROKES = ({
  stroke,
  closeStroke,
  fillStroke,
  eoFillStroke,
  closeFillStroke,
  closeEOFillStroke,
}: PdfJs['OPS']) =>
  new Set<number>([stroke, closeStroke, fillStroke, eoFillStroke, closeFillStroke, closeEOFillStroke])
const PAINTS = (ops: PdfJs['OPS']) => STROKES(ops).add(ops.fill).add(ops.eoFill)
