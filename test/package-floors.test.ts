import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cruise, type IConfiguration, type ICruiseResult } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { afterAll, describe, expect, test } from 'vitest'
import configuration from './config/import-floors.cjs'

const { forbidden = [], options = {} } = configuration as IConfiguration
const tsConfig = extractTSConfig('tsconfig.json')

const violations = async (baseDir: string): Promise<string[]> => {
  const result = await cruise(
    ['src'],
    { ...options, baseDir, validate: true, ruleSet: { forbidden } },
    options.enhancedResolveOptions ?? {},
    { tsConfig },
  )
  return (result.output as ICruiseResult).summary.violations.map(
    ({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`,
  )
}

const scratch = mkdtempSync(join(tmpdir(), 'chithi-floors-'))
afterAll(() => rmSync(scratch, { recursive: true }))

/** The rules that a project of these files breaks. */
const broken = async (files: Record<string, string>): Promise<string[]> => {
  const folder = mkdtempSync(join(scratch, 'project-'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return (await violations(folder)).map((line) => line.split(':')[0] ?? '')
}

const VALUE = 'export const x = 1\n'
const TYPE = 'export interface X { x: number }\n'

describe('import floors', () => {
  test('hold in src', async () => {
    expect(await violations(process.cwd())).toEqual([])
  }, 30_000)

  test.each([
    ['an arrow up', 'text/a.ts', "import { x } from '../lexicon/b'", 'lexicon/b.ts', VALUE, 'no-arrow-up'],
    [
      'an arrow up to a file',
      'assemble/a.ts',
      "import { x } from '../index'",
      'index.ts',
      VALUE,
      'no-arrow-up',
    ],
    [
      'a sibling stage',
      'assemble/a.ts',
      "import { x } from '../structure/b'",
      'structure/b.ts',
      VALUE,
      'no-sibling-of-assemble',
    ],
    [
      'a type of a later stage',
      'structure/a.ts',
      "import type { X } from '../resolve/document'",
      'resolve/document.ts',
      TYPE,
      'no-sibling-of-structure',
    ],
    [
      'a value beside the types handed over',
      'resolve/a.ts',
      "import { x } from '../structure/document'",
      'structure/document.ts',
      VALUE,
      'no-sibling-of-resolve-but-types',
    ],
    [
      'another family of marks',
      'annotate/dates/a.ts',
      "import { x } from '../bodies/b'",
      'annotate/bodies/b.ts',
      VALUE,
      'no-family-of-marks-knows-another',
    ],
    [
      'a cycle',
      'text/a.ts',
      "import { x } from './b'\nexport const y = x",
      'text/b.ts',
      "import { y } from './a'\nexport const x = y",
      'no-cycle',
    ],
    [
      'a room without a floor',
      'text/a.ts',
      "import { x } from '../util/b'",
      'util/b.ts',
      VALUE,
      'no-room-without-a-floor',
    ],
    [
      'the file system',
      'text/a.ts',
      "import { x } from 'node:fs'",
      'text/b.ts',
      VALUE,
      'no-node-module-outside-node-batch-cli',
    ],
  ])('forbid %s', async (_, from, importing, to, imported, rule) => {
    expect(
      await broken({ [`src/${from}`]: `${importing}\nexport default 1\n`, [`src/${to}`]: imported }),
    ).toContain(rule)
  })

  test('let a stage name the types that an earlier one hands over', async () => {
    const files = {
      'src/resolve/a.ts': "import type { X } from '../structure/document'\nexport type Y = X",
      'src/structure/document.ts': TYPE,
    }
    expect(await broken(files)).toEqual([])
  })
})
