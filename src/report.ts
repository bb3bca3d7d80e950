import type { CheckResult } from './check/run'
import type { Cascade } from './compare/demand'
import type { Matrix } from './compare/many'
import type { Comparison } from './compare/revision'
import type { Directive } from './directive/directive'
import { cascadePage, comparisonPage, matrixPage } from './report/html/comparison'
import { entryOf, type IndexEntry, indexPage } from './report/html/index-page'
import { reportPage } from './report/html/page'
import { Values } from './report/html/values'
import { LANGUAGES, type Language } from './report/report'

export type { IndexEntry } from './report/html/index-page'
export type { Language } from './report/report'

/** A directive, and what its check found where it was checked. */
export interface Reported {
  directive: Directive
  result?: CheckResult | null
}

export interface ReportOptions {
  /** The language of what the page says around the document, `vi` where left out. */
  language?: Language
}

const languageOf = ({ language = 'vi' }: ReportOptions): Language => {
  if (LANGUAGES.includes(language)) return language
  throw new TypeError(`Unexpected language ${JSON.stringify(language)}, expected vi or en`)
}

/**
 * One self-contained page of HTML for a document: its text as a reader knows it, with what was found in it marked in place
 * and listed beside it, a timeline, the tasks, and the findings of a check. It loads nothing, and reads without its script.
 *
 * @example
 * htmlReport({ directive: parseText('KẾ HOẠCH\nI. CHỈ TIÊU\n- Tiểu học đạt 98%.') }) // '<!doctype html><html lang="vi">…'
 */
export const htmlReport = ({ directive, result = null }: Reported, options: ReportOptions = {}): string =>
  reportPage(directive, result, new Values(languageOf(options), directive.text))

/**
 * What `htmlIndex` says of a document whose report lies at `href`, a path from the index (`2021/ke-hoach.html`).
 *
 * @example
 * indexEntry({ directive: parseText('KẾ HOẠCH\nThi đua năm 2021') }, 'ke-hoach.html').title // 'Thi đua năm 2021'
 */
export const indexEntry = ({ directive, result = null }: Reported, href: string): IndexEntry =>
  entryOf(directive, result, href)

/**
 * One page that lists reports; `unreadable` says in a line each what could not be read.
 *
 * @example
 * htmlIndex([indexEntry({ directive }, 'ke-hoach.html')], { unreadable: ['hỏng.docx: no zip archive'] })
 */
export const htmlIndex = (
  entries: readonly IndexEntry[],
  { unreadable = [], ...options }: ReportOptions & { unreadable?: readonly string[] } = {},
): string => indexPage(entries, unreadable, languageOf(options))

/**
 * One page that shows two plans side by side, entry by entry, with what changed; `directives` are those that were compared.
 *
 * @example
 * htmlComparison(compare(plan2020, plan2021), [plan2020, plan2021], { language: 'en' })
 */
export const htmlComparison = (
  comparison: Comparison,
  directives: readonly [before: Directive, after: Directive],
  options: ReportOptions = {},
): string => comparisonPage(comparison, directives, languageOf(options))

/**
 * One page that shows what a superior asks and what a plan makes of it, side by side, what is missing first.
 *
 * @example
 * htmlCascade(compareCascade(cuaSo, cuaTruong))
 */
export const htmlCascade = (cascade: Cascade, options: ReportOptions = {}): string =>
  cascadePage(cascade, languageOf(options))

/**
 * One page with the targets of several plans, a row a measure.
 *
 * @example
 * htmlMatrix(compareMany([plan2019, plan2020, plan2021]))
 */
export const htmlMatrix = (matrix: Matrix, options: ReportOptions = {}): string =>
  matrixPage(matrix, languageOf(options))
