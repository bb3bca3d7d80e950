// Writes docs/rules.md, every rule's cases file as tables, so that the specification can be read in one place.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ROOT } from './load-source.mjs'

const HEAD = `# Rules by example

Made by \`npm run docs\` from the cases files that stand beside the rules and test them. In the texts, \`\\n\` stands for the
border of a block and \`\\t\` for that of a table cell; — says that nothing is found.`

const cell = (text) => text.trim().replace(/[\\|`*_<[\]]|(?<=\])\(/g, '\\$&')
const row = (line) => {
  const [input, output] = line.split(' ==> ')
  return `| ${cell(input)} | ${output.trim() === 'nothing' ? '—' : cell(output)} |`
}

/** A cases file as a section: each of its comments heads the table of the cases that follow it. */
const section = (path) => {
  const out = [`## ${path.replace(/\.cases$/, '')}`]
  let before = ''
  for (const line of readFileSync(join(ROOT, 'src', path), 'utf8').split('\n')) {
    if (line.trim() === '') continue
    const kind = line.startsWith('#') ? 'comment' : 'case'
    if (kind !== before) out.push('')
    if (kind === 'case' && before !== 'case') out.push('| text | what comes out |', '| --- | --- |')
    out.push(kind === 'case' ? row(line) : line.replace(/^#+ */, ''))
    before = kind
  }
  return out.join('\n')
}

const casesFiles = () =>
  readdirSync(join(ROOT, 'src'), { recursive: true })
    .filter((path) => path.endsWith('.cases'))
    .map((path) => path.replaceAll('\\', '/'))
    .sort()

export const PAGE = join(ROOT, 'docs/rules.md')

/** The page as the cases files say it today. */
export const rulesPage = () => `${[HEAD, ...casesFiles().map(section)].join('\n\n')}\n`

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(PAGE, rulesPage())
