import type { Directive } from '../../directive/directive'
import type { Language } from '../report'

/** Something that a form of export has no place for. */
export interface LeftOut {
  /** The file of the directive; null where it has no name. */
  file: string | null
  /** The id of the entry: `deadline-3`. */
  id: string
  /** Why, in words. */
  reason: string
}

/** A file that an export gives. */
export interface ExportedFile {
  /** What it is called where several are written: `targets.csv`. */
  name: string
  text: string
}

/** Writes directives in another form; says what of them has no place in it. */
export type Export = (
  directives: readonly Directive[],
  language: Language,
) => { files: ExportedFile[]; left: LeftOut[] }
