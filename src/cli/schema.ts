import type { CAC } from 'cac'
import { type Streams, written } from './streams'

/** `chithi schema`: the JSON Schema of a directive. */
export const addSchema = (cli: CAC, streams: Streams): void => {
  cli
    .command('schema', 'Print the JSON Schema of a directive (draft 2020-12)')
    .example('chithi schema > directive.schema.json')
    .action(async () => {
      const { directiveJsonSchema } = await import('../directive/json-schema')
      await written(streams.stdout, `${JSON.stringify(directiveJsonSchema(), null, 2)}\n`)
      return 0
    })
}
