import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { policySchema } from '../src/check/policy'
import { parseText } from '../src/index'
import { runCli } from './run-cli'

const blocks = (path: string, language: string) =>
  [...readFileSync(path, 'utf8').matchAll(/^```(?<language>\w+)\n(?<body>.*?)^```$/gmsu)]
    .filter((block) => block.groups!.language === language)
    .map((block) => block.groups!.body!)

const READMES = ['README.md', 'docs/README.vi.md']
const pages = ['README.md', ...readdirSync('docs').map((name) => `docs/${name}`)].filter((path) =>
  path.endsWith('.md'),
)

describe.each(READMES)('%s', (path) => {
  const [text] = blocks(path, 'text')
  const [json] = blocks(path, 'json')

  it('shows a directive and what it really becomes', () => {
    expect(parseText(text!)).toMatchObject(JSON.parse(json!))
  })

  it('shows a plan and what its check really prints', async () => {
    const [, plan] = blocks(path, 'text')
    const [shown] = blocks(path, 'console')
    const [, command, out] = /^\$ chithi (?<command>[^\n]*)\n(?<out>.*)$/su.exec(shown!)!
    const folder = mkdtempSync(join(tmpdir(), 'chithi-docs-'))
    writeFileSync(join(folder, 'ke-hoach.txt'), plan!)
    const printed = await runCli(command!.replace('ke-hoach.txt', join(folder, 'ke-hoach.txt')).split(' '))
    rmSync(folder, { recursive: true })
    expect([printed.exit, printed.err]).toEqual([1, ''])
    expect(printed.out.replaceAll(`${folder}/`, '').trimEnd()).toBe(out!.trimEnd())
  })

  it('gives two commands for a fresh clone, each one line', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
    const [main, test] = blocks(path, 'sh')
    expect(main).toMatch(/^npm ci && npm run build && node dist\/cli\.js parse [^\n]+\n$/u)
    expect(test).toBe('npm ci && npm test\n')
    expect(scripts).toMatchObject({ build: expect.any(String), test: expect.any(String) })
  })
})

it('the README in Vietnamese has the same examples as the English one', () => {
  const [english, vietnamese] = READMES.map((path) =>
    ['text', 'json', 'sh', 'ts'].map((language) => blocks(path, language)),
  )
  expect(vietnamese).toEqual(english)
})

describe.each(pages)('%s', (path) => {
  const page = readFileSync(path, 'utf8')

  it('links to pages that are there', () => {
    const links = [...page.matchAll(/\]\((?<to>[^():\s]+)\)/gu)].map((link) =>
      join(dirname(path), link.groups!.to!),
    )
    expect(links.filter((link) => !existsSync(link))).toEqual([])
  })

  it('names files and folders that are there', () => {
    const named = [...page.matchAll(/(?<![\w/])(?:src|test|fixtures)\/[\w./-]*\w/gu)].map(([name]) => name)
    expect(named.filter((name) => !existsSync(name) && !path.endsWith('rules.md'))).toEqual([])
  })
})

it('the page of the check shows a policy that holds', () => {
  const [policy] = blocks('docs/check.md', 'json')
  expect(policySchema.safeParse(JSON.parse(policy!)).error).toBeUndefined()
})

it('the list of rooms names each folder and file of src', () => {
  const rooms = /^## Rooms$(?<list>.*?)^\S/msu.exec(readFileSync('docs/architecture.md', 'utf8'))!.groups!
    .list!
  const named = [...rooms.matchAll(/^ {4}(?<room>src\/\S+) {2,}\S/gmu)].map(({ groups }) => groups!.room!)
  const there = readdirSync('src', { withFileTypes: true }).map(
    (entry) => `src/${entry.name}${entry.isDirectory() ? '/' : ''}`,
  )
  expect(named.sort()).toEqual(there.sort())
})

/** The rules by which a reader reports, whether it names its format in each or once. */
const rulesOfReader = (code: string): string[] => {
  const prefix = /rule: `(?<format>[a-z]+)\/\$\{rule\}`/u.exec(code)?.groups?.format
  const own = prefix ? [...code.matchAll(/\b(?:tell|note)\(\s*'(?<rule>[a-z-]+)'/gu)] : []
  const whole = code.matchAll(/'(?<rule>(?:docx?|rtf|odt|xlsx|html|pdf|scan|markdown|text)\/[a-z-]+)'/gu)
  return [
    ...own.map(({ groups }) => `${prefix}/${groups!.rule}`),
    ...[...whole].map(({ groups }) => groups!.rule!),
  ]
}

it('the page of fields lists each rule that messages may have', () => {
  const page = readFileSync('docs/fields.md', 'utf8').split('\n## messages\n')[1]!
  const listed = [...page.matchAll(/`(?<rule>[a-z]+\/[a-z0-9-]+)`/gu)].map(({ groups }) => groups!.rule!)
  const findings = readFileSync('src/findings.ts', 'utf8')
  const own = findings.matchAll(/(?:\badd\(\s*|\brule: )'(?<rule>[a-z]+\/[a-z-]+)'/gu)
  const readers = readdirSync('src/ingest', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => rulesOfReader(readFileSync(join('src/ingest', name), 'utf8')))
  const given = [...[...own].map(({ groups }) => groups!.rule!), ...readers, 'encoding/tcvn3', 'encoding/vni']
  expect([...new Set(listed)].sort()).toEqual([...new Set(given)].sort())
})
