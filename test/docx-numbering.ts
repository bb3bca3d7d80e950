import { type DocxParts, definition, item, level, list, paragraph, run } from './docx-file'

const OUTLINE = [
  level(0, 'upperRoman', '%1.'),
  level(1, 'decimal', '%2.'),
  level(2, 'lowerLetter', '%3)'),
  level(3, 'bullet', '-'),
].join('')
const numbered = (text: string, ...properties: string[]) => paragraph(text, properties.join(''))
const style = (id: string, more: string, inner = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${more}<w:pPr>${inner}</w:pPr></w:style>`
const place = (list: number, at = 0) => `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`

/** A document, and where LibreOffice's text of it is not what Word shows, the labels that it should have, and why. */
interface Numbered extends DocxParts {
  word?: { why: string; lines: readonly string[] }
}

/** Documents that use Word's lists, by what is special in each; LibreOffice's text of each stands in `fixtures/docx/`. */
export const NUMBERED: Readonly<Record<string, Numbered>> = {
  outline: {
    numbering: definition(0, OUTLINE) + list(1, 0),
    body: [
      item(1, 0, 'Mục đích'),
      item(1, 1, 'Nâng cao chất lượng'),
      item(1, 2, 'Ở trường tiểu học'),
      item(1, 2, 'Ở trường mầm non'),
      item(1, 3, 'Mỗi trường một phòng đọc'),
      item(1, 1, 'Huy động nguồn lực'),
      item(1, 2, 'Từ ngân sách'),
      paragraph('Không đánh số'),
      item(1, 0, 'Nội dung'),
      item(1, 1, 'Xây dựng thư viện'),
    ].join(''),
  },
  'levels of decimals': {
    numbering:
      definition(
        0,
        level(0, 'decimal', '%1.') + level(1, 'decimal', '%1.%2.') + level(2, 'decimal', '%1.%2.%3.'),
      ) + list(1, 0),
    body: [0, 1, 1, 2, 2, 1, 0, 1, 2].map((at) => item(1, at, `Cấp ${at}`)).join(''),
  },
  'digits below a Roman number': {
    word: {
      why: 'LibreOffice does not know isLgl (ECMA-376, 17.9.4)',
      lines: ['Phần I Cấp 0', '1.1 Cấp 1', '1.2 Cấp 1', 'Phần II Cấp 0', '2.1 Cấp 1'],
    },
    numbering:
      definition(0, level(0, 'upperRoman', 'Phần %1') + level(1, 'decimal', '%1.%2', '<w:isLgl/>')) +
      list(1, 0),
    body: [0, 1, 1, 0, 1].map((at) => item(1, at, `Cấp ${at}`)).join(''),
  },
  'a second list that goes on, a third that starts again': {
    numbering:
      definition(0, OUTLINE) +
      list(1, 0) +
      list(2, 0) +
      list(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'),
    body: [
      item(1, 0, 'Một'),
      item(1, 0, 'Hai'),
      item(2, 0, 'Ba'),
      item(3, 0, 'Lại một'),
      item(3, 0, 'Lại hai'),
    ].join(''),
  },
  'a list that starts at five': {
    numbering: definition(0, level(0, 'decimal', 'Điều %1.', '', 5)) + list(1, 0),
    body: item(1, 0, 'Tổ chức thực hiện') + item(1, 0, 'Hiệu lực'),
  },
  'a level of its own': {
    numbering:
      definition(0, OUTLINE) +
      list(1, 0, `<w:lvlOverride w:ilvl="0">${level(0, 'upperLetter', '%1.')}</w:lvlOverride>`),
    body: item(1, 0, 'Phần thứ nhất') + item(1, 1, 'Mục một') + item(1, 0, 'Phần thứ hai'),
  },
  'styles that have numbers': {
    numbering:
      definition(
        0,
        level(0, 'upperRoman', '%1.', '<w:pStyle w:val="Muc"/>') +
          level(1, 'decimal', '%2.', '<w:pStyle w:val="Tieumuc"/>'),
      ) + list(1, 0),
    styles:
      style('Muc', '', '<w:numPr><w:numId w:val="1"/></w:numPr>') +
      style('Tieumuc', '<w:basedOn w:val="Muc"/>', place(1, 1)) +
      style('Mucphu', '<w:basedOn w:val="Muc"/>'),
    body: [
      numbered('Mục đích', '<w:pStyle w:val="Muc"/>'),
      numbered('Nâng cao', '<w:pStyle w:val="Tieumuc"/>'),
      numbered('Yêu cầu', '<w:pStyle w:val="Muc"/>'),
      numbered('Không số', '<w:pStyle w:val="Muc"/>', '<w:numPr><w:numId w:val="0"/></w:numPr>'),
      numbered('Thiết thực', '<w:pStyle w:val="Tieumuc"/>'),
    ].join(''),
  },
  'letters after z': {
    numbering: definition(0, level(0, 'lowerLetter', '%1)', '', 25)) + list(1, 0),
    body: ['y', 'z', 'aa', 'bb'].map((text) => item(1, 0, text)).join(''),
  },
  'numbers of other kinds': {
    numbering:
      definition(
        0,
        level(0, 'decimalZero', '%1.') + level(1, 'lowerRoman', '(%2)') + level(2, 'upperLetter', '%3/'),
      ) + list(1, 0),
    body: [0, 1, 1, 2, 2, 0].map((at) => item(1, at, `Cấp ${at}`)).join(''),
  },
  'a level that is skipped': {
    numbering: definition(0, OUTLINE) + list(1, 0),
    body: item(1, 0, 'Một') + item(1, 2, 'Điểm') + item(1, 1, 'Khoản') + item(1, 2, 'Điểm'),
  },
  'a level that never starts again': {
    word: {
      why: 'LibreOffice does not know lvlRestart (ECMA-376, 17.9.10)',
      lines: ['I. Cấp 0', 'Điều 1. Cấp 1', 'Điều 2. Cấp 1', 'II. Cấp 0', 'Điều 3. Cấp 1'],
    },
    numbering:
      definition(
        0,
        level(0, 'upperRoman', '%1.') + level(1, 'decimal', 'Điều %2.', '<w:lvlRestart w:val="0"/>'),
      ) + list(1, 0),
    body: [0, 1, 1, 0, 1].map((at) => item(1, at, `Cấp ${at}`)).join(''),
  },
  'paragraphs in cells': {
    numbering: definition(0, level(0, 'decimal', '%1')) + list(1, 0),
    body: `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>${[
      'Rà soát',
      'Công bố',
      'Báo cáo',
    ]
      .map(
        (what) =>
          `<w:tr>${[item(1, 0, ''), paragraph(what), paragraph('Sở Nội vụ')].map((cell) => `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${cell}</w:tc>`).join('')}</w:tr>`,
      )
      .join('')}</w:tbl>${paragraph('Hết')}`,
  },
  'numbers without a blank': {
    numbering: definition(0, level(0, 'decimal', '%1.', '<w:suff w:val="nothing"/>')) + list(1, 0),
    body: item(1, 0, ' Có dấu cách') + item(1, 0, ' Lại có'),
  },
  'a list of another style': {
    numbering:
      definition(0, OUTLINE, '<w:styleLink w:val="Danhsach"/>') +
      definition(1, '', '<w:numStyleLink w:val="Danhsach"/>') +
      list(1, 0) +
      list(2, 1),
    styles: `<w:style w:type="numbering" w:styleId="Danhsach"><w:name w:val="Danhsach"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`,
    body: item(2, 0, 'Một') + item(2, 1, 'Khoản') + item(2, 0, 'Hai'),
  },
  'an item that is deleted': {
    word: {
      why: 'LibreOffice writes out what is deleted',
      lines: ['1. Còn lại', '2. Cũng còn lại'],
    },
    numbering: definition(0, level(0, 'decimal', '%1.')) + list(1, 0),
    body: [
      item(1, 0, 'Còn lại'),
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="1" w:author="a"/></w:rPr></w:pPr><w:del w:id="2" w:author="a"><w:r><w:delText>Bỏ đi</w:delText></w:r></w:del></w:p>`,
      item(1, 0, 'Cũng còn lại'),
    ].join(''),
  },
  'empty items': {
    numbering: definition(0, level(0, 'decimal', '%1.')) + list(1, 0),
    body: item(1, 0, 'Một') + item(1, 0, '') + item(1, 0, 'Ba'),
  },
  'hidden text': {
    word: {
      why: 'LibreOffice writes out what is hidden',
      lines: ['1. Một', '2. Thấy', '3. Ba'],
    },
    numbering: definition(0, level(0, 'decimal', '%1.')) + list(1, 0),
    body: item(1, 0, 'Một') + item(1, 0, run('Thấy') + run(' không thấy', '<w:vanish/>')) + item(1, 0, 'Ba'),
  },
}
