/** A command that was called wrongly; ends the program with 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
