import type { Source } from './directive/source'

/** What is known of a document besides its text; all of it ends up in `directive.source`. */
export interface ParseOptions {
  /** The file's path or another name; in `source.name`. */
  name?: string
  /** The encoding it was decoded from. */
  encoding?: string
  /** Of the file's bytes, in hexadecimal. */
  sha256?: string
}

/** What a directive says of its file, but for the places in it. */
export const sourceOf = (
  format: Source['format'],
  { name = null, encoding = null, sha256 = null }: { [key in keyof ParseOptions]?: ParseOptions[key] | null },
): Omit<Source, 'segments'> => ({ name, format, encoding, sha256 })
