import type { CAC } from 'cac'
import type { Voice } from './voice'

/** `--help` of all commands, which are there already, in the language that is spoken. */
export const addHelp = (cli: CAC, { say }: Voice): void => {
  cli.help((sections) =>
    sections.map(({ title, body }) => ({
      ...(title !== undefined && { title: say(title) }),
      body: body.replaceAll('(default: ', () => `(${say('default')}: `),
    })),
  )
  for (const command of [cli.globalCommand, ...cli.commands]) {
    command.description = say(command.description)
    for (const option of command.options) option.description = say(option.description)
  }
}
