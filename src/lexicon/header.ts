import { alternatives, any } from '../text/alternatives'
import data from './header.json'
import { timeLexicon } from './time'

const { letterhead, anchors, subject, addressee, basis, local } = data
const [day, month, year] = [any(letterhead.day), any(letterhead.month), any(letterhead.year)]
/** `TP. Hồ Chí Minh`, `Quận 1`, `Ea H'leo`, `A Lưới`, `Bà Rịa-Vũng Tàu`; never the end of a symbol beside it. */
const KIND = `(?:${any(letterhead.city)}\\.? ?|${any(letterhead.placeKinds)} )`
const WORD = `\\p{Lu}[\\p{L}'’]{0,10}`
const NAME = `(?:${WORD})(?:(?: |-| - )(?!${day})\\p{Lu}['’]?\\p{Ll}{0,10}){0,5}`
const PLACE = `(?:${KIND}(?:${NAME}|\\d{1,2})|\\p{Lu}['’]?\\p{Ll}{0,10}['’]?\\p{Ll}{0,5}(?:(?: |-| - )\\p{Lu}['’]?\\p{Ll}{0,10}){0,5})`
const IN_FIGURES = `${day} \\d{1,2} ?[-/.] ?\\d{1,2} ?[-/.] ?\\d{4}(?!\\d)`
const BY_HAND = `${day} \\S{0,6} ?${timeLexicon.damagedMonth} \\S{0,4} ?${year}(?: ?\\d{4}(?!\\d))?`
const CLOCK = '(?:[ ,-]+\\d{1,2}:\\d{2}(?: [AP]M)?)?'

/** How a header and its elements are known, and who issues by it; the words and their sources stand in `header.json`. */
export const headerLexicon = {
  nation: new RegExp(alternatives(letterhead.nation), 'u'),
  motto: new RegExp(alternatives(letterhead.motto), 'iu'),
  number: new RegExp(`${any(letterhead.number)} ?[:.]? ?(?=\\S{0,6}\\d|[^\\p{L}]{0,8}\\/)`, 'u'),
  /** Where place and date stand, be the date's figures left blank or lost in a scan; which day it is, chrono says. */
  dateline: new RegExp(`(?<![\\p{L}/&-])(?<place>${PLACE}) ?, ?(?<date>${BY_HAND}|${IN_FIGURES})`, 'u'),
  /** A line that holds one of the elements above the title. */
  anchor: new RegExp(
    `${alternatives(anchors.anywhere)}|^${any(anchors.opening)}|, ${day}(?!\\w).{0,20}${month}`,
    'u',
  ),
  /** A line that is the date of a page: `(Thứ hai, 05/3/2018 10:15)`. */
  dateOnly: new RegExp(
    `^\\(?(?:${any(letterhead.weekday)} \\p{L}+, )?(?:${day} )?\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}${CLOCK}\\)?$`,
    'iu',
  ),
  /** A cell that stands where others have quốc hiệu. */
  beside: new RegExp(`^${any(data.beside.words)}$`, 'u'),
  /** A line that carries the letterhead's line above it on. */
  continues: new RegExp(`^${any([...data.continued.places, ...data.continued.ends])}(?!\\p{L})`, 'iu'),
  /** A line that breaks off before the name of a place: `ỦY BAN NHÂN DÂN THÀNH PHỐ`. */
  breaksOff: new RegExp(`(?<!\\p{L})${any(data.continued.places)}$`, 'iu'),
  /** What is stamped on a document, `HỎA TỐC`. */
  stamp: new RegExp(`^\\(?${any(data.stamps.words)}\\)?$`, 'u'),
  /** A unit of the body above it, with at most a word of its own, or an organ of it. */
  unit: new RegExp(`^(?:${any(data.units.words)}(?: \\p{Lu}+)?|${any(data.units.organs)})$`, 'u'),
  /** An organ with its place, under the organisation that both belong to: `BCH TỈNH LAI CHÂU`. */
  organOfPlace: new RegExp(
    `^(?<organ>${any(data.units.organs)}) ${any(data.continued.places)} .{1,40}$`,
    'u',
  ),
  subject: new RegExp(`^${any(subject.openings)}`, 'u'),
  /** The same behind a symbol on one line. */
  subjectBehind: new RegExp(`(?<=[\\p{L}\\d] ?[-–—,;.]? ?)${any(subject.short)}(?= ?\\p{L})`, 'iu'),
  addressee: new RegExp(`^${any(addressee.words)}`, 'u'),
  /** What the title drops at its beginning. */
  subjectLead: new RegExp(`^${any(subject.dropped)}[ :.]+`, 'iu'),
  /** A công văn's subject or addressee, which begin the words below the symbol. */
  begins: new RegExp(`^${any([...subject.short, ...addressee.words])}`, 'iu'),
  basis: new RegExp(`^${any(basis.words)}`, 'u'),
  /** Not in `MÔI TRƯỜNG`, `QUỐC PHÒNG`, `XÃ HỘI` of a ministry. */
  local: new RegExp(
    `(?<!\\p{L}|${any(local.firstHalves)} )${any(local.words)}(?!\\p{L}| ${any(local.secondHalves)}(?!\\p{L}))`,
    'iu',
  ),
  ofDistrict: new RegExp(`^${any(local.district)}`, 'iu'),
  place: new RegExp(`(?<!\\p{L})${any(local.places)} (?=\\p{Lu})`, 'giu'),
  /** What follows a body that issues: ` (sau đây gọi là Sở) ban hành`. */
  issues: new RegExp(`^(?: \\([^)]{1,40}\\))? ${any(data.issuing.words)}(?!\\p{L})`, 'u'),
}
