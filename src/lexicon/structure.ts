import type { InstrumentType } from '../directive/header'
import { bare } from '../text/fold'
import data from './structure.json'

/** How the parts of a document announce themselves; the words and their sources stand in `structure.json`. */
export const structureLexicon = {
  documentTypes: data.documentTypes.words as Readonly<Record<string, InstrumentType>>,
  attachments: data.attachments.words as readonly string[],
  numberedAttachments: data.attachments.numbered as readonly string[],
  attachmentOpenings: data.attachments.openings as readonly string[],
  attachmentOpening: new RegExp(`^(?:${data.attachments.openings.join('|')})(?!\\p{L})`, 'u'),
  attachmentNumber: `(?:${data.attachments.number.join('|')})`,
  divisions: data.divisions as Readonly<
    Record<'part' | 'chapter' | 'division' | 'article' | 'ordinal', readonly string[]>
  >,
  article: data.divisions.article[0]!,
  preambleOpenings: data.preambleOpenings.words as readonly string[],
  preambleClosings: data.preambleClosings.words as readonly string[],
  authorityPrefixes: data.authority.prefixes as readonly string[],
  positions: data.authority.positions as readonly string[],
  issuingBodies: data.authority.bodies as readonly string[],
  recipients: new RegExp(`^[^\\p{L}]{0,3}${data.foot.recipients} ?[:;.]? ?`, 'u'),
  personTitles: [...data.person.titles, ...data.person.ranks] as readonly string[],
  runningHead: data.furniture.runningHead,
  furniture: alternatives(data.furniture.anywhere),
  pageTail: new RegExp(`^(?:${data.furniture.tail.join('|')})${data.furniture.tailEnd}`, 'u'),
  openEnds: new Set(data.openEnds.words),
  beforeMarkers: new Set(data.openEnds.beforeMarkers),
  beforeNumbers: new Set(data.openEnds.beforeNumbers),
  halfPhrases: new RegExp(`(?<!\\p{L})(?:${data.openEnds.halfPhrases.join('|')})$`, 'u'),
  nameHeads: new Set(data.openEnds.nameHeads),
  recurring: new Set(data.openEnds.recurring),
  timeCell: new RegExp(`^(?:${data.timeCells.openings.join('|')})(?!\\p{L}).{0,60}$`, 'iu'),
  bodyCell: new RegExp(
    `^(?:\\(\\d\\) )?(?:Các (?:${data.cellOpenings.classes.join('|')})|(?:${data.cellOpenings.heads.join('|')}) \\p{Lu}|(?:${data.cellOpenings.bodies.join('|')})(?!\\p{L}))`,
    'u',
  ),
  instrumentCell: new RegExp(`^(?:${data.cellOpenings.instruments.join('|')})(?!\\p{L})`, 'u'),
  closing: new RegExp(`^(?:${data.closings.openings.join('|')})`, 'iu'),
  signedBy: new RegExp(`^(?:${data.stamp.keys.by.join('|')}) ?:`, 'u'),
  stampDetail: new RegExp(`^(?:${Object.values(data.stamp.keys).flat().join('|')}) ?:`, 'u'),
  /** What a stamp's lines say, by the words that they begin with. */
  stampKeys: new Map(
    Object.entries(data.stamp.keys).flatMap(([field, words]) => words.map((word) => [word, field] as const)),
  ),
  firstColumn: new RegExp(`^(?:${data.columns.first.join('|')})$`, 'u'),
  yearColumn: new RegExp(data.columns.years, 'iu'),
  yearHead: new RegExp(data.columns.yearHead, 'iu'),
  unitColumn: new RegExp(data.columns.unit, 'iu'),
  columns: Object.entries(data.columns.patterns).map(
    ([role, pattern]) => [role, new RegExp(pattern, 'iu')] as const,
  ),
  /** The same by letters alone: a scan reads `Phôi hợp`. */
  columnsByLetters: Object.entries(data.columns.patterns)
    .filter(([role]) => ['task', 'lead', 'coordinate', 'time', 'result'].includes(role))
    .map(([role, pattern]) => [role, new RegExp(bare(pattern), 'u')] as const),
}

function alternatives(patterns: readonly string[]): RegExp {
  return new RegExp(patterns.map((pattern) => `(?:${pattern})`).join('|'), 'u')
}
