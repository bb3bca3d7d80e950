/** A text on a page: where its baseline begins, in points from the left and from the top. */
export interface PdfText {
  text: string
  x: number
  y: number
  size?: number
  font?: string
  /** ISO 32000-1, 9.3.6: 3 draws nothing. */
  mode?: number
  /** Degrees, against the clock. */
  turn?: number
  /** Each letter is set on its own. */
  loose?: boolean
}

/** A page; what is not given is not there. */
export interface PdfPage {
  width?: number
  height?: number
  rotate?: number
  texts?: PdfText[]
  /** Rules as x0, y0, x1, y1, from the top. */
  rules?: [number, number, number, number][]
  /** The look of annotations, each in a box of its own that begins at x, y from the top. */
  annotations?: { x: number; y: number; width: number; height: number; texts: PdfText[] }[]
  /** A picture over the page: rows of grey shades. */
  image?: { width: number; height: number; data: Uint8Array; box?: [number, number, number, number] }
  /** Operators as they are. */
  content?: string
}

export interface PdfFile {
  /** Fonts by name: their own name, and what they tell of their letters instead of the truth. */
  fonts?: Record<string, { name: string; bytes?: boolean; letters?: (letter: string) => string }>
  encrypt?: boolean
  /** Objects as they are, after the pages; the first is number `extraFrom`. */
  extra?: string[]
}

