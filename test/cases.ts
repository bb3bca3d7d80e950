import { readFileSync } from 'node:fs'

/** One line of a cases file: what goes in, what must come out. */
export interface Case {
  line: number
  input: string
  output: string
}

/**
 * Reads a cases file: `input ==> output` a line, `#` begins a comment, `\n` and `\t` in the input stand for the border
 * of a block and of a cell. Good and bad cases stand together; an output of `nothing` says that nothing is found.
 */
export const readCases = (path: string): Case[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .map((text, index) => ({ text, line: index + 1 }))
    .filter(({ text }) => text.trim() !== '' && !text.startsWith('#'))
    .map(({ text, line }) => {
      const [input, output, ...rest] = text.split(' ==> ')
      if (input === undefined || output === undefined || rest.length > 0)
        throw new Error(`${path}:${line}: expected \`input ==> output\``)
      return { line, input: input.replaceAll('\\n', '\n').replaceAll('\\t', '\t'), output }
    })
