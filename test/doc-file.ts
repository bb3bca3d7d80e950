const SECTOR = 512
const END = 0xffff_fffe
const FREE = 0xffff_ffff
const TABLE = 0xffff_fffd

const u16 = (value: number) => [value & 0xff, (value >> 8) & 0xff]
const u32 = (value: number) => [...u16(value & 0xffff), ...u16(value >>> 16)]
const bytesOf = (text: string, width: 1 | 2) =>
  [...text].flatMap((letter) => (width === 2 ? u16(letter.charCodeAt(0)) : [letter.charCodeAt(0)]))
const padded = (bytes: readonly number[], to: number) => [
  ...bytes,
  ...new Array<number>(Math.ceil(bytes.length / to) * to - bytes.length).fill(0),
]

/** A compound file of streams, each long enough to lie in sectors of its own. */
export const compoundFile = (streams: Readonly<Record<string, readonly number[]>>): Uint8Array => {
  const sectors: number[] = []
  const table: number[] = []
  const put = (bytes: readonly number[]): number => {
    const first = table.length
    const whole = padded(bytes, SECTOR)
    for (const byte of whole) sectors.push(byte)
    for (let i = 1; i <= whole.length / SECTOR; i++) table.push(first + i)
    table[table.length - 1] = END
    return first
  }
  const files = Object.entries(streams).map(([name, bytes]) => {
    const whole = padded(bytes, 4096)
    return { name, start: put(whole), size: whole.length }
  })
  const entry = (name: string, type: number, right: number, child: number, start: number, size: number) => {
    const letters = padded(bytesOf(`${name}\0`, 2), 64)
    const links = [...u32(FREE), ...u32(right), ...u32(child)]
    return [
      ...letters,
      ...u16((name.length + 1) * 2),
      type,
      1,
      ...links,
      ...new Array<number>(36).fill(0),
      ...u32(start),
      ...u32(size),
      0,
      0,
      0,
      0,
    ]
  }
  const directory = [
    ...entry('Root Entry', 5, FREE, files.length > 0 ? 1 : FREE, END, 0),
    ...files.flatMap(({ name, start, size }, index) =>
      entry(name, 2, index + 2 > files.length ? FREE : index + 2, FREE, start, size),
    ),
  ]
  const directoryAt = put(directory)
  const own = Math.ceil((table.length + 1) / 127)
  const tableAt = table.length
  for (let i = 0; i < own; i++) table.push(TABLE)
  while (table.length % 128 > 0) table.push(FREE)
  const listed = Array.from({ length: 109 }, (_, index) => (index < own ? tableAt + index : FREE))
  return Uint8Array.from([
    ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    ...new Array<number>(16).fill(0),
    ...[0x3e, 0, 3, 0, 0xfe, 0xff, 9, 0, 6, 0],
    ...new Array<number>(10).fill(0),
    ...[
      ...u32(own),
      ...u32(directoryAt),
      ...u32(0),
      ...u32(4096),
      ...u32(END),
      ...u32(0),
      ...u32(END),
      ...u32(0),
    ],
    ...listed.flatMap(u32),
    ...sectors,
    ...table.slice(0, Math.max(own * 128, table.length)).flatMap(u32),
  ])
}

/** A stretch of text of one look, changed by sprms. */
export interface WrittenRun {
  text: string
  changes?: readonly number[]
}
/** A paragraph as runs; the last ends in its mark (`\r`, or `\x07` where it ends a cell). */
export interface WrittenParagraph {
  runs: readonly WrittenRun[]
  changes?: readonly number[]
}
export interface WrittenDoc {
  paragraphs: readonly WrittenParagraph[]
  /** Bytes of a character. */
  width?: 1 | 2
  /** Word 95. */
  isOld?: boolean
  flags?: number
  fonts?: readonly string[]
  /** Saved fast: the text lies in the file in pieces of so many characters, the last first. */
  pieceLength?: number
  /** What fast saving changed in every piece: a short change (`[MS-DOC]` 2.9.214). */
  change?: number
  /** Where sections end, in characters. */
  sectionEnds?: readonly number[]
  /** Lists with their levels, and the lists' own overrides, as they lie in the file (`[MS-DOC]` 2.9.190 and 2.9.191). */
  lists?: { lists: readonly number[]; overrides: readonly number[] }
  /** What is changed in the numbers at the head of the file. */
  head?: (bytes: number[]) => void
}