const NARROW = /[iíìỉĩịltjfrI .,;:'|()[\]/!-]/u
const WIDE = /[mwMWƯƠ]/u
const LINE = 1.15

/** Thousandths of the font's height that a letter leads. */
const widthOf = (letter: string): number => {
  if (letter === ' ') return 250
  if (NARROW.test(letter)) return 290
  if (WIDE.test(letter)) return 760
  return letter === letter.toUpperCase() && letter !== letter.toLowerCase() ? 660 : 480
}

/** How long a text is, in points. */
export const measure = (text: string, size = 14): number =>
  [...text].reduce((sum, letter) => sum + widthOf(letter), 0) * (size / 1000)

/** A paragraph wrapped between two ends, its lines from `y` down. */
export const flow = (
  text: string,
  {
    left = 85,
    right = 540,
    y,
    size = 14,
    indent = 36,
    font = 'F1',
    pitch = LINE,
  }: Partial<PdfText> & {
    left?: number
    right?: number
    y: number
    indent?: number
    pitch?: number
  },
): PdfText[] => {
  const lines: string[] = []
  let room = 0
  for (const word of text.split(' ')) {
    const needed = measure(word, size)
    if (lines.length > 0 && needed + measure(' ', size) <= room) {
      lines[lines.length - 1] += ` ${word}`
      room -= needed + measure(' ', size)
    } else {
      room = right - left - (lines.length === 0 ? indent : 0) - needed
      lines.push(word)
    }
  }
  return lines.map((line, index) => ({
    text: line,
    x: left + (index === 0 ? indent : 0),
    y: y + index * size * pitch,
    size,
    font,
  }))
}

/** A line set in the middle between two ends. */
export const centred = (
  text: string,
  y: number,
  left = 85,
  right = 540,
  font = 'F1',
  size = 14,
): PdfText => ({
  text,
  x: (left + right - measure(text, size)) / 2,
  y,
  size,
  font,
})

const hex = (value: number) => value.toString(16).padStart(4, '0')
const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

/** A PDF file: an uncompressed one with fonts that are named and not embedded. */
export const writePdf = (
  pages: PdfPage[],
  { fonts = {}, encrypt = false, extra = [] }: PdfFile = {},
): Uint8Array => {
  const all: NonNullable<PdfFile['fonts']> = {
    F1: { name: 'HoaAnSerif' },
    B: { name: 'HoaAnSerif-Bold' },
    ...fonts,
  }
  const objects: string[] = ['', '']
  const add = (object: string) => objects.push(object)
  const stream = (dictionary: string, data: string) =>
    add(`<<${dictionary}/Length ${data.length}>>\nstream\n${data}\nendstream`)

  const used = new Set(
    pages.flatMap(({ texts = [], annotations = [] }) =>
      [...texts, ...annotations.flatMap((annotation) => annotation.texts)].flatMap(({ text }) => [...text]),
    ),
  )
  const numbers = Object.entries(all).map(([key, { name, bytes = false, letters }]) => {
    const descriptor = add(
      `<</Type/FontDescriptor/FontName/${name}/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 890/Descent -216/CapHeight 660/StemV 80>>`,
    )
    if (bytes) {
      const widths = Array.from({ length: 224 }, (_, code) => widthOf(String.fromCharCode(code + 32)))
      return [
        key,
        add(
          `<</Type/Font/Subtype/TrueType/BaseFont/${name}/FontDescriptor ${descriptor} 0 R/Encoding/WinAnsiEncoding/FirstChar 32/LastChar 255/Widths[${widths.join(' ')}]>>`,
        ),
      ] as const
    }
    const map = [...used]
      .map((letter) => `<${hex(letter.charCodeAt(0))}> <${hex((letters?.(letter) ?? letter).charCodeAt(0))}>`)
      .join('\n')
    const toUnicode = stream(
      '',
      `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def /CMapType 2 def\n1 begincodespacerange <0000> <ffff> endcodespacerange\n${used.size} beginbfchar\n${map}\nendbfchar\nendcmap end end`,
    )
    const widths = [...used].map((letter) => `${letter.charCodeAt(0)} [${widthOf(letter)}]`).join(' ')
    const descendant = add(
      `<</Type/Font/Subtype/CIDFontType2/BaseFont/${name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor ${descriptor} 0 R/DW 480/W [${widths}]>>`,
    )
    return [
      key,
      add(
        `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H/DescendantFonts[${descendant} 0 R]/ToUnicode ${toUnicode} 0 R>>`,
      ),
    ] as const
  })
  const fontResource = `/Font<<${numbers.map(([key, number]) => `/${key} ${number} 0 R`).join('')}>>`

  const shown = (texts: PdfText[], height: number) =>
    texts
      .flatMap((one) => (one.loose ? loosely(one) : [one]))
      .map(({ text, x, y, size = 14, font = 'F1', mode = 0, turn = 0 }) => {
        const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)]
        const codes = all[font]!.bytes
          ? [...text].map((letter) => hex(letter.charCodeAt(0)).slice(2)).join('')
          : [...text].map((letter) => hex(letter.charCodeAt(0))).join('')
        return `BT /${font} ${size} Tf ${mode} Tr ${cos} ${sin} ${-sin} ${cos} ${x} ${height - y} Tm <${codes}> Tj ET`
      })
      .join('\n')

  const kids = pages.map((page) => {
    const { width = 595, height = 842, texts = [], rules = [], annotations = [], image, content = '' } = page
    let picture = ''
    let resource = ''
    if (image) {
      const data = Buffer.from(image.data).toString('latin1')
      const number = stream(
        `/Type/XObject/Subtype/Image/Width ${image.width}/Height ${image.height}/ColorSpace/DeviceGray/BitsPerComponent 8`,
        data,
      )
      const [x0, y0, x1, y1] = image.box ?? [0, 0, width, height]
      picture = `q ${x1 - x0} 0 0 ${y1 - y0} ${x0} ${height - y1} cm /I Do Q\n`
      resource = `/XObject<</I ${number} 0 R>>`
    }
    const strokes = rules
      .map(([x0, y0, x1, y1]) => `${x0} ${height - y0} m ${x1} ${height - y1} l S`)
      .join('\n')
    const body = stream('', `${picture}0.5 w\n${strokes}\n${shown(texts, height)}\n${content}`)
    const looks = annotations.map((annotation) => {
      const { x, y, width: w, height: h } = annotation
      const form = stream(
        `/Type/XObject/Subtype/Form/BBox[0 0 ${w} ${h}]/Resources<<${fontResource}>>`,
        shown(annotation.texts, h),
      )
      return `<</Type/Annot/Subtype/Stamp/F 4/Rect[${x} ${height - y - h} ${x + w} ${height - y}]/AP<</N ${form} 0 R>>>>`
    })
    return add(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]${page.rotate ? `/Rotate ${page.rotate}` : ''}/Resources<<${fontResource}${resource}>>/Contents ${body} 0 R${looks.length > 0 ? `/Annots[${looks.join('')}]` : ''}>>`,
    )
  })
  for (const object of extra) add(object)
  objects[0] = '<</Type/Catalog/Pages 2 0 R>>'
  objects[1] = `<</Type/Pages/Count ${kids.length}/Kids[${kids.map((kid) => `${kid} 0 R`).join(' ')}]>>`

  const parts = ['%PDF-1.4\n']
  const offsets: number[] = []
  let at = parts[0]!.length
  for (const [index, object] of objects.entries()) {
    const part = `${index + 1} 0 obj\n${object}\nendobj\n`
    offsets.push(at)
    parts.push(part)
    at += part.length
  }
  const lock = encrypt
    ? `/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${'41'.repeat(32)}>/U<${'42'.repeat(32)}>>>`
    : ''
  parts.push(
    `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`,
    ...offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`),
    `trailer\n<</Size ${objects.length + 1}/Root 1 0 R${lock}>>\nstartxref\n${at}\n%%EOF`,
  )
  return latin1(parts.join(''))
}

const loosely = (text: PdfText): PdfText[] => {
  let x = text.x
  return [...text.text].flatMap((letter) => {
    const here = x
    x += measure(letter, text.size)
    return letter === ' ' ? [] : [{ ...text, text: letter, x: here, loose: false }]
  })
}
