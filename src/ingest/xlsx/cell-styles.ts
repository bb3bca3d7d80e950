import type { RunLook } from '../encodings/paragraph-text'
import type { Element } from '../xml'
import { BUILT_IN } from './built-in-formats'
import { childNamed, childrenNamed } from './names'
import { readFont } from './strings'

/** How a cell shows what it holds. */
export interface CellStyle {
  look: RunLook
  /** `#,##0`, `dd/mm/yyyy`. */
  format: string
}

const PLAIN: CellStyle = { look: {}, format: 'General' }

/** The styles of cells by their number (ECMA-376, 18.8.10). */
export const readCellStyles = (root: Element | undefined): ((style: string | undefined) => CellStyle) => {
  const formats = new Map<string, string>()
  for (const { attributes } of childrenNamed(childNamed(root, 'numFmts'), 'numFmt'))
    formats.set(attributes.numFmtId ?? '', attributes.formatCode ?? 'General')
  const fonts = childrenNamed(childNamed(root, 'fonts'), 'font').map(readFont)
  const styles = childrenNamed(childNamed(root, 'cellXfs'), 'xf').map(({ attributes }) => {
    const id = attributes.numFmtId ?? '0'
    return {
      look: fonts[Number(attributes.fontId ?? 0)] ?? {},
      format: formats.get(id) ?? BUILT_IN[Number(id)] ?? 'General',
    }
  })
  return (style) => styles[Number(style ?? 0)] ?? PLAIN
}
