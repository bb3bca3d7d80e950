import { DOCUMENT, rewritten } from './document'
import { toDocx } from './docx'
import { encoded, toTcvn3, toVni } from './encodings'
import { toHtml } from './html'
import { toMarkdown } from './markdown'
import { toOdt } from './odt'
import { toRtf } from './rtf'
import { toText } from './text'
import { toXlsx } from './xlsx'

const TEXT = toText(DOCUMENT)
const TCVN3 = rewritten(DOCUMENT, toTcvn3)
const VNI = rewritten(DOCUMENT, toVni)
const bytes = (text: string) => new TextEncoder().encode(text)

/** The document in every format that can be written here, by the name of its file. */
export const FILES: Readonly<Record<string, Uint8Array>> = {
  'utf-8.txt': bytes(TEXT),
  ...Object.fromEntries(Object.entries(encoded(TEXT)).map(([name, file]) => [`${name}.txt`, file])),
  'plain.md': bytes(toMarkdown(DOCUMENT)),
  'plain.html': bytes(toHtml(DOCUMENT)),
  'vntime.html': bytes(toHtml(TCVN3, '<style>body { font-family: ".VnTime" }</style>')),
  'plain.docx': toDocx(DOCUMENT),
  'vntime.docx': toDocx(TCVN3, '.VnTime'),
  'vni.docx': toDocx(VNI, 'VNI-Times'),
  'plain.odt': toOdt(DOCUMENT),
  'plain.rtf': bytes(toRtf(DOCUMENT)),
  'vntime.rtf': bytes(toRtf(TCVN3, '.VnTime')),
  'plain.xlsx': toXlsx(DOCUMENT),
}
