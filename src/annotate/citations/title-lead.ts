import { instrumentLexicon } from '../../lexicon/instruments'
import { alternatives } from '../../text/alternatives'
import { endAt } from '../../text/match-at'

const { subjects, verbs, changing } = instrumentLexicon.titles

const SUBJECT = new RegExp(`(?:${alternatives(subjects.words)})(?: ?: ?| (?=\\S)|(?=[“"]))`, 'iuy')
const VERB = new RegExp(`(?:${alternatives(verbs.words)})(?![\\p{L}\\p{N}])`, 'iuy')

const REPLACES = new RegExp(`(?:${alternatives(changing.replacing)}) `, 'iuy')
const CHANGES = new RegExp(`(?:${alternatives(changing.words)}) `, 'iuy')

/** Where the title itself begins if `về`, `về việc`, `V/v` stands at `at`; null otherwise. */
export const afterSubject = (text: string, at: number): number | null => endAt(SUBJECT, text, at)

/** Whether a title begins at `at` with its verb (`ban hành`, `phê duyệt`). */
export const isTitleVerb = (text: string, at: number): boolean => endAt(VERB, text, at) !== null

/** Whether what stands at `at` introduces or begins a title. */
export const leadsTitle = (text: string, at: number): boolean =>
  afterSubject(text, at) !== null || isTitleVerb(text, at)

/**
 * Where what is changed begins, if a verb at `at` tells what an instrument did to another: `thay thế Nghị định số …`, and
 * `sửa đổi Nghị định số …` where it stands right behind the day and no issuer has made a formal mention of it.
 */
export const afterChange = (text: string, at: number, isInformal: boolean): number | null =>
  endAt(REPLACES, text, at) ?? (isInformal ? endAt(CHANGES, text, at) : null)
