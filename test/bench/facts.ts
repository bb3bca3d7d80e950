import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { registryOf } from '../../src/registry/registry'
import { shippedTable } from '../../src/registry/shipped'

const FILES = ['curated', 'phap-dien', 'cited'] as const

/** The shipped facts as text. */
export const loadFacts = (): string[] =>
  FILES.map((name) => readFileSync(join('src/registry/data', `${name}.json`), 'utf8'))

/** A registry of the shipped facts, from their text. */
export const makeRegistry = (texts: readonly string[]) => {
  const [curated, phapDien, cited] = texts.map((text) => JSON.parse(text))
  return registryOf(shippedTable(curated, phapDien, cited))
}
