import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './load-source.mjs'

const SHARED = join(ROOT, '../shared')
export const GOLD = join(SHARED, 'contract/gold')
export const SCORER = join(SHARED, 'contract/score.mjs')
export const hasGold = existsSync(GOLD) && existsSync(SCORER)

const CORPUS = ['corpus/seeds', 'corpus/text'].map((folder) => join(SHARED, folder)).filter(existsSync)
const FIXTURES = join(ROOT, 'fixtures')

const textsIn = (folders) =>
  folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.txt'))
      .map((file) => ({ name: file, text: readFileSync(join(folder, file), 'utf8') })),
  )

/** The real documents that lie beside a checkout of the project, `{ name, text }`; none where nothing lies there. */
export const corpusTexts = () => textsIn(CORPUS)

/** The real documents, or the project's own fixtures where there are none. */
export const corpusOrFixtures = () => textsIn(CORPUS.length > 0 ? CORPUS : [FIXTURES])
