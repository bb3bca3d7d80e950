import { codePageOf } from './code-pages'
import { ascii, type RtfTokens } from './tokens'

/** A font of the document, and the code page in which text in it stands where it names one. */
export interface RtfFont {
  name: string
  page: number | undefined
}

/** Reads a `\fonttbl` up to the end of its group. */
export const readFontTable = (tokens: RtfTokens): Map<number, RtfFont> => {
  const fonts = new Map<number, RtfFont>()
  let open: RtfFont = { name: '', page: undefined }
  let depth = 1
  let aside = 0
  for (;;) {
    const token = tokens.next()
    if (token.kind === 'end') return fonts
    if (token.kind === 'open') depth++
    else if (token.kind === 'close') {
      if (depth <= aside) aside = 0
      depth--
      if (depth > 0) continue
      // Whoever opened the group sees it closed.
      tokens.back()
      return fonts
    } else if (token.kind === 'control') {
      const { name, value } = token
      // `{\*\falt Arial}`: what stands in for it where it lacks.
      if (name === '*') aside ||= depth
      if (aside > 0) continue
      if (name === 'f' && value !== null) {
        open = { name: '', page: undefined }
        fonts.set(value, open)
      } else if (name === 'fcharset') open.page ??= codePageOf(value ?? 1)
      else if (name === 'cpg' && value !== null) open.page = value
    } else if (token.kind === 'text' && aside === 0) {
      const text = ascii(token.bytes)
      const end = text.indexOf(';')
      open.name += end < 0 ? text : text.slice(0, end)
      if (end >= 0) {
        open.name = open.name.trim()
        open = { name: '', page: undefined }
      }
    }
  }
}