/** A document of Word 97, or 95, as small as its readers take it. */
export const docFile = ({
  paragraphs,
  width = 1,
  isOld = false,
  flags = 0,
  fonts = ['Times New Roman'],
  pieceLength,
  change = 0,
  sectionEnds = [],
  lists,
  head,
}: WrittenDoc): Uint8Array => {
  const text = paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text)).join('')
  const length = pieceLength ?? Math.max(1, text.length)
  const pieces = Array.from(
    { length: Math.ceil(text.length / length) },
    (_, i) => [i * length, Math.min((i + 1) * length, text.length)] as const,
  )
  const TEXT = 0x800
  const places: number[] = []
  const written: number[] = []
  for (const [start, end] of [...pieces].reverse()) {
    places.unshift(TEXT + written.length)
    for (const byte of bytesOf(text.slice(start, end), width)) written.push(byte)
  }
  const byteOf = (at: number) => {
    const piece = Math.floor(at / length)
    return places[piece]! + (at - pieces[piece]![0]) * width
  }
  const document = padded([...new Array<number>(TEXT).fill(0), ...written], SECTOR)
  const last = TEXT + written.length

  /** Stretches in the order of their bytes, one a page. */
  const pages = (
    items: readonly { start: number; end: number; bytes: readonly number[] }[],
    kind: 'characters' | 'paragraphs',
  ) => {
    const split = items.flatMap(({ start, end, bytes }) =>
      pieces
        .map(([from, to]) => [Math.max(start, from), Math.min(end, to)] as const)
        .filter(([from, to]) => from < to)
        .map(([from, to]) => ({ at: byteOf(from), to: byteOf(to - 1) + width, bytes })),
    )
    split.sort((a, b) => a.at - b.at)
    const numbers = split.map(({ at, to, bytes }) => {
      const size = kind === 'characters' ? 1 : isOld ? 7 : 13
      const place = 0x100
      const page = [...u32(at), ...u32(to), place / 2, ...new Array<number>(size - 1).fill(0)]
      while (page.length < place) page.push(0)
      if (kind === 'characters') page.push(bytes.length, ...bytes)
      else if (isOld) page.push(Math.ceil(bytes.length / 2), ...bytes)
      else page.push(...(bytes.length % 2 === 0 ? [0, bytes.length / 2] : [(bytes.length + 1) / 2]), ...bytes)
      while (page.length < SECTOR - 1) page.push(0)
      page.push(1)
      const number = document.length / SECTOR
      document.push(...page)
      return number
    })
    const bte = [...split.map(({ at }) => at), last].flatMap(u32)
    return [...bte, ...numbers.flatMap(isOld ? u16 : u32)]
  }
  const characters: { start: number; end: number; bytes: readonly number[] }[] = []
  const marks: typeof characters = []
  let at = 0
  for (const { runs, changes = [] } of paragraphs) {
    const start = at
    for (const run of runs) {
      characters.push({ start: at, end: at + run.text.length, bytes: run.changes ?? [] })
      at += run.text.length
    }
    marks.push({ start, end: at, bytes: [0, 0, ...changes] })
  }
  const parts: Record<string, number[]> = {
    characters: pages(characters, 'characters'),
    paragraphs: pages(marks, 'paragraphs'),
    fonts: fontsOf(fonts, isOld),
    lists: [...(lists?.lists ?? [])],
    overrides: [...(lists?.overrides ?? [])],
    sections: [...[0, ...sectionEnds].flatMap(u32), ...new Array<number>(sectionEnds.length * 12).fill(0)],
    pieces: [
      2,
      ...u32(pieces.length * 12 + 4),
      ...[0, ...pieces.map(([, end]) => end)].flatMap(u32),
      ...places.flatMap((place) => [
        0,
        0,
        ...u32(isOld || width === 2 ? place : place * 2 + 0x4000_0000),
        ...u16(change),
      ]),
    ],
  }
  const fields = isOld
    ? { sections: 0x88, characters: 0xb8, paragraphs: 0xc0, fonts: 0xd0, pieces: 0x160 }
    : {
        lists: 0x2e2,
        overrides: 0x2ea,
        sections: 0xca,
        characters: 0xfa,
        paragraphs: 0x102,
        fonts: 0x112,
        pieces: 0x1a2,
      }
  const table: number[] = isOld ? document : []
  const set = (place: number, value: readonly number[]) => {
    document.splice(place, value.length, ...value)
  }
  for (const [name, place] of Object.entries(fields) as [string, number][]) {
    set(place, [...u32(table.length), ...u32(parts[name]!.length)])
    for (const byte of parts[name]!) table.push(byte)
  }
  const isComplex = pieceLength !== undefined
  set(0, [...u16(isOld ? 0xa5dc : 0xa5ec), ...u16(isOld ? 104 : 193)])
  set(10, u16(flags | (isComplex ? 4 : 0)))
  set(0x18, [...u32(TEXT), ...u32(last)])
  if (!isOld) {
    set(32, u16(14))
    set(62, u16(22))
    set(152, u16(93))
  }
  set(isOld ? 0x34 : 0x4c, u32(text.length))
  head?.(document)
  return compoundFile({ WordDocument: document, ...(isOld ? {} : { '0Table': table }) })
}

const fontsOf = (fonts: readonly string[], isOld: boolean): number[] => {
  const entries = fonts.map((name) => {
    const rest = isOld
      ? [...new Array<number>(5).fill(0), ...bytesOf(`${name}\0`, 1)]
      : [...new Array<number>(39).fill(0), ...bytesOf(`${name}\0`, 2)]
    return [rest.length, ...rest]
  })
  const bytes = entries.flat()
  return isOld ? [...u16(bytes.length + 2), ...bytes] : [...u16(fonts.length), 0, 0, ...bytes]
}

/** A paragraph of runs, with its mark. */
export const paragraph = (...runs: (string | WrittenRun)[]): WrittenParagraph => ({
  runs: [...runs.map((run) => (typeof run === 'string' ? { text: run } : run)), { text: '\r' }],
})
