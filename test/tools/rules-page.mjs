// Writes docs/rules.md, the cases files of what is read as tables, so that the specification can be read in one place, and
// docs/check, a page for each rule of the check.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadSource, ROOT } from './load-source.mjs'

const HEAD = `# Rules by example

Made by \`npm run docs\` from the cases files that stand beside the rules and test them. In the texts, \`\\n\` stands for the
border of a block and \`\\t\` for that of a table cell; — says that nothing is found.`

const cell = (text) => text.trim().replace(/[\\|`*_<[\]]|(?<=\])\(/g, '\\$&')
const row = (line) => {
  const [input, output] = line.split(' ==> ')
  return `| ${cell(input)} | ${output.trim() === 'nothing' ? '—' : cell(output)} |`
}

/** A cases file as tables: each of its comments heads that of the cases that follow it. */
const tables = (path) => {
  const out = []
  let before = ''
  for (const line of readFileSync(join(ROOT, 'src', path), 'utf8').split('\n')) {
    if (line.trim() === '') continue
    const kind = line.startsWith('#') ? 'comment' : 'case'
    if (kind !== before) out.push('')
    if (kind === 'case' && before !== 'case') out.push('| text | what comes out |', '| --- | --- |')
    out.push(kind === 'case' ? row(line) : line.replace(/^#+ */, ''))
    before = kind
  }
  return out.join('\n').trim()
}

const section = (path) => `## ${path.replace(/\.cases$/, '')}\n\n${tables(path)}`

const casesFiles = () =>
  readdirSync(join(ROOT, 'src'), { recursive: true })
    .filter((path) => path.endsWith('.cases'))
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !path.startsWith('check/'))
    .sort()

export const PAGE = join(ROOT, 'docs/rules.md')

/** The page as the cases files say it today. */
export const rulesPage = () => `${[HEAD, ...casesFiles().map(section)].join('\n\n')}\n`

const DOCSTRING = /\/\*\*(?<text>(?:(?!\*\/).)*)\*\/\nexport const \w+: Rule /s

/** What stands above a rule in its file, without the stars. */
const docstring = (name) => {
  const code = readFileSync(join(ROOT, `src/check/rules/${name}.ts`), 'utf8')
  return DOCSTRING.exec(code)
    .groups.text.replace(/^ *\* ?/gm, '')
    .trim()
}

const CHECK_HEAD = `# Rules of the check

Made by \`npm run docs\`. Each rule can be switched off or given another severity by its id; a finding that nothing proves is
less grave than its rule.

| rule | severity | about | nội dung |
| --- | --- | --- | --- |`

const CASES = `In the cases \`\\n\` stands for a line break, the day behind \`@\` is that on which the document is judged, and what comes out
is the severity, the words found and what was expected; — says that this rule finds nothing.`

const WRONG = `## Wrong citations

Instruments that are proved, with one thing altered, and the errors that come of it.`

/** The pages of docs/check by file name: one for each rule, and the list of them. */
export const checkPages = async () => {
  const { RULES } = await loadSource('src/check/rules/index.ts')
  const pages = RULES.map(({ id, severity, about }) => {
    const name = id.split('/')[1]
    const parts = [`# ${id}`, `${severity} · ${about.en} · ${about.vi}`, docstring(name), CASES]
    return [`${name}.md`, `${[...parts, tables(`check/rules/${name}.cases`)].join('\n\n')}\n`]
  })
  const list = RULES.map(
    ({ id, severity, about }) =>
      `| [${id}](${id.split('/')[1]}.md) | ${severity} | ${about.en} | ${about.vi} |`,
  )
  const readme = [[CHECK_HEAD, ...list].join('\n'), WRONG, tables('check/wrong.cases')].join('\n\n')
  return new Map([['README.md', `${readme}\n`], ...pages])
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(PAGE, rulesPage())
  mkdirSync(join(ROOT, 'docs/check'), { recursive: true })
  for (const [name, page] of await checkPages()) writeFileSync(join(ROOT, 'docs/check', name), page)
}
