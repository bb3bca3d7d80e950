/**
 * Why an input could not be read; stable, for programs.
 *
 * `not-found` no such file · `not-a-file` a folder or device · `unreadable` no permission, or the disk failed ·
 * `too-large` over the limit · `binary` not text at all · `encoding` text in an encoding that is not read · `empty`
 * nothing in it · `empty-folder` no document in the folder · `no-match` a pattern that matches no file.
 */
export type ErrorCode =
  | 'not-found'
  | 'not-a-file'
  | 'unreadable'
  | 'too-large'
  | 'binary'
  | 'encoding'
  | 'empty'
  | 'empty-folder'
  | 'no-match'

/** An input that could not be read. The message is one line: the file, what was found, what was expected. */
export class ChithiError extends Error {
  override readonly name = 'ChithiError'

  constructor(
    readonly code: ErrorCode,
    reason: string,
    /** The path as it was given; null for bytes without a name. */
    readonly path: string | null,
  ) {
    super(path === null ? reason : `${path}: ${reason}`)
  }
}
