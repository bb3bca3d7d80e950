/**
 * Why an input could not be read; stable, for programs.
 *
 * `not-found` no such file · `not-a-file` a folder or device · `unreadable` no permission, or the disk failed ·
 * `too-large` over a limit · `damaged` a file that breaks off · `encrypted` locked with a password · `binary` no document
 * at all · `unsupported` a document of a format that is not read · `encoding` text in an encoding that is not read ·
 * `diacritics` Vietnamese that has lost its marks · `scrambled` text whose letters a PDF hides · `scan` pictures of pages,
 * and nothing to recognise them with · `empty` nothing in it · `empty-folder` no document in the folder · `no-match` a pattern that matches no
 * file · `timeout` and `memory` more than a batch gives a file · `crash` what read it ended · `fault` an error of this library.
 */
export type ErrorCode =
  | 'not-found'
  | 'not-a-file'
  | 'unreadable'
  | 'too-large'
  | 'damaged'
  | 'encrypted'
  | 'binary'
  | 'unsupported'
  | 'encoding'
  | 'diacritics'
  | 'scrambled'
  | 'scan'
  | 'empty'
  | 'empty-folder'
  | 'no-match'
  | 'timeout'
  | 'memory'
  | 'crash'
  | 'fault'

/** An input that could not be read. The message is one line: the file, what was found, what was expected. */
export class ChithiError extends Error {
  override readonly name = 'ChithiError'

  constructor(
    readonly code: ErrorCode,
    /** What was found and what was expected, without the file. */
    readonly reason: string,
    /** The path as it was given; null for bytes without a name. */
    readonly path: string | null,
  ) {
    super(path === null ? reason : `${path}: ${reason}`)
  }

  /** The same error of a file that has a name. */
  of(path: string | null): ChithiError {
    return this.path === null && path !== null ? new ChithiError(this.code, this.reason, path) : this
  }
}

const [MOST_NAMES, LONGEST_NAME] = [5, 40]

/** Names that stand in a file, for a message: a few, whatever they are made of on one line; `nothing` where there are none. */
export const shownNames = (names: readonly string[]): string =>
  names
    .slice(0, MOST_NAMES)
    .map((name) => name.slice(0, LONGEST_NAME).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '?'))
    .join(', ') || 'nothing'
