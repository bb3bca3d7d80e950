import type { Directive } from '../node'
import type { Output } from './output'

/** How directives are set down one after the other. */
export interface Writer {
  directive(directive: Directive): Promise<void>
  end(): Promise<void>
}

/** `ndjson`: a directive a line. `json`: one array, indented. */
export const FORMATS: Readonly<Record<string, (output: Output) => Writer>> = {
  ndjson: (output) => ({
    directive: (directive) => output.write(`${JSON.stringify(directive)}\n`),
    end: async () => {},
  }),
  json: (output) => {
    let count = 0
    return {
      directive: (directive) =>
        output.write(`${count++ === 0 ? '[' : ','}\n${JSON.stringify(directive, null, 2)}`),
      end: () => output.write(count === 0 ? '[]\n' : '\n]\n'),
    }
  },
}
