import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const PACKAGE = /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/u

const notice = (folder) => {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/iu.test(entry))
  const text = file === undefined ? `Licence: ${license}` : readFileSync(join(folder, file), 'utf8').trim()
  return `${name} ${version}\n\n${text}\n`
}

/** An esbuild plugin that writes the licences of all that was bundled, in one file beside the bundles. */
export const notices = (outfile) => {
  const folders = new Set()
  return {
    name: 'notices',
    setup: (build) => {
      build.initialOptions.metafile = true
      build.onEnd(({ metafile }) => {
        for (const input of Object.keys(metafile?.inputs ?? {})) {
          const folder = PACKAGE.exec(input)?.[0]
          if (folder !== undefined && existsSync(join(folder, 'package.json'))) folders.add(folder)
        }
        writeFileSync(
          outfile,
          [...folders]
            .sort()
            .map(notice)
            .join(`\n${'-'.repeat(72)}\n\n`),
        )
      })
    },
  }
}
