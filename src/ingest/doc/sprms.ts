/** A change of one property: what it changes, and the place of its new value. */
export interface Sprm {
  code: number
  bytes: Uint8Array
  at: number
  length: number
}

/** Walks through a list of property changes. */
export type SprmReader = (bytes: Uint8Array) => Iterable<Sprm>

/** Those that are read, by the names of `[MS-DOC]` 2.6. */
export const SPRM = {
  deleted: 0x0800, // sprmCFRMarkDel
  inserted: 0x0801, // sprmCFRMarkIns
  symbol: 0x6a09, // sprmCSymbol
  characterStyle: 0x4a30, // sprmCIstd
  plain: 0x2a33, // sprmCPlain
  capitals: 0x083b, // sprmCFCaps
  hidden: 0x083c, // sprmCFVanish
  raised: 0x2a48, // sprmCIss
  font: 0x4a3d, // sprmCFtcDefault
  asciiFont: 0x4a4f, // sprmCRgFtc0
  otherFont: 0x4a51, // sprmCRgFtc2
  special: 0x0855, // sprmCFSpec
  style: 0x4600, // sprmPIstd
  level: 0x260a, // sprmPIlvl
  list: 0x460b, // sprmPIlfo
  inTable: 0x2416, // sprmPFInTable
  rowEnd: 0x2417, // sprmPFTtp
  oldNumber: 0xc63e, // sprmPAnld80
  innerCellEnd: 0x244b, // sprmPFInnerTableCell
  innerRowEnd: 0x244c, // sprmPFInnerTtp
  depth: 0x6649, // sprmPItap
  deeper: 0x664a, // sprmPDtap
  huge: 0x6646, // sprmPHugePapx
  tableElsewhere: 0x646b, // sprmPTableProps
  cells: 0xd608, // sprmTDefTable
  mergeDown: 0xd62b, // sprmTVertMerge
} as const

const CHANGE_TABS = 0xc615
/** Bytes of a value by the three highest bits of its code; of 6 the first byte of the value says so. */
const LENGTHS = [1, 1, 2, 4, 2, 2, 0, 3]

const u16 = (bytes: Uint8Array, at: number): number => (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)

/** The changes of Word 97 and newer (`[MS-DOC]` 2.6); one that reaches over the end is the last. */
export function* sprmsOf(bytes: Uint8Array): Generator<Sprm> {
  for (let at = 0; at + 2 < bytes.length; ) {
    const code = u16(bytes, at)
    at += 2
    let length = LENGTHS[code >> 13]!
    if (code === SPRM.cells) {
      length = u16(bytes, at) - 1
      at += 2
    } else if (code === CHANGE_TABS && bytes[at] === 255) {
      const deleted = bytes[at + 1]! * 4
      length = 2 + deleted + (bytes[at + 2 + deleted] ?? 0) * 3
      at++
    } else if (length === 0) length = bytes[at++]!
    if (length < 0 || at + length > bytes.length) return
    yield { code, bytes, at, length }
    at += length
  }
}

/** The value of a change as a number, of one, two or four bytes. */
export const numberOf = ({ bytes, at, length }: Sprm): number =>
  length === 1 ? bytes[at]! : length === 2 ? u16(bytes, at) : u16(bytes, at) + u16(bytes, at + 2) * 2 ** 16
