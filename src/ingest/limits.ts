/** What a file may ask of its reader before it is refused. */
export interface Limits {
  /** Bytes of a file. */
  mostBytes: number
  /** Bytes that a compressed file may unfold to, all parts that are read together. */
  mostUnpacked: number
  /** Elements in one part of a file, text aside. */
  mostElements: number
  /** Elements within elements. */
  deepest: number
  /** Paragraphs of a binary Word document, and cells of its tables; an empty one takes a byte of the file. */
  mostParagraphs: number
  /** Blanks, cells and rows that a file repeats by a number. */
  mostRepeated: number
  /** Pages of a PDF or a scan. */
  mostPages: number
}

/** A directive of 500 pages stays below a tenth of these. */
export const LIMITS: Readonly<Limits> = {
  mostBytes: 64 * 2 ** 20,
  mostUnpacked: 256 * 2 ** 20,
  mostElements: 4_000_000,
  deepest: 256,
  mostParagraphs: 500_000,
  mostRepeated: 500_000,
  mostPages: 1_000,
}

/** The default limits with some of them changed; what is undefined stays as it is. */
export const limitsWith = (changed: Partial<Limits> = {}): Limits => ({
  ...LIMITS,
  ...Object.fromEntries(Object.entries(changed).filter(([, limit]) => limit !== undefined)),
})
