import { structureLexicon } from '../lexicon/structure'
import { any } from '../text/alternatives'
import type { Marker, MarkerFamily } from './document'

type Found = Omit<Marker, 'span'>

const { part, chapter, division, article, ordinal } = structureLexicon.divisions
const NAMED_END = '(?=[.:\\s]|$)[.:]? ?'

/** What may close a number, with what must stand behind it, so that `12/2019`, `2.500` and `29-NQ/TW` are none. */
const WORD = '(?=\\s|\\p{Lu}\\p{Ll}|\\p{Lu}+ )'
const DASHED = '[ \\t]{1,3}[-–](?= )(?! \\p{Lu}{2,}[/-])'
/** `I/- MỤC ĐÍCH`, `1.- Tuyên truyền`. */
const DOUBLE = '[./]-(?=\\s|\\p{Lu})'
const CLOSERS = {
  number: `${DOUBLE}|[.)](?!\\d|\\p{Lu}\\.)|:(?=\\s+\\p{L}|$)|[-–/]${WORD}|${DASHED}`,
  capital: `${DOUBLE}|[.)/](?=\\s|\\p{Lu}\\p{Ll})|[-–](?=\\s)|${DASHED}`,
  letter: `${DOUBLE}|\\)(?!\\d)|[-–./](?= ?\\p{Lu})|\\.(?= \\d)|${DASHED}(?= \\p{Lu})`,
}
const closed = (value: string, by: keyof typeof CLOSERS, orElse = ''): RegExp =>
  new RegExp(`^(?<value>${value})(?:${CLOSERS[by]}${orElse})\\s{0,3}`, 'u')
const bracketed = (value: string): RegExp =>
  new RegExp(`^\\((?<value>${value})\\)\\s{0,3}(?=[\\p{L}“"])`, 'u')

/**
 * The numberings in use (NĐ 30/2020, Phụ lục I: phần, chương, mục, điều, khoản, điểm; plans: I., I.1., 1., (1), a), i),
 * -, +).
 */
const FAMILIES: [MarkerFamily, RegExp][] = [
  [
    'part',
    new RegExp(
      `^${any(part)} (?<value>[IVXL]{1,6}|\\d{1,2}|[A-HĐ]|${any(ordinal)} \\p{L}{2,4})${NAMED_END}`,
      'u',
    ),
  ],
  ['chapter', new RegExp(`^${any(chapter)} (?<value>[IVXL]{1,6}|\\d{1,2})${NAMED_END}`, 'u')],
  ['division', new RegExp(`^${any(division)} (?<value>[IVXL]{1,6}|\\d{1,2}|[A-ZĐ])${NAMED_END}`, 'u')],
  [
    'article',
    new RegExp(`^${any(article)} (?<value>\\d{1,3}\\p{Ll}?)(?:[.:]|(?=\\s|$)(?! {1,3}\\p{Ll})) {0,3}`, 'u'),
  ],
  ['roman', closed('[IVX]{1,6}', 'number')],
  ['roman', closed('[ivx]{2,6}', 'letter')],
  ['roman', bracketed('[ivx]{2,6}')],
  [
    'decimal',
    closed(
      '(?:\\d{1,2}|[IVX]{1,6}|[A-HĐ])(?:\\.\\d{1,2}){1,4}|\\d{1,2}\\.[a-zđ]',
      'number',
      '|(?=[ \\t]+[\\p{L}“"(])',
    ),
  ],
  ['arabic', closed('\\d{1,3}(?=[.)])|\\d{1,2}', 'number')],
  ['arabic', bracketed('\\d{1,2}')],
  ['letter', closed('[a-zđ]', 'letter')],
  ['letter', bracketed('[a-zđ]')],
  ['upper', closed('[A-HĐ]', 'capital')],
  ['dash', /^(?<value>[-–—~•▪●*]?[-–—•▪●·\uf02d\uf076\uf0a7\uf0b7\uf0d8\uf0fc])\s{0,3}(?=\S)/u],
  ['plus', /^(?<value>\+|[→⇒⇨➔✓✔➢❖❑■□◆◇◦○►☐☑☒☞]|o(?=\s{1,3}[\p{L}\d“]))\s{0,3}(?=\S)/u],
  ['star', /^(?<value>\*{1,3}|\(\*{1,3}\))\s{0,3}(?=\S)/u],
]

/** Every marker begins with one of these; most lines do not. */
const FIRST = new RegExp(
  `^[-–—~•▪●·→⇒⇨➔✓✔➢❖❑■□◆◇◦○►☐☑☒☞\uf02d\uf076\uf0a7\uf0b7\uf0d8\uf0fc+*(\\dIVXLA-HĐa-zđ${[...part, ...chapter, ...division, ...article].map((word) => word.charAt(0)).join('')}]`,
  'u',
)

/**
 * How a line is numbered, or null: `II. NỘI DUNG` is roman II, `1-Tổ chức` arabic 1, `đ) Sở Y tế` letter đ.
 *
 * @param text a line without blanks at its ends
 */
export const readMarker = (text: string): Found | null => {
  if (!FIRST.test(text)) return null
  for (const [family, pattern] of FAMILIES) {
    const match = pattern.exec(text.slice(0, 40))
    if (match) return { text: match[0].trimEnd(), value: match.groups!.value!, family }
  }
  return null
}

/** Numbers of one series look alike: `1.` and `2.`, but not `1)`; the names of parts and articles do it alone. */
export const seriesOf = ({ family, text, value }: Omit<Marker, 'span'>): string =>
  SHAPED.has(family) ? `${family} ${text.replace(value, '').trim()}` : family
const SHAPED: ReadonlySet<MarkerFamily> = new Set(['roman', 'upper', 'arabic', 'letter'])

/** Whether a marker is a bullet, which gives no address. */
export const isBullet = (family: MarkerFamily): boolean =>
  family === 'dash' || family === 'plus' || family === 'star'
