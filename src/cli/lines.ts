const NEWLINE = 0x0a

/** The lines of a stream of bytes, without their ends; `isWhole` is false for a last one that has none. */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<{ line: string; bytes: number; isWhole: boolean }> {
  let begun: Uint8Array[] = []
  for await (const chunk of chunks) {
    let from = 0
    for (let to = chunk.indexOf(NEWLINE); to >= 0; to = chunk.indexOf(NEWLINE, from)) {
      const line = Buffer.concat([...begun, chunk.subarray(from, to)])
      begun = []
      from = to + 1
      yield { line: line.toString('utf8'), bytes: line.length + 1, isWhole: true }
    }
    if (from < chunk.length) begun.push(chunk.subarray(from))
  }
  const last = Buffer.concat(begun)
  if (last.length > 0) yield { line: last.toString('utf8'), bytes: last.length, isWhole: false }
}
