import { ChithiError } from '../src/ingest/error'
import { LIMITS } from '../src/ingest/limits'
import { readPdf } from '../src/ingest/pdf/pdf'
import { centred, flow, type PdfPage, type PdfText, writePdf } from './tools/write-pdf'

export const read = async (pages: PdfPage[], ...rest: [Parameters<typeof writePdf>[1]?]) =>
  readPdf(writePdf(pages, ...rest), { recognise: null })
export const paragraphs = async (pages: PdfPage[], ...rest: [Parameters<typeof writePdf>[1]?]) =>
  (await read(pages, ...rest)).text.split(/\n+/u)
export const refusal = async (bytes: Uint8Array, limits = LIMITS) =>
  readPdf(bytes, { recognise: null, limits }).then(
    () => 'read',
    (error) => (error instanceof ChithiError ? error.code : `${error}`),
  )

/** Paragraphs one under the other, 6 points between them. */
export const column = (
  texts: string[],
  y = 300,
  options: Partial<Parameters<typeof flow>[1]> = {},
): PdfText[] => {
  let at = y
  return texts.flatMap((text) => {
    const lines = flow(text, { ...options, y: at })
    at = lines.at(-1)!.y + 14 * 1.15 + 6
    return lines
  })
}

export const LETTERHEAD: PdfText[] = [
  ...[
    ['ỦY BAN NHÂN DÂN', 70],
    ['TỈNH HÒA AN', 86],
    ['Số: 41/KH-UBND', 115],
  ].map(([text, y]) => centred(text as string, y as number, 60, 250, y === 115 ? 'F1' : 'B', 13)),
  centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 70, 265, 560, 'B', 12),
  centred('Độc lập - Tự do - Hạnh phúc', 86, 265, 560, 'B', 13),
  centred('Hòa An, ngày 05 tháng 3 năm 2021', 115, 265, 560, 'F1', 13),
]

export const LONG =
  'Phong trào thi đua được tổ chức sâu rộng trong các cơ quan, đơn vị, địa phương nhằm động viên cán bộ, công chức, viên chức và người lao động phấn đấu hoàn thành các chỉ tiêu kinh tế - xã hội năm 2021.'
export const TASK =
  '1. Sở Nội vụ chủ trì, phối hợp với các sở, ban, ngành hướng dẫn, theo dõi, đôn đốc việc thực hiện phong trào, tổng hợp kết quả báo cáo Ủy ban nhân dân tỉnh trước ngày 15/12/2021.'

export const cells = (x: number[], y: number, rows: string[][]): PdfText[] =>
  rows.flatMap((row, index) =>
    row.flatMap((text, column) =>
      text
        .split('\n')
        .filter((line) => line !== '')
        .map((line, at) => ({ text: line, x: x[column]! + 5, y: y + index * 40 + 14 + at * 14, size: 12 })),
    ),
  )
export const grid = (x: number[], y: number, rows: number): [number, number, number, number][] => [
  ...Array.from({ length: rows + 1 }, (_, row): [number, number, number, number] => [
    x[0]!,
    y + row * 40,
    x.at(-1)!,
    y + row * 40,
  ]),
  ...x.map((at): [number, number, number, number] => [at, y, at, y + rows * 40]),
]
export const X = [85, 120, 320, 440, 540]
export const HEAD = ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn']
