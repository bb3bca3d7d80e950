import { structureLexicon } from '../lexicon/structure'
import type { Marker, MarkerFamily } from './document'

type Found = Omit<Marker, 'span'>

const { part, chapter, division, article, ordinal } = structureLexicon.divisions
const any = (words: readonly string[]): string => `(?:${words.join('|')})`
const NAMED_END = '(?=[.:\\s]|$)[.:]? ?'

/**
 * The numberings in use (NĐ 30/2020, Phụ lục I: phần, chương, mục, điều, khoản, điểm; plans: I., 1., a), -, +), each with
 * what may close it. A number needs something after it, so that `12/2019` and `2.500` are none.
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
  [
    'roman',
    /^(?<value>[IVX]{1,6})(?:[.):](?=[\s\p{L}“"]|$)|\/(?=[\s\p{Lu}])|[-–](?=[\s\p{L}])|[ \t]+[-–](?= ))\s{0,3}/u,
  ],
  [
    'decimal',
    /^(?<value>\d{1,2}(?:\.\d{1,2}){1,4})(?:[.)/](?!\d)|-(?=[\s\p{L}])|(?=[ \t]+[\p{L}“"(]))\s{0,3}/u,
  ],
  ['arabic', /^(?<value>\d{1,3})(?:[.)](?!\d)|(?<=^\d{1,2})(?:\/|[-–])(?= |\p{Lu}\p{Ll}|\p{Lu}+ ))\s{0,3}/u],
  ['letter', /^(?<value>[a-zđ])(?:\)|[.](?= ?\p{Lu})|\/(?= ?\p{Lu}))\s{0,3}/u],
  ['upper', /^(?<value>[A-HĐ])[.)/](?=\s|\p{Lu}\p{Ll})\s{0,3}/u],
  ['dash', /^(?<value>[-–—~•▪●*]?[-–—•▪●\uf02d\uf076\uf0a7\uf0b7\uf0d8\uf0fc])\s{0,3}(?=\S)/u],
  ['plus', /^(?<value>\+)\s{0,3}(?=\S)/u],
  ['star', /^(?<value>\*{1,3}|\(\*{1,3}\))\s{0,3}(?=\S)/u],
]

/** Every marker begins with one of these; most lines do not. */
const FIRST = new RegExp(
  `^[-–—~•▪●\uf02d\uf076\uf0a7\uf0b7\uf0d8\uf0fc+*(\\dIVXLA-HĐa-zđ${[...part, ...chapter, ...division, ...article].map((word) => word.charAt(0)).join('')}]`,
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
