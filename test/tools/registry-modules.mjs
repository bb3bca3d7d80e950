import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const DATA = 'src/registry/data'

/**
 * Puts the facts of the registry beside the code, once for both module systems and the command: CommonJS, which both can
 * import, with its text parsed as JSON, which is faster than code. The builds that get this plugin take them from there.
 */
export const registryModules = (dist) => {
  mkdirSync(join(dist, 'data'), { recursive: true })
  for (const name of readdirSync(DATA).filter((file) => file.endsWith('.json'))) {
    const json = JSON.stringify(JSON.parse(readFileSync(join(DATA, name), 'utf8')))
    const module = `module.exports = JSON.parse(${JSON.stringify(json)})\n`
    writeFileSync(join(dist, 'data', name.replace(/json$/u, 'cjs')), module)
  }
  return {
    name: 'registry-modules',
    setup: ({ onResolve }) => {
      onResolve({ filter: /[/]data[/].+[.]json$/ }, ({ path, importer }) =>
        importer.includes('src/registry')
          ? { path: `./${path.slice(path.indexOf('data/')).replace(/json$/u, 'cjs')}`, external: true }
          : undefined,
      )
    },
  }
}
