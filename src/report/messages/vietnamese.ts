import { REPAIR_REASONS } from '../../instrument/repair'
import type { Language } from '../report'
import { type Catalogue, type Translate, translateBy } from './catalogue'
import notes from './notes.json'
import refusals from './refusals.json'

/** What the reading of a document has to report, and why a file is refused. */
export const READING_MESSAGES: Catalogue = {
  ...notes,
  ...refusals,
  ...Object.fromEntries(REPAIR_REASONS.map(({ en, vi }) => [en, vi])),
}

let vietnamese: Translate | null = null

/** Says a note or refusal of the reading in a language. */
export const readingMessageIn = (language: Language): Translate => {
  if (language === 'en') return (english) => english
  vietnamese ??= translateBy(READING_MESSAGES, 'vi')
  return vietnamese
}
