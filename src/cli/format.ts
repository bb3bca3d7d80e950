import type { Output } from './output'

/** How directives, given as lines of JSON with their ends, are set down one after the other. */
export interface Writer {
  directive(line: Uint8Array): Promise<void>
  end(): Promise<void>
}

/** `ndjson`: a directive a line. `json`: one array, indented. */
export const writerOf = (format: 'ndjson' | 'json', output: Output): Writer =>
  format === 'ndjson' ? lines(output) : array(output)

const lines = (output: Output): Writer => ({
  directive: (line) => output.write(line),
  end: async () => {},
})

const array = (output: Output): Writer => {
  let count = 0
  return {
    directive: (line) => {
      const directive: unknown = JSON.parse(Buffer.from(line).toString())
      return output.write(`${count++ === 0 ? '[' : ','}\n${JSON.stringify(directive, null, 2)}`)
    },
    end: () => output.write(count === 0 ? '[]\n' : '\n]\n'),
  }
}
